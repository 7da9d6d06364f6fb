import { emptyRoot, hashLength, nodeHash, splitOf, type Hash, type HashReader, type Node } from './merkle.js';

/** Hashes in a full tile: a subtree of height 8. */
export const tileWidth = 256;
const tileHeight = 8;

/** The index-th tile of a level: level 0 holds leaf hashes, each higher one the hashes of full tiles below. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** How many hashes the tile has in a tree of `size` leaves; 0 when it is not there. */
export function widthIn(size: number, { level, index }: TilePlace): number {
  const hashes = Math.floor(size / tileWidth ** level) - index * tileWidth;
  return Math.max(0, Math.min(tileWidth, hashes));
}

/** Every tile of a tree of `size` leaves, by level and from the left. */
export function tilesOf(size: number): readonly (TilePlace & { readonly width: number })[] {
  const tiles = [];
  for (let level = 0; Math.floor(size / tileWidth ** level) > 0; level += 1)
    for (let index = 0; index * tileWidth < Math.floor(size / tileWidth ** level); index += 1)
      tiles.push({ level, index, width: widthIn(size, { level, index }) });
  return tiles;
}

/** `1/x001/234/067` or `0/001.p/112`, as tlog-tiles has it. */
export function tilePath({ level, index }: TilePlace, width: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `${level}/${name}${width < tileWidth ? `.p/${width}` : ''}`;
}

const pathForm = /^(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Undefined for a path that is not exactly as `tilePath` writes it. */
export function parseTilePath(path: string): (TilePlace & { readonly width: number }) | undefined {
  const [, level, name, width] = pathForm.exec(path) ?? [];
  if (level === undefined || name === undefined) return undefined;
  const place = { level: Number(level), index: Number(name.replace(/[x/]/g, '')) };
  const parsed = { ...place, width: width === undefined ? tileWidth : Number(width) };
  if (place.level > 63 || !Number.isSafeInteger(place.index) || tilePath(place, parsed.width) !== path)
    return undefined;
  return parsed;
}

/** The tile in which a subtree's hash is found, and the hashes there that it is made of. */
export function placeIn({ level, index }: Node): {
  readonly tile: TilePlace;
  readonly from: number;
  readonly count: number;
} {
  const tileLevel = Math.floor(level / tileHeight);
  const count = 2 ** (level % tileHeight);
  const first = index * count;
  return {
    tile: { level: tileLevel, index: Math.floor(first / tileWidth) },
    from: first % tileWidth,
    count,
  };
}

export function hashAt(tile: Uint8Array, at: number): Hash {
  return Buffer.from(tile.subarray(at * hashLength, (at + 1) * hashLength));
}

export function hashesIn(tile: Uint8Array): readonly Hash[] {
  return Array.from({ length: tile.length / hashLength }, (_, at) => hashAt(tile, at));
}

/** The hash of a range from the hashes of all its leaves, or of subtrees of one height: RFC 6962's own definition. */
export function foldHashes(hashes: readonly Hash[]): Hash {
  const [only] = hashes;
  if (only === undefined) return emptyRoot();
  if (hashes.length === 1) return only;
  const middle = splitOf(hashes.length);
  return nodeHash(foldHashes(hashes.slice(0, middle)), foldHashes(hashes.slice(middle)));
}

/** Gives tiles with at least the hashes that the tree of the reader's size has of them; throws when one is not to be had. */
export type TileSource = (tiles: readonly TilePlace[]) => Promise<readonly Uint8Array[]>;

/** A tile is missing or shorter than the tree that it should belong to. */
export class TileMissing extends Error {
  override readonly name = 'TileMissing';
}

/** Reads subtree hashes out of tiles, each tile once a call. */
export function hashesFromTiles(source: TileSource): HashReader {
  return {
    read: async (nodes) => {
      const places = nodes.map(placeIn);
      const wanted = new Map(places.map(({ tile }) => [tilePath(tile, tileWidth), tile]));
      const tiles = await source([...wanted.values()]);
      const found = new Map([...wanted.keys()].map((path, at) => [path, tiles[at]]));
      return places.map(({ tile, from, count }) => {
        const bytes = found.get(tilePath(tile, tileWidth));
        if (bytes === undefined || bytes.length < (from + count) * hashLength)
          throw new TileMissing(`Tile ${tilePath(tile, tileWidth)} lacks hashes that the tree needs`);
        return foldHashes(Array.from({ length: count }, (_, at) => hashAt(bytes, from + at)));
      });
    },
  };
}
