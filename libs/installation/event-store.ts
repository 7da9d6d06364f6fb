import { CannotStart, type Database } from '#lib/database';
import {
  EventStoreTrouble,
  keepLogIn,
  logKeptIn,
  openEventStoreDb,
  postgresEventStore,
  postgresOrdinalShelf,
  reachEventStoreDb,
  type EventStore,
  type LogStore,
} from '#lib/event-store';
import type { Clock } from '#lib/kernel';
import type { Config } from './config.js';

/** The store of the log: PostgreSQL, or EventStoreDB where its address is given. Throws `CannotStart`. */
export async function eventStoreOf(
  { eventStoreUrl: url }: Pick<Config, 'eventStoreUrl'>,
  database: Database,
  clock: Clock,
): Promise<EventStore> {
  const pool = database.pool('samhold_log');
  const wanted = url === undefined ? 'PostgreSQL' : 'EventStoreDB';
  if (((await logKeptIn(pool)) ?? wanted) !== wanted) throw new CannotStart(elsewhere[wanted]);
  const store =
    url === undefined
      ? postgresEventStore({ pool, clock })
      : await troubled(() => openEventStoreDb({ url, shelf: postgresOrdinalShelf(pool), clock }));
  if ((await keepLogIn(pool, wanted)) === wanted) return store;
  await store.close();
  throw new CannotStart(elsewhere[wanted]);
}

/** What is wrong when the log is not in the store that is wanted. */
const elsewhere: Readonly<Record<LogStore, string>> = {
  PostgreSQL: 'The log of this installation is kept in EventStoreDB; set EVENT_STORE_URL to it.',
  EventStoreDB: 'EVENT_STORE_URL is set, but the log of this installation is kept in PostgreSQL; unset it.',
};

/** Whether the EventStoreDB that is named answers. Throws `CannotStart`. */
export async function reachEventStore(url: string): Promise<void> {
  await troubled(() => reachEventStoreDb(url));
}

async function troubled<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof EventStoreTrouble) throw new CannotStart(`EVENT_STORE_URL ${cause.message}.`, { cause });
    throw cause;
  }
}
