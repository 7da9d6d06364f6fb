import { hashRanges, nodeHash, splitOf, type Hash, type HashReader, type Range } from './merkle.js';

/** RFC 6962, 2.1.1: that a leaf stands at an index of the tree of `size` leaves. From the leaf's neighbour up. */
export async function inclusionProof(reader: HashReader, index: number, size: number): Promise<readonly Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} leaves has none at ${index}`);
  return hashRanges(reader, pathOf(index, { start: 0, end: size }));
}

/** RFC 6962, 2.1.2: that the tree of `size` leaves begins with the one of `old` leaves. Empty from nothing and to itself. */
export async function consistencyProof(reader: HashReader, old: number, size: number): Promise<readonly Hash[]> {
  if (!(old >= 0 && old <= size)) throw new RangeError(`A tree of ${size} leaves does not begin with ${old}`);
  if (old === 0 || old === size) return [];
  return hashRanges(reader, subproofOf(old, { start: 0, end: size }, true));
}

function pathOf(index: number, { start, end }: Range): readonly Range[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ] as const;
  return index < middle ? [...pathOf(index, left), right] : [...pathOf(index, right), left];
}

/** `whole` while the old tree still stands as one subtree, whose hash the verifier has. */
function subproofOf(old: number, { start, end }: Range, whole: boolean): readonly Range[] {
  if (old === end) return whole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ] as const;
  return old <= middle ? [...subproofOf(old, left, whole), right] : [...subproofOf(old, right, false), left];
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** True when the proof leads from the leaf to the root, and nothing in it is left over. */
export function provesInclusion({ index, size, leaf, root, proof }: Inclusion): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false;
  const path = [...proof];
  const reached = climb(index, { start: 0, end: size }, leaf, path);
  return reached !== undefined && path.length === 0 && reached.equals(root);
}

/** Takes from the path's end first: the topmost neighbour is needed last, and stands last. */
function climb(index: number, { start, end }: Range, leaf: Hash, path: Hash[]): Hash | undefined {
  if (end - start === 1) return leaf;
  const neighbour = path.pop();
  if (neighbour === undefined) return undefined;
  const middle = start + splitOf(end - start);
  const isLeft = index < middle;
  const below = climb(index, isLeft ? { start, end: middle } : { start: middle, end }, leaf, path);
  if (below === undefined) return undefined;
  return isLeft ? nodeHash(below, neighbour) : nodeHash(neighbour, below);
}

export interface Consistency {
  readonly old: number;
  readonly size: number;
  readonly oldRoot: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** True when the proof shows that the larger tree begins with the smaller one. From nothing, everything follows. */
export function provesConsistency({ old, size, oldRoot, root, proof }: Consistency): boolean {
  if (!(Number.isSafeInteger(old) && Number.isSafeInteger(size) && old >= 0 && old <= size)) return false;
  if (old === 0) return proof.length === 0;
  if (old === size) return proof.length === 0 && oldRoot.equals(root);
  const path = [...proof];
  const reached = descend(old, { start: 0, end: size }, oldRoot, path, true);
  return reached !== undefined && path.length === 0 && reached.before.equals(oldRoot) && reached.after.equals(root);
}

interface Reached {
  /** The hash of what the old tree has of the range. */
  readonly before: Hash;
  readonly after: Hash;
}

function descend(old: number, range: Range, oldRoot: Hash, path: Hash[], whole: boolean): Reached | undefined {
  const { start, end } = range;
  if (old === end) {
    const same = whole ? oldRoot : path.pop();
    return same && { before: same, after: same };
  }
  const neighbour = path.pop();
  if (neighbour === undefined) return undefined;
  const middle = start + splitOf(end - start);
  if (old <= middle) {
    const left = descend(old, { start, end: middle }, oldRoot, path, whole);
    return left && { before: left.before, after: nodeHash(left.after, neighbour) };
  }
  const right = descend(old, { start: middle, end }, oldRoot, path, false);
  return right && { before: nodeHash(neighbour, right.before), after: nodeHash(neighbour, right.after) };
}
