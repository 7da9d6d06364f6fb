import { GrowingTree } from '../keep/growing-tree.js';
import type { KeptCheckpoint } from '../keep/kept-trees.js';
import type { Hash } from '../tree/merkle.js';
import { hashAt, tilePath, tileWidth, TileMissing, type TilePlace, type TileSource } from '../tree/tiles.js';
import type { Claim } from './claim.js';
import type { Fault } from './fault.js';
import { TimesCheck, type FoundTimes } from './times-check.js';

/** A leaf as its source has it now; without a hash when it is gone. */
export interface FoundLeaf {
  readonly about: string;
  readonly hash: Hash | undefined;
  /** Of an event: when it was recorded. */
  readonly times?: FoundTimes;
}

export interface TreeCheckParts {
  readonly tiles: TileSource;
  readonly checkpointsAfter: (size: number, limit: number) => Promise<readonly KeptCheckpoint[]>;
  /** What each checkpoint says, or the faults of it. */
  readonly claimOf: (checkpoint: KeptCheckpoint) => Claim | Fault;
  /** Checkpoints that others have kept, and that must lie on this tree too. */
  readonly elsewhere: readonly Claim[];
}

interface Difference {
  readonly leaf: FoundLeaf;
  readonly index: number;
}

/** Leaves to a page: whole tiles, so that pages and tiles begin together. */
export const pageOfLeaves = 4 * tileWidth;

/**
 * Builds the tree twice, from what the rows say and from what the tiles say, and holds both against every signed root.
 * Where rows and tiles differ, the signature says which of them was changed; where both were, between which signatures.
 */
export class TreeCheck {
  readonly faults: Fault[] = [];
  private readonly times = new TimesCheck();
  private readonly differences: Difference[] = [];
  private due: Claim[] = [];
  private loadedUpTo = 0;
  private lastGood = 0;
  private rewritten = false;
  private readonly wrongTiles = new Set<string>();
  checkpoints = 0;

  private constructor(
    private readonly parts: TreeCheckParts,
    private readonly byRows: GrowingTree,
    private readonly byTiles: GrowingTree,
  ) {}

  static async over(parts: TreeCheckParts): Promise<TreeCheck> {
    const nothing: TileSource = async () => [];
    const empty = () => GrowingTree.of(0, { read: async () => [] }, nothing);
    return new TreeCheck(parts, await empty(), await empty());
  }

  get size(): number {
    return this.byRows.size;
  }

  root(): Hash {
    return this.byRows.root();
  }

  /** Takes the next leaves, however many: a log that is being written to ends in the middle of a tile, and goes on there. */
  async take(leaves: readonly FoundLeaf[]): Promise<void> {
    const stored = await this.storedHashes(leaves.length);
    for (const [at, leaf] of leaves.entries()) {
      const kept = stored[at];
      const index = this.size;
      if (kept === undefined) this.fault(leaf.about, index, 'The tree has no hash for it.');
      else if (leaf.hash?.equals(kept) !== true) this.differences.push({ leaf, index });
      const fallback = leaf.hash ?? kept;
      if (fallback === undefined) continue;
      this.byRows.add(fallback);
      this.byTiles.add(kept ?? fallback);
      if (leaf.times !== undefined) this.times.add(leaf.times);
      if (this.loadedUpTo <= this.size) await this.load(this.size);
      while (this.due[0]?.size === this.size) this.compare(this.due.shift());
    }
    await this.compareTiles();
  }

  /** What was signed and cannot be so: no fault of whoever keeps the log now. */
  get doubts(): readonly Fault[] {
    return this.times.doubts;
  }

  /** What is signed beyond the last leaf is lost; what no signature decided is told as it is. */
  async finish(): Promise<void> {
    this.faults.push(...this.times.faults.splice(0));
    await this.load(Number.MAX_SAFE_INTEGER);
    for (const claim of this.due)
      this.fault(undefined, this.size, `${claim.from} is over ${claim.size} leaves, and only ${this.size} are there.`);
    for (const { leaf, index } of this.differences.splice(0))
      this.fault(leaf.about, index, 'It and the tree differ, and no signature says which of them is right.');
  }

  private fault(about: string | undefined, index: number, says: string): void {
    this.faults.push({ about, index, says });
  }

  private async storedHashes(count: number): Promise<readonly (Hash | undefined)[]> {
    const first = Math.floor(this.size / tileWidth);
    const places = Array.from({ length: Math.ceil((this.size + count) / tileWidth) - first }, (_, at) => ({
      level: 0,
      index: first + at,
    }));
    const tiles = await Promise.all(places.map((place) => this.stored(place)));
    return Array.from({ length: count }, (_, at) => {
      const place = this.size - first * tileWidth + at;
      const tile = tiles[Math.floor(place / tileWidth)];
      const from = place % tileWidth;
      return tile === undefined || tile.length < (from + 1) * 32 ? undefined : hashAt(tile, from);
    });
  }

  private async stored(place: TilePlace): Promise<Uint8Array | undefined> {
    try {
      return (await this.parts.tiles([place]))[0];
    } catch (cause) {
      if (cause instanceof TileMissing) return undefined;
      throw cause;
    }
  }

  /** The tiles above the leaves follow from those below. */
  private async compareTiles(): Promise<void> {
    for (const tile of this.byTiles.takeGrown().filter(({ level }) => level > 0)) {
      const path = tilePath(tile, tileWidth);
      const kept = this.wrongTiles.has(path) ? tile.hashes : await this.stored(tile);
      if (kept !== undefined && tile.hashes.equals(kept.subarray(0, tile.hashes.length))) continue;
      this.wrongTiles.add(path);
      this.fault(
        undefined,
        tile.index * tileWidth ** (tile.level + 1),
        `The tile ${path} does not follow from those below it.`,
      );
    }
    this.byRows.takeGrown();
  }

  private async load(size: number): Promise<void> {
    while (this.loadedUpTo <= size) {
      const page = await this.parts.checkpointsAfter(this.loadedUpTo, 500);
      const last = page.at(-1);
      if (this.loadedUpTo === 0) this.due.push(...this.parts.elsewhere.filter(({ size: kept }) => kept > 0));
      this.loadedUpTo = last?.size ?? Infinity;
      this.checkpoints += page.length;
      for (const checkpoint of page) {
        const claim = this.parts.claimOf(checkpoint);
        if ('says' in claim) this.faults.push(claim);
        else this.due.push(claim);
      }
      this.due.sort((a, b) => a.size - b.size);
    }
  }

  private compare(claim: Claim | undefined): void {
    if (claim === undefined) return;
    this.times.hold(claim);
    if (this.byRows.root().equals(claim.root))
      this.settle(claim, 'The tree has another hash for it, and its row is right by the signature.');
    else if (this.byTiles.root().equals(claim.root))
      this.settle(claim, 'It is not what was recorded: the tree has another hash.');
    else if (!this.rewritten) {
      this.rewritten = true;
      this.differences.splice(0);
      const span = `from ${this.lastGood} up to ${claim.size - 1}`;
      this.fault(
        undefined,
        this.lastGood,
        `Rows and tiles were rewritten: of the leaves ${span} at least one is not what ${claim.from} was signed over.`,
      );
    }
  }

  private settle({ size }: Claim, says: string): void {
    this.lastGood = size;
    for (const { leaf, index } of this.differences.splice(0))
      this.fault(leaf.about, index, leaf.hash === undefined ? 'It is gone.' : says);
  }
}
