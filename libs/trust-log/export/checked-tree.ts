import { claimIn, type Claim } from '../check/claim.js';
import { TimesCheck, type FoundTimes } from '../check/times-check.js';
import type { NewestWitnessed, TreeReport } from '../check/verify-log.js';
import { GrowingTree } from '../keep/growing-tree.js';
import type { TreeName } from '../keep/kept-trees.js';
import type { LogPolicy } from '../notes/policy.js';
import type { Hash } from '../tree/merkle.js';
import { tileWidth } from '../tree/tiles.js';
import { ExportUnfit, type ExportedCheckpoint } from './lines.js';

/** One of the two trees, as far as the file has told it. */
export class CheckedTree {
  signedUpTo = 0;
  private signedRoot: string | undefined;
  private checkpoints = 0;
  private quorumAt: number | undefined;
  private readonly times = new TimesCheck();
  private readonly due: Claim[] = [];
  private readonly witnessed = new Map<string, NewestWitnessed>();

  private constructor(
    private readonly tree: TreeName,
    private readonly growing: GrowingTree,
  ) {}

  static async empty(tree: TreeName): Promise<CheckedTree> {
    return new CheckedTree(tree, await GrowingTree.of(0, { read: async () => [] }, async () => []));
  }

  get size(): number {
    return this.growing.size;
  }

  expect(claim: Claim): void {
    if (claim.size === 0) return;
    this.due.push(claim);
    this.due.sort((a, b) => a.size - b.size);
  }

  /** What somebody has kept and the file does not reach. */
  missing(): Claim | undefined {
    return this.due[0];
  }

  root(): string {
    return this.growing.root().toString('base64');
  }

  /** Of an event with its times. */
  add(hash: Hash, n: number, number: number, times?: FoundTimes): void {
    if (n !== this.size) throw new ExportUnfit(number, `It is leaf ${n}, and ${this.size} is the next.`);
    this.growing.add(hash);
    if (times !== undefined) this.times.add(times);
    for (let [claim] = this.due; claim?.size === this.size; [claim] = this.due) {
      this.due.shift();
      if (!claim.root.equals(this.growing.root()))
        throw new ExportUnfit(
          number,
          `${claim.from}, over ${claim.size} leaves, does not lie on this log: history was rewritten.`,
        );
      this.holdTimes(claim, number);
    }
    if (this.size % tileWidth === 0) this.growing.takeGrown();
  }

  checkpoint(line: ExportedCheckpoint, policy: LogPolicy, number: number): void {
    const { size, note, cosignatures, signedAt } = line;
    if (size !== this.size || size <= this.signedUpTo)
      throw new ExportUnfit(number, `It is over ${size} leaves, and ${this.size} stand before it.`);
    const seconds = Math.floor(Date.parse(signedAt) / 1_000);
    const text = note + cosignatures.map((cosignature) => cosignature.text).join('');
    const claim = claimIn(text, { size, words: `The checkpoint at ${size}` }, policy, seconds);
    if ('says' in claim) throw new ExportUnfit(number, claim.says);
    if (claim.size !== size || treeOf(claim) !== this.tree)
      throw new ExportUnfit(number, 'It is signed for another tree, or for another size.');
    if (!claim.root.equals(this.growing.root()))
      throw new ExportUnfit(
        number,
        `Of the leaves from ${this.signedUpTo} up to ${size - 1} at least one is not what was signed.`,
      );
    this.holdTimes(claim, number);
    this.signedUpTo = size;
    this.signedRoot = this.root();
    this.checkpoints += 1;
    if (claim.isQuorum) this.quorumAt = size;
    for (const { name, at } of claim.witnesses) this.witnessed.set(name, { name, size, at });
  }

  private holdTimes(claim: Claim, number: number): void {
    this.times.hold(claim);
    const [fault] = this.times.faults;
    if (fault === undefined) return;
    throw new ExportUnfit(
      number,
      fault.about === undefined ? fault.says : `${fault.about}, at ${fault.index}: ${fault.says}`,
    );
  }

  report(streams: number | undefined): TreeReport {
    const { tree, size, checkpoints, quorumAt, signedUpTo } = this;
    return {
      ...{ tree, checkpoints, quorumAt, streams, lastAnswers: [], faults: [], doubts: this.times.doubts },
      leaves: signedUpTo,
      root: this.signedRoot ?? this.root(),
      witnessed: [...this.witnessed.values()],
      newer: size - signedUpTo,
    };
  }
}

export function treeOf({ origin }: Claim): TreeName {
  return origin.endsWith('/log/reads') ? 'reads' : 'events';
}
