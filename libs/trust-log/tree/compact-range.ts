import { foldNodes, nodeHash, type Hash } from './merkle.js';

/** A tree that grows leaf by leaf and remembers only the complete subtrees on its edge: one hash for each bit of its size. */
export class CompactRange {
  private count: number;
  private readonly edge: Hash[];

  /** The hashes are those of `nodesOf({ start: 0, end: size })`; none for a tree without leaves. */
  constructor(size = 0, hashes: readonly Hash[] = []) {
    this.count = size;
    this.edge = [...hashes];
  }

  get size(): number {
    return this.count;
  }

  /** Adds a leaf by its hash. */
  add(leaf: Hash): void {
    let hash = leaf;
    // Each trailing one-bit of the size is a complete subtree as large as the one that grows at its right.
    for (let rest = this.count; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.edge.pop();
      if (left === undefined) throw new Error(`The edge of a tree of ${this.count} leaves lacks a hash`);
      hash = nodeHash(left, hash);
    }
    this.edge.push(hash);
    this.count += 1;
  }

  root(): Hash {
    return foldNodes(this.edge);
  }
}
