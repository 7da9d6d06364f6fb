import type { StreamName } from '#lib/kernel';
import { decodeEvent, type Fact } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import type { Writing } from './view-definition.js';

/** A fact with its place in the global order, which streams are merged by. */
export interface Placed {
  readonly position: number;
  readonly fact: Fact;
}

export function placed(event: RecordedEvent): Placed {
  return { position: event.position, fact: decoded(event) };
}

/** So many facts are kept at most: each compartment reads the same streams, one after the other. What is sealed stays so. */
const most = 2_048;
const lately = new Map<string, Fact>();

/** By the very text that was recorded, so that what was tampered with is another fact. */
function decoded({ leaf, recordedAt }: RecordedEvent): Fact {
  const key = `${recordedAt} ${leaf}`;
  const known = lately.get(key);
  if (known !== undefined) return known;
  const fact = decodeEvent(leaf, recordedAt);
  const [oldest] = lately.keys();
  if (lately.size >= most && oldest !== undefined) lately.delete(oldest);
  lately.set(key, fact);
  return fact;
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
