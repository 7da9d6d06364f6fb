import { setTimeout as pause } from 'node:timers/promises';
import { BACKWARDS, END, FORWARDS, START, streamNameFilter } from '@eventstore/db-client';
import type { StreamName } from '#lib/kernel';
import type { ReadStreamOptions } from '../store.port.js';
import type { Connection } from './connection.js';
import { isNoStream, isRefusal } from './failure.js';
import { readUntil } from './read-until.js';
import { nameOf, placedEvent, prefix, type HandedOver, type PlacedEvent } from './records.js';

/** A read changes nothing, so what failed is asked again; the client finds the leader, or its way back, meanwhile. */
async function asking<T>({ resendAfter, patience }: Connection, read: () => Promise<T>): Promise<T> {
  const latest = performance.now() + patience * 2;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await read();
    } catch (cause) {
      if (isRefusal(cause) || isNoStream(cause) || attempt === 4 || performance.now() > latest) throw cause;
      await pause(resendAfter * 2 ** attempt);
    }
  }
}

export function readPlaced(
  connection: Connection,
  stream: StreamName,
  { direction = 'forwards', from, limit }: ReadStreamOptions,
): Promise<readonly PlacedEvent[]> {
  if (limit === 0) return Promise.resolve([]);
  const { client, call, patience } = connection;
  return asking(connection, async () => {
    const events: PlacedEvent[] = [];
    const isForwards = direction === 'forwards';
    const read = client.readStream(nameOf(stream), {
      ...call,
      direction: isForwards ? FORWARDS : BACKWARDS,
      fromRevision: from === undefined ? (isForwards ? START : END) : BigInt(from),
      ...(limit !== undefined && { maxCount: limit }),
    });
    try {
      await readUntil(read, () => read.cancel(), keepIn(events, limit), patience);
    } catch (cause) {
      if (!isNoStream(cause)) throw cause;
    }
    return events;
  });
}

/** So many of our events behind a place of the transaction log; they are known to be there. */
export function readBehind(connection: Connection, place: number, count: number): Promise<readonly PlacedEvent[]> {
  const { client, call, patience } = connection;
  return asking(connection, async () => {
    const events: PlacedEvent[] = [];
    // A read of $all knows no filter, and would carry all that others write; a subscription that is ended in time knows one.
    const subscription = client.subscribeToAll({ ...call, fromPosition: positionAt(place), filter: ours() });
    await readUntil(subscription, () => subscription.unsubscribe(), keepIn(events, count), patience);
    return events;
  });
}

/** What is at a place of the transaction log, when that is one of our events. */
export function readAt(connection: Connection, place: number): Promise<PlacedEvent | undefined> {
  const { client, call, patience } = connection;
  return asking(connection, async () => {
    const events: PlacedEvent[] = [];
    const read = client.readAll({ ...call, fromPosition: positionAt(place), maxCount: 1 });
    await readUntil(read, () => read.cancel(), keepIn(events, 1), patience);
    return events.find((event) => event.place === place);
  });
}

/** The last event of ours, unless there is none behind a place. */
export function readLast(connection: Connection, after: number): Promise<PlacedEvent | undefined> {
  const { client, call, patience } = connection;
  return asking(connection, async () => {
    const found: PlacedEvent[] = [];
    const read = client.readAll({ ...call, direction: BACKWARDS, fromPosition: END });
    const take = (resolved: HandedOver): 'enough' | 'more' =>
      Number(resolved.event?.position?.commit ?? Infinity) <= after ? 'enough' : keepIn(found, 1)(resolved);
    await readUntil(read, () => read.cancel(), take, patience);
    return found[0];
  });
}

export function ours() {
  return streamNameFilter({ prefixes: [prefix] });
}

export function positionAt(place: number) {
  return place === 0 ? START : { commit: BigInt(place), prepare: BigInt(place) };
}

function keepIn(events: PlacedEvent[], most = Infinity) {
  return (resolved: HandedOver): 'enough' | 'more' => {
    const event = placedEvent(resolved);
    if (event !== undefined) events.push(event);
    return events.length >= most ? 'enough' : 'more';
  };
}
