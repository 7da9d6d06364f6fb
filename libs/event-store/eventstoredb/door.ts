import type { EventStore } from '../store.port.js';
import type { EventStoreDbOptions } from './eventstoredb-store.js';

/* Loaded only where it is asked for: the client is large, and most installations keep their log in PostgreSQL. */

/** The event store on EventStoreDB. Throws `EventStoreTrouble` when it cannot be used. */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { eventStoreDbStore } = await import('./eventstoredb-store.js');
  return eventStoreDbStore(options);
}

/** Whether a server answers there, and lets us read. Throws `EventStoreTrouble` that says why not. */
export async function reachEventStoreDb(url: string): Promise<void> {
  const { reach } = await import('./connection.js');
  await reach(url);
}
