import type pg from 'pg';
import { z } from 'zod';
import { instantOf, type Instant } from '#lib/kernel';
import { hashesFromTiles, tilePath, TileMissing, tileWidth, type TilePlace, type TileSource } from '../tree/tiles.js';
import type { HashReader } from '../tree/merkle.js';

/** The tree over the events, and the tree over what was read. */
export const treeNames = ['events', 'reads'] as const;
export type TreeName = (typeof treeNames)[number];

const count = z.coerce.number().int().nonnegative();
const instant = z.date().transform(instantOf);

export interface TreeState {
  readonly size: number;
  /** How far the source was followed: a position of the log, or an id of the read log. */
  readonly place: number;
}

export async function treeState(db: Pick<pg.Pool, 'query'>, tree: TreeName): Promise<TreeState> {
  const { rows } = await db.query('select size, place from trust.tree where name = $1', [tree]);
  return z.object({ size: count, place: count }).parse(rows[0]);
}

/** The stored tiles of a tree. A tile that is not there is `TileMissing`. */
export function keptTiles(db: Pick<pg.Pool, 'query'>, tree: TreeName): TileSource {
  return async (places) => {
    if (places.length === 0) return [];
    const { rows } = await db.query(
      `select t.hashes from unnest($2::int[], $3::bigint[]) with ordinality w (level, index, n)
       left join trust.tile t on t.tree = $1 and t.level = w.level and t.index = w.index order by w.n`,
      [tree, places.map(({ level }) => level), places.map(({ index }) => index)],
    );
    const found = z.array(z.object({ hashes: z.instanceof(Buffer).nullable() })).parse(rows);
    return found.map(({ hashes }, at) => hashes ?? missing(places[at]));
  };
}

function missing(place: TilePlace | undefined): never {
  throw new TileMissing(`Tile ${place === undefined ? '' : tilePath(place, tileWidth)} is not stored`);
}

export function keptHashes(db: Pick<pg.Pool, 'query'>, tree: TreeName): HashReader {
  return hashesFromTiles(keptTiles(db, tree));
}

/** A checkpoint as it was signed, with the cosignatures that came since. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Instant;
}

const checkpointRow = z
  .object({ size: count, note: z.string(), lines: z.string(), signed_at: instant })
  .transform(({ size, note, lines, signed_at }): KeptCheckpoint => ({ size, note: note + lines, signedAt: signed_at }));

const checkpoints = `select c.size, c.note, c.signed_at, coalesce((select string_agg(s.line, '' order by s.witness, s.key_id)
  from trust.cosignature s where s.tree = c.tree and s.size = c.size), '') as lines from trust.checkpoint c where c.tree = $1`;

/** The newest checkpoint; undefined before the first. */
export async function newestCheckpoint(
  db: Pick<pg.Pool, 'query'>,
  tree: TreeName,
): Promise<KeptCheckpoint | undefined> {
  const { rows } = await db.query(`${checkpoints} order by c.size desc limit 1`, [tree]);
  return z.array(checkpointRow).parse(rows)[0];
}

/** At most `limit` checkpoints larger than `after`, by size. */
export async function checkpointsAfter(
  db: Pick<pg.Pool, 'query'>,
  tree: TreeName,
  after: number,
  limit: number,
): Promise<readonly KeptCheckpoint[]> {
  const { rows } = await db.query(`${checkpoints} and c.size > $2 order by c.size limit $3`, [tree, after, limit]);
  return z.array(checkpointRow).parse(rows);
}

/** Checkpoints that bear a cosignature, newest first; of one witness where its name is given. */
export async function cosignedCheckpoints(
  db: Pick<pg.Pool, 'query'>,
  tree: TreeName,
  { limit, witness }: { readonly limit: number; readonly witness?: string },
): Promise<readonly KeptCheckpoint[]> {
  const { rows } = await db.query(
    `${checkpoints} and exists (select from trust.cosignature s
       where s.tree = c.tree and s.size = c.size and ($3::text is null or s.witness = $3))
     order by c.size desc limit $2`,
    [tree, limit, witness ?? null],
  );
  return z.array(checkpointRow).parse(rows);
}

/** A cosignature as it is kept: by which key, and when, for whoever takes it elsewhere. */
export interface KeptCosignature {
  readonly witness: string;
  readonly text: string;
  readonly at: Instant;
}

/** A checkpoint with its cosignatures apart. */
export interface CheckpointApart {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Instant;
  readonly cosignatures: readonly KeptCosignature[];
}

const apartRow = z
  .object({
    size: count,
    note: z.string(),
    signed_at: instant,
    cosignatures: z.array(
      z.object({ witness: z.string(), text: z.string(), at: z.coerce.date().transform(instantOf) }),
    ),
  })
  .transform(({ signed_at, ...rest }): CheckpointApart => ({ ...rest, signedAt: signed_at }));

/** The checkpoints larger than `after` and up to a size, by size. */
export async function checkpointsApart(
  db: Pick<pg.Pool, 'query'>,
  tree: TreeName,
  after: number,
  upTo: number,
): Promise<readonly CheckpointApart[]> {
  const { rows } = await db.query(
    `select c.size, c.note, c.signed_at, coalesce((
       select json_agg(json_build_object('witness', s.witness, 'text', s.line, 'at', s.at) order by s.witness, s.key_id)
       from trust.cosignature s where s.tree = c.tree and s.size = c.size), '[]') as cosignatures
     from trust.checkpoint c where c.tree = $1 and c.size > $2 and c.size <= $3 order by c.size`,
    [tree, after, upTo],
  );
  return z.array(apartRow).parse(rows);
}
