import { LRUCache } from 'lru-cache';
import type { EventId, StreamName } from '#lib/kernel';
import { decodeEvent, type Fact } from '#lib/case-stream';
import type { EventStore, RecordedEvent } from '#lib/event-store';
import type { Reading } from './view-definition.js';

/** A fact with its place in the global order, which streams are merged by. */
export interface Placed {
  readonly position: number;
  readonly fact: Fact;
}

interface Decoded extends Placed {
  readonly event: RecordedEvent;
}

/** The events decoded last, still sealed: the views of eight kinds are told of the same events, and decoding costs more than reading. */
const decoded = new LRUCache<EventId, Decoded>({ max: 4096 });

export function placed(event: RecordedEvent): Placed {
  return decode(event);
}

function decode(event: RecordedEvent): Decoded {
  const known = decoded.get(event.id);
  if (known !== undefined && isSame(known.event, event)) return known;
  const { position, leaf, recordedAt } = event;
  const fresh = { position, event, fact: decodeEvent(leaf, recordedAt) };
  decoded.set(event.id, fresh);
  return fresh;
}

/** To the byte, so that what was changed behind our back is not hidden by what we remember. */
function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  return one.position === other.position && one.leaf === other.leaf && one.recordedAt === other.recordedAt;
}

/** The facts of some streams up to the batch in hand, in recorded order. */
export async function factsOf({ store, upTo }: Reading, ...streams: readonly StreamName[]): Promise<readonly Fact[]> {
  const read = await Promise.all(streams.map((stream) => readStreamOf(store, stream, upTo)));
  return read
    .flat()
    .filter(({ position }) => position <= upTo)
    .sort((a, b) => a.position - b.position)
    .map(({ fact }) => fact);
}

/** A stream as it was read when everything up to a position was on the log. */
interface ReadStream {
  readonly upTo: number;
  readonly facts: Promise<readonly Decoded[]>;
}

type ReadStreams = LRUCache<StreamName, ReadStream>;

/** The streams read last from each store, still sealed: the views of eight kinds read the same ones again and again. */
const readStreams = new WeakMap<EventStore, ReadStreams>();
/** So many events of all streams together, some kilobytes each: a few long streams are as much as many short ones. */
const most = 20_000;

function streamsOf(store: EventStore): ReadStreams {
  const known = readStreams.get(store) ?? new LRUCache({ maxSize: most });
  readStreams.set(store, known);
  return known;
}

/** Whoever comes with the same batch, or an earlier one, is given what another kind's views have read; else what is new is read. */
function readStreamOf(store: EventStore, stream: StreamName, upTo: number): Promise<readonly Decoded[]> {
  const streams = streamsOf(store);
  const known = streams.get(stream);
  if (known !== undefined && known.upTo >= upTo) return known.facts;
  const facts = readOn(store, stream, known);
  const fresh = { upTo, facts };
  streams.set(stream, fresh, { size: 1 });
  const isKept = () => streams.get(stream) === fresh;
  facts.then(
    ({ length }) => isKept() && streams.set(stream, fresh, { size: length + 1 }),
    () => isKept() && streams.delete(stream),
  );
  return facts;
}

/** The last event that is known is read once more: where it is another, the log was put back, and nothing that is known holds. */
async function readOn(store: EventStore, stream: StreamName, earlier?: ReadStream): Promise<readonly Decoded[]> {
  const known = (await earlier?.facts.catch(() => undefined)) ?? [];
  const last = known.at(-1);
  if (last === undefined) return (await store.readStream(stream)).map(decode);
  const [same, ...fresh] = await store.readStream(stream, { from: last.event.revision });
  if (same === undefined || !isSame(last.event, same)) return readOn(store, stream);
  return [...known, ...fresh.map(decode)];
}
