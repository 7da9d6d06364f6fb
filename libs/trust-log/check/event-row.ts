import { z } from 'zod';
import { isInstant } from '#lib/kernel';
import type { StoredRow } from '#lib/event-store';
import type { IntentCheck } from '../intent/intent-check.js';
import { IntentTally } from '../intent/intent-tally.js';
import { leafHash, type Hash } from '../tree/merkle.js';
import { StreamOrder } from './stream-order.js';

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
  readonly order = new StreamOrder();
  readonly intents = new IntentTally();

  constructor(private readonly keys?: IntentCheck) {}

  check(row: StoredRow, index: number, entry: KeptEntry | undefined): RowFinding {
    const hash = leafHash(row.leaf);
    const leaf = leafIn(row.leaf);
    const orderedAt = instantIn(leaf?.occurredAt);
    if (entry !== undefined && ![row.id, leaf?.id].includes(entry.eventId)) {
      this.order.lose();
      return { hash, orderedAt, faults: ['The tree took another event at this place.'] };
    }
    const isWhole = hash.equals(row.leafHash);
    const inLeaf = leaf?.stream ?? row.stream;
    const named = isWhole ? ([inLeaf, row.stream] as const) : ([row.stream, inLeaf] as const);
    this.order.add({ about: entry?.eventId ?? row.id, index }, named, row.revision);
    const ofIntent = this.intents.faultOf(jsonIn(row.leaf), this.keys);
    if (leaf === undefined) return { hash, orderedAt, faults: ['Its leaf cannot be read.'] };
    const differing = [
      ['event_id', row.id !== leaf.id],
      ['type', row.type !== leaf.type],
      ['stream', row.stream !== leaf.stream],
      ['command_id', row.commandId !== leaf.commandId],
      ['leaf_hash', !isWhole],
    ] as const;
    return {
      hash,
      orderedAt,
      faults: [
        ...differing.filter(([, differs]) => differs).map(([column]) => `Its column ${column} does not fit its leaf.`),
        ...(ofIntent === undefined ? [] : [ofIntent]),
        ...(entry !== undefined && entry.recordedAt !== row.recordedAt
          ? ['Its time of recording is not what it was when the tree took it.']
          : []),
      ],
    };
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
