import type pg from 'pg';
import type { RecordedEvent, Subscription } from '#lib/event-store';
import { inTransaction, lockLive, moveCheckpoint } from './generation.js';
import { renew } from './rebuild.js';
import { tell } from './tell.js';
import type { Change, ViewPlace, Writing } from './view-definition.js';

export interface RunningProjection {
  stop(): Promise<void>;
}

export interface ProjectionOptions {
  readonly place: ViewPlace;
  /** Of the compartment's writer role. */
  readonly pool: pg.Pool;
  /** Told when folding stopped for a reason that will not pass by itself. */
  readonly onStopped: (place: ViewPlace, reason: unknown) => void;
}

/** Keeps one compartment's views up with the log: rows and checkpoint move in the same transaction. Begins with rows of this code's own making. */
export async function runProjection({ place, pool, onStopped }: ProjectionOptions): Promise<RunningProjection> {
  const after = await withClient(pool, async (client) => {
    await renew(client, place);
    const { position } = await inTransaction(client, () => lockLive(client, place));
    await tell(client, { news: 'progress', kind: place.definition.kind, position });
    return position;
  });
  const subscription: Subscription = place.store.subscribe({
    after,
    onEvents: (events) => withClient(pool, (client) => inTransaction(client, () => step(client, place, events))),
    onStopped: (reason) => onStopped(place, reason),
  });
  return { stop: () => subscription.stop() };
}

/** Another process, or a rebuild, may have folded part of the batch already: only what lies after the checkpoint counts. */
async function step(client: pg.ClientBase, place: ViewPlace, events: readonly RecordedEvent[]): Promise<void> {
  const live = await lockLive(client, place);
  const fresh = events.filter((event) => event.position > live.position);
  const upTo = fresh.at(-1)?.position;
  if (upTo === undefined) return;
  const changes: Change[] = [];
  const { schema, store, definition } = place;
  const { generation } = live;
  const writing: Writing = { schema, generation, client, store, upTo, changed: (c) => changes.push(c) };
  await definition.apply(writing, fresh);
  await moveCheckpoint(client, place, live.generation, upTo);
  const { kind } = definition;
  const news = changes.map((change) => ({ news: 'change', kind, ...change }) as const);
  await tell(client, ...news, { news: 'progress', kind, position: upTo });
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
