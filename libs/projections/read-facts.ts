import { LRUCache } from 'lru-cache';
import type { EventId, StreamName } from '#lib/kernel';
import { decodeEvent, type Fact } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import type { Writing } from './view-definition.js';

/** A fact with its place in the global order, which streams are merged by. */
export interface Placed {
  readonly position: number;
  readonly fact: Fact;
}

interface Decoded {
  readonly event: RecordedEvent;
  readonly fact: Fact;
}

/** The events decoded last, still sealed: the views of eight kinds read the same streams again and again, and decoding costs more than reading. */
const decoded = new LRUCache<EventId, Decoded>({ max: 4096 });

export function placed(event: RecordedEvent): Placed {
  const known = decoded.get(event.id);
  if (known !== undefined && isSame(known.event, event)) return { position: event.position, fact: known.fact };
  const fact = decodeEvent(event.leaf, event.recordedAt);
  decoded.set(event.id, { event, fact });
  return { position: event.position, fact };
}

/** To the byte, so that what was changed behind our back is not hidden by what we remember. */
function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  return one.leaf === other.leaf && one.recordedAt === other.recordedAt;
}

/** The facts of some streams up to the batch in hand, in recorded order. */
export async function factsOf({ store, upTo }: Writing, ...streams: readonly StreamName[]): Promise<readonly Fact[]> {
  const read = await Promise.all(streams.map((stream) => store.readStream(stream)));
  return read
    .flat()
    .filter((event) => event.position <= upTo)
    .map(placed)
    .sort((a, b) => a.position - b.position)
    .map(({ fact }) => fact);
}
