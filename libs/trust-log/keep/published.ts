import type pg from 'pg';
import { judge } from '../notes/judge.js';
import type { LogPolicy } from '../notes/policy.js';
import { hashLength } from '../tree/merkle.js';
import { TileMissing, type TilePlace } from '../tree/tiles.js';
import { cosignedCheckpoints, keptTiles, newestCheckpoint, type TreeName } from './kept-trees.js';

/** What everybody may fetch of the trees: hashes and signatures, never an entry. Undefined for what is not there. */
export interface PublishedTrees {
  /** The newest checkpoint, with the cosignatures that it has so far. */
  checkpoint(tree: TreeName): Promise<string | undefined>;
  /** The newest checkpoint that enough witnesses stand by. */
  witnessed(tree: TreeName): Promise<string | undefined>;
  /** The newest checkpoint that bears the cosignature of a witness, by the name of its key. */
  witnessedBy(tree: TreeName, witness: string): Promise<string | undefined>;
  tile(tree: TreeName, place: TilePlace, width: number): Promise<Buffer | undefined>;
}

/** How far back to look for a checkpoint with enough witnesses. */
const newestFew = 200;

export function publishedTrees(pool: pg.Pool, policy: LogPolicy, now: () => number): PublishedTrees {
  return {
    checkpoint: async (tree) => (await newestCheckpoint(pool, tree))?.note,
    witnessed: async (tree) => {
      const few = await cosignedCheckpoints(pool, tree, { limit: newestFew });
      return few.find(({ note }) => {
        const found = judge(note, policy, now());
        return typeof found !== 'string' && found.isQuorum;
      })?.note;
    },
    witnessedBy: async (tree, witness) => (await cosignedCheckpoints(pool, tree, { limit: 1, witness }))[0]?.note,
    tile: async (tree, place, width) => {
      const bytes = await keptTiles(
        pool,
        tree,
      )([place]).catch((cause: unknown) => {
        if (cause instanceof TileMissing) return [];
        throw cause;
      });
      const [tile] = bytes;
      return tile === undefined || tile.length < width * hashLength
        ? undefined
        : Buffer.from(tile.subarray(0, width * hashLength));
    },
  };
}
