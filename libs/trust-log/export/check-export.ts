import { z } from 'zod';
import { isInstant, isStreamName, isUuid, type Instant, type StreamName } from '#lib/kernel';
import type { RecordedEvent } from '#lib/event-store';
import type { Claim } from '../check/claim.js';
import type { Fault } from '../check/fault.js';
import type { TreeReport } from '../check/verify-log.js';
import type { IntentCheck } from '../intent/intent-check.js';
import type { Gateways } from '../intent/gateways.js';
import { IntentTally } from '../intent/intent-tally.js';
import { NamedSigners } from '../intent/named-signers.js';
import { treeNames, type TreeName } from '../keep/kept-trees.js';
import type { LogPolicy } from '../notes/policy.js';
import { leafHash, type Hash } from '../tree/merkle.js';
import { CheckedTree, treeOf } from './checked-tree.js';
import { ExportUnfit, type ExportHeader, type ExportLine } from './lines.js';

type LineOf<L extends ExportLine['line']> = Extract<ExportLine, { readonly line: L }>;

/** An event as its line tells it: its columns are in its leaf, and its places follow from the order. */
export interface ExportedEvent extends RecordedEvent {
  readonly hash: Hash;
}

export interface ExportedLook {
  readonly id: number;
  readonly leaf: string;
  readonly hash: Hash;
}

/** What a line came to, once it is found sound. */
export type Taken =
  | { readonly line: 'event'; readonly event: ExportedEvent }
  | { readonly line: 'look'; readonly look: ExportedLook }
  | Exclude<ExportLine, { readonly line: 'event' | 'look' }>;

const eventLeaf = z.object({
  id: z.custom<string>((value) => typeof value === 'string' && isUuid(value)),
  type: z.string(),
  stream: z.custom<StreamName>((value) => typeof value === 'string' && isStreamName(value)),
  commandId: z.custom<string>((value) => typeof value === 'string' && isUuid(value)),
  occurredAt: z
    .custom<Instant>((value) => typeof value === 'string' && isInstant(value))
    .optional()
    .catch(undefined),
});
const lookLeaf = z.object({ id: z.coerce.number().int().positive() });

/** Whom one believes about a file. */
export interface ExportTrust {
  /** Whose signatures count, once the file has said which log it is; it may throw. */
  readonly policy: (header: ExportHeader) => LogPolicy;
  /** Checkpoints that others have kept, and that must lie on this log too. */
  readonly kept?: (policy: LogPolicy) => readonly Claim[];
  /** The keys that intents were signed with; without them those that the file names. */
  readonly intents?: IntentCheck | 'unchecked' | undefined;
  /** The gateways that the reader knows; without them those that the file names count. */
  readonly gateways?: Gateways | undefined;
  /** Comes between the keys and what is checked by them. */
  readonly watch?: ((keys: IntentCheck) => IntentCheck) | undefined;
}

/**
 * Takes an export line by line, recomputes both trees from the leaves, and holds them against every checkpoint in it.
 * Nothing is to be believed before the checkpoint behind it is taken. Throws `ExportUnfit` at the first line that is wrong.
 */
export class ExportCheck {
  private readonly revisions = new Map<StreamName, number>();
  private header: ExportHeader | undefined;
  private isEnded = false;
  private lastLook = 0;
  private readonly intents = new IntentTally();
  private readonly signers: NamedSigners;
  private readonly falseIntents: Fault[] = [];
  private stops = 0;

  private constructor(
    private readonly trees: Readonly<Record<TreeName, CheckedTree>>,
    private policy: LogPolicy | undefined,
    private readonly trust: ExportTrust,
  ) {
    this.signers = new NamedSigners(trust.gateways);
  }

  static async by(trust: ExportTrust): Promise<ExportCheck> {
    const trees = { events: await CheckedTree.empty('events'), reads: await CheckedTree.empty('reads') };
    return new ExportCheck(trees, undefined, trust);
  }

  /** How many leaves of a tree were taken. */
  size(tree: TreeName): number {
    return this.trees[tree].size;
  }

  /** The size of the last checkpoint that was taken. */
  signedUpTo(tree: TreeName): number {
    return this.trees[tree].signedUpTo;
  }

  get lastLookId(): number {
    return this.lastLook;
  }

  knowsSigner(signer: string): boolean {
    return this.signers.knows(signer);
  }

  /** Events whose intent nobody of that name has signed: as they were recorded, so the file is sound all the same. */
  get intentFaults(): readonly Fault[] {
    return this.falseIntents;
  }

