import { systemClock, type Clock } from '#lib/kernel';
import { appendOne } from '../append-one.js';
import { checkAppend } from '../check-append.js';
import type { EventStore, RecordedEvent } from '../store.port.js';
import { follow, follows } from '../subscription.js';
import { appending } from './appending.js';
import { connectionTo, probe, type Connection } from './connection.js';
import type { OrdinalShelf } from './ordinal-shelf.js';
import { Ordinals } from './ordinals.js';
import { readBehind, readLast, readPlaced } from './reading.js';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113`, or any other form that the client knows. */
  readonly url: string;
  /** Where the positions that were given out are kept. */
  readonly shelf: OrdinalShelf;
  /** Gives the time of recording. */
  readonly clock?: Clock;
  /** Milliseconds until a call that gives no answer is taken for lost; 5000 by default. */
  readonly patience?: number;
  /** Milliseconds until it is asked again, doubled each time; 100 by default. */
  readonly resendAfter?: number;
}

/**
 * The event store on EventStoreDB or KurrentDB. Any number of processes may share a cluster and a shelf.
 * Throws `EventStoreTrouble` when it cannot be reached, refuses us, or holds another log than the shelf is about.
 */
export async function eventStoreDbStore(options: EventStoreDbOptions): Promise<EventStore> {
  const { url, shelf, clock = systemClock, patience = 5_000, resendAfter = 100 } = options;
  const connection = connectionTo(url, patience, resendAfter);
  const ordinals = new Ordinals(connection, shelf);
  try {
    await probe(connection, url);
    await ordinals.open();
  } catch (cause) {
    await connection.client.dispose();
    throw cause;
  }
  return storeOn(connection, ordinals, clock);
}

function storeOn(connection: Connection, ordinals: Ordinals, clock: Clock): EventStore {
  const appendQueued = appending({ connection, ordinals, clock });
  const subscriptions = follows();
  const appendInTurn: EventStore['appendInTurn'] = async (stream, expected, commands) => {
    checkAppend(stream, expected, commands);
    return appendQueued(stream, expected, commands);
  };
  const readKnown = (after: number, limit: number) => readPage(connection, ordinals, after, limit);
  // A server that is out of reach for a while is no reason to give up: what $all shows afterwards rings.
  const readIfReachable = (after: number, limit: number) =>
    readKnown(after, limit).catch(() => {
      ordinals.refuseWhenFailed();
      return [];
    });
  const log = { readAll: readIfReachable, bell: ordinals.bell, poll: 1_000 };
  return {
    append: appendOne(appendInTurn),
    appendInTurn,
    readStream: async (stream, options = {}) => ordinals.positioned(await readPlaced(connection, stream, options)),
    readAll: async (after, limit) => {
      if (after + limit > ordinals.count) await headOf(connection, ordinals);
      return readKnown(after, limit);
    },
    head: () => headOf(connection, ordinals),
    subscribe: (options) => subscriptions.keep(follow(log, options)),
    close: async () => {
      await subscriptions.stop();
      await ordinals.stop();
      await connection.client.dispose();
    },
  };
}

/** The count, once it has come to the last event that the server has now. */
async function headOf(connection: Connection, ordinals: Ordinals): Promise<number> {
  const { count, last } = ordinals;
  const event = await readLast(connection, last);
  if (event === undefined) return count;
  const [recorded] = await ordinals.positioned([event]);
  return recorded?.position ?? count;
}

async function readPage(
  connection: Connection,
  ordinals: Ordinals,
  after: number,
  limit: number,
): Promise<readonly RecordedEvent[]> {
  const to = Math.min(after + limit, ordinals.count);
  if (to <= after) return [];
  const recent = ordinals.recentBehind(after, to);
  if (recent !== undefined) return recent;
  return ordinals.positioned(await readBehind(connection, ordinals.placeOf(after), to - after));
}
