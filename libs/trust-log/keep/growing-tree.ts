import { CompactRange } from '../tree/compact-range.js';
import { nodesOf, type Hash, type HashReader } from '../tree/merkle.js';
import { foldHashes, hashesIn, tileWidth, widthIn, type TilePlace, type TileSource } from '../tree/tiles.js';

/** A tile that has grown, with all its hashes. */
export interface GrownTile extends TilePlace {
  readonly hashes: Buffer;
}

/** A tree that takes leaves at its end: what it has to remember for that, and the tiles that came of it. */
export class GrowingTree {
  /** Of each level the tile that is not full yet. */
  private readonly open: Hash[][];
  private readonly grown = new Map<string, TilePlace & { readonly hashes: readonly Hash[] }>();

  private constructor(
    private readonly range: CompactRange,
    open: Hash[][],
  ) {
    this.open = open;
  }

  /** Goes on from a tree of `size` leaves. */
  static async of(size: number, reader: HashReader, tiles: TileSource): Promise<GrowingTree> {
    const range = new CompactRange(size, await reader.read(nodesOf({ start: 0, end: size })));
    const places: TilePlace[] = [];
    for (let level = 0; Math.floor(size / tileWidth ** level) > 0; level += 1)
      places.push({ level, index: Math.floor(Math.floor(size / tileWidth ** level) / tileWidth) });
    const partial = places.filter((place) => widthIn(size, place) > 0);
    const found = await tiles(partial);
    const open = places.map((place) => {
      const bytes = found[partial.indexOf(place)];
      return bytes === undefined ? [] : [...hashesIn(bytes)].slice(0, widthIn(size, place));
    });
    return new GrowingTree(range, open);
  }

  get size(): number {
    return this.range.size;
  }

  root(): Hash {
    return this.range.root();
  }

  add(leaf: Hash): void {
    const ordinal = this.range.size;
    this.range.add(leaf);
    let hash = leaf;
    for (let level = 0, index = Math.floor(ordinal / tileWidth); ; level += 1, index = Math.floor(index / tileWidth)) {
      const hashes = (this.open[level] ??= []);
      hashes.push(hash);
      this.grown.set(`${level}/${index}`, { level, index, hashes });
      if (hashes.length < tileWidth) return;
      hash = foldHashes(hashes);
      this.open[level] = [];
    }
  }

  /** The tiles that have grown since this was asked last. */
  takeGrown(): readonly GrownTile[] {
    const tiles = [...this.grown.values()].map((tile) => ({ ...tile, hashes: Buffer.concat(tile.hashes) }));
    this.grown.clear();
    return tiles;
  }
}
