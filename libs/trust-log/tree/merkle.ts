import { createHash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Buffer;

export const hashLength = 32;

/** RFC 6962, 2.1: the hash of one leaf. */
export function leafHash(leaf: string | Uint8Array): Hash {
  return createHash('sha256').update('\0').update(leaf).digest();
}

/** RFC 6962, 2.1: the hash of two subtrees side by side. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

/** The root of the tree that has no leaves. */
export function emptyRoot(): Hash {
  return createHash('sha256').digest();
}

/** A complete subtree of 2^level leaves: the index-th of its level, from the left. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** The leaves from `start` up to and without `end`, as RFC 6962 cuts them. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below a number of leaves, two or more. */
export function splitOf(leaves: number): number {
  let split = 1;
  while (split * 2 < leaves) split *= 2;
  return split;
}

/** The complete subtrees that a range consists of, largest first. Numbers of leaves stay below 2^53, so no shifts. */
export function nodesOf({ start, end }: Range): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = start; at < end;) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash of a range from the hashes of its complete subtrees, in their order. */
export function foldNodes(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return emptyRoot();
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The hashes of complete subtrees, from wherever they are kept. */
export interface HashReader {
  read(nodes: readonly Node[]): Promise<readonly Hash[]>;
}

/** The hashes of several ranges, asked for in one turn. */
export async function hashRanges(reader: HashReader, ranges: readonly Range[]): Promise<readonly Hash[]> {
  const parts = ranges.map(nodesOf);
  const hashes = await reader.read(parts.flat());
  let from = 0;
  return parts.map(({ length }) => foldNodes(hashes.slice(from, (from += length))));
}

/** The root of the first `size` leaves. */
export async function rootOf(reader: HashReader, size: number): Promise<Hash> {
  const [root] = await hashRanges(reader, [{ start: 0, end: size }]);
  return root ?? emptyRoot();
}
