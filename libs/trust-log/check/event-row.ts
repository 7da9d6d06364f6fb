import { z } from 'zod';
import { isInstant } from '#lib/kernel';
import type { StoredRow } from '#lib/event-store';
import { checkIntent, falseIntent } from '../intent/check-intent.js';
import type { IntentKeys } from '../intent/intent-keys.js';
import { leafHash, type Hash } from '../tree/merkle.js';

/** What the integrator wrote down of an event when it took it into the tree. */
export interface KeptEntry {
  readonly ordinal: number;
  readonly eventId: string;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

const leafSchema = z.object({
  ...{ id: z.string(), type: z.string(), stream: z.string(), commandId: z.string() },
  occurredAt: z.string().optional(),
});

/** What is wrong with a row, by itself, and the hash of its leaf as it is now. */
export interface RowFinding {
  readonly hash: Hash;
  readonly faults: readonly string[];
  /** When it was ordered, in milliseconds since 1970; undefined where its leaf does not say. */
  readonly orderedAt: number | undefined;
}

/** Holds every column against the leaf, the order of its stream, and what was written down at the time. */
export class EventRows {
  private readonly revisions = new Map<string, number>();
  private lost = 0;
  /** How many bear an intent that was signed in the name of their author. */
  signed = 0;

  constructor(private readonly keys?: Pick<IntentKeys, 'fits'>) {}

  get streams(): number {
    return this.revisions.size;
  }

  check(row: StoredRow, entry: KeptEntry | undefined): RowFinding {
    const hash = leafHash(row.leaf);
    const leaf = leafIn(row.leaf);
    const orderedAt = instantIn(leaf?.occurredAt);
    if (entry !== undefined && leaf !== undefined && entry.eventId !== leaf.id) {
      this.lose();
      return { hash, orderedAt, faults: ['The tree took another event at this place.'] };
    }
    const isFalse = this.hasFalseIntent(row.leaf);
    const isNext = this.isNext([leaf?.stream ?? row.stream, row.stream], row.revision);
    if (leaf === undefined) return { hash, orderedAt, faults: ['Its leaf cannot be read.'] };
    const differing = [
      ['event_id', row.id !== leaf.id],
      ['type', row.type !== leaf.type],
      ['stream', row.stream !== leaf.stream],
      ['command_id', row.commandId !== leaf.commandId],
      ['leaf_hash', !hash.equals(row.leafHash)],
    ] as const;
    return {
      hash,
      orderedAt,
      faults: [
        ...differing.filter(([, differs]) => differs).map(([column]) => `Its column ${column} does not fit its leaf.`),
        ...(isFalse ? [falseIntent] : []),
        ...(isNext ? [] : ['Its revision is not the next of its stream.']),
        ...(entry !== undefined && entry.recordedAt !== row.recordedAt
          ? ['Its time of recording is not what it was when the tree took it.']
          : []),
      ],
    };
  }

  private hasFalseIntent(leaf: string): boolean {
    const found = this.keys === undefined ? 'unsigned' : checkIntent(jsonIn(leaf), this.keys);
    if (found === 'signed') this.signed += 1;
    return found === 'false';
  }

  /** An event is gone, of a stream that nobody can name: somewhere a revision will be missing, and that is told once only. */
  lose(): void {
    this.lost += 1;
  }

  /** Leaf and column may name two streams; the one that the revision fits is the one that it was. */
  private isNext(named: readonly [string, string], revision: number): boolean {
    const nextOf = (stream: string) => this.revisions.get(stream) ?? 0;
    const stream = named.find((name) => nextOf(name) === revision) ?? named[0];
    const missing = revision - nextOf(stream);
    const isExplained = missing > 0 && missing <= this.lost;
    if (isExplained) this.lost -= missing;
    this.revisions.set(stream, (isExplained ? revision : nextOf(stream)) + 1);
    return missing === 0 || isExplained;
  }
}

function instantIn(text: string | undefined): number | undefined {
  return text !== undefined && isInstant(text) ? Date.parse(text) : undefined;
}

function leafIn(text: string): z.infer<typeof leafSchema> | undefined {
  const parsed = leafSchema.safeParse(jsonIn(text));
  return parsed.success ? parsed.data : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