  get isWhole(): boolean {
    return this.isEnded;
  }

  /** What an end line says of what was taken so far. */
  tally(): Omit<LineOf<'end'>, 'line'> {
    const of = (tree: TreeName) => ({ leaves: this.size(tree), root: this.trees[tree].root() });
    return { events: of('events'), reads: of('reads'), stops: this.stops };
  }

  take(line: ExportLine, number: number): Taken {
    if (this.isEnded) throw new ExportUnfit(number, 'It stands behind the end.');
    if ((this.header === undefined) !== (line.line === 'samhold-export'))
      throw new ExportUnfit(number, 'An export begins with one line that says which log it is.');
    switch (line.line) {
      case 'event':
        return { line: 'event', event: this.event(line, number) };
      case 'look':
        return { line: 'look', look: this.look(line, number) };
      case 'samhold-export':
        this.header = line;
        this.policy = this.trust.policy(line);
        for (const claim of this.trust.kept?.(this.policy) ?? []) this.trees[treeOf(claim)].expect(claim);
        return line;
      case 'checkpoint':
        if (this.policy !== undefined) this.trees[line.tree].checkpoint(line, this.policy, number);
        return line;
      case 'signer':
        if (!this.signers.take(line.key)) throw new ExportUnfit(number, 'It names another key for one who has signed.');
        return line;
      case 'stop':
        this.stops += 1;
        return line;
      case 'end':
        this.end(line, number);
        return line;
    }
  }

  /** What stands in the file, as `verify` tells it of a database. */
  reports(): readonly TreeReport[] {
    const { events, reads } = this.trees;
    const { signed, byGateway } = this.intents;
    const counted = this.intentKeys === undefined ? {} : { signed, byGateway };
    return [{ ...events.report(this.revisions.size), ...counted, faults: this.falseIntents }, reads.report(undefined)];
  }

  private event({ n, recordedAt, leaf }: LineOf<'event'>, number: number): ExportedEvent {
    const json = jsonOf(leaf);
    const parsed = eventLeaf.safeParse(json);
    if (!parsed.success) throw new ExportUnfit(number, 'Its leaf names no event.');
    const { occurredAt, ...named } = parsed.data;
    const time = { eventId: named.id, recordedAt: Date.parse(recordedAt) };
    const orderedAt = occurredAt && Date.parse(occurredAt);
    const hash = leafHash(leaf);
    this.trees.events.add(hash, n, number, { row: time, kept: time, orderedAt });
    this.intent(json, named.id, n);
    const revision = this.revisions.get(named.stream) ?? 0;
    this.revisions.set(named.stream, revision + 1);
    return { ...named, leaf, recordedAt, revision, position: n + 1, hash };
  }

  /** Files of before name no keys, so that without others nothing can be said of intents. */
  private get intentKeys(): IntentCheck | undefined {
    const { intents = this.header?.version === 1 ? 'unchecked' : this.signers, watch } = this.trust;
    return intents === 'unchecked' ? undefined : (watch?.(intents) ?? intents);
  }

  private intent(leaf: unknown, about: string, index: number): void {
    const says = this.intents.faultOf(leaf, this.intentKeys);
    if (says !== undefined) this.falseIntents.push({ about, index, says });
  }

  private look({ n, leaf }: LineOf<'look'>, number: number): ExportedLook {
    const parsed = lookLeaf.safeParse(jsonOf(leaf));
    if (!parsed.success || parsed.data.id <= this.lastLook) throw new ExportUnfit(number, 'Its leaf is no later look.');
    const hash = leafHash(leaf);
    this.trees.reads.add(hash, n, number);
    this.lastLook = parsed.data.id;
    return { id: parsed.data.id, leaf, hash };
  }

  private end(line: LineOf<'end'>, number: number): void {
    const { events, reads, stops } = this.tally();
    const differs = [
      [line.events.leaves !== events.leaves || line.events.root !== events.root, 'events'],
      [line.reads.leaves !== reads.leaves || line.reads.root !== reads.root, 'looks'],
      [line.stops !== stops, 'stops'],
    ] as const;
    const what = differs.find(([isSo]) => isSo)?.[1];
    const lost = treeNames.map((tree) => this.trees[tree].missing()).find((claim) => claim !== undefined);
    if (lost !== undefined)
      throw new ExportUnfit(number, `${lost.from} is over ${lost.size} leaves: some are missing.`);
    if (what !== undefined) throw new ExportUnfit(number, `The ${what} before it are not those that were written.`);
    this.isEnded = true;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
