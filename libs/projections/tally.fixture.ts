import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '#lib/database';
import { eventLogMigrations, postgresEventStore, type EventStore, type RecordedEvent } from '#lib/event-store';
import { startTestDatabase } from '#lib/testing';
import { table, type ViewDefinition, type ViewPlace, type Writing } from './view-definition.js';

/** Two tables that hold the same count of each stream's events, one for each of two holders by turns. */
export interface TallyRow {
  readonly holder: string;
  readonly stream: string;
  readonly events: number;
}

const columns = 'stream text NOT NULL, events integer NOT NULL';

/** `heard` is told each batch that is folded. */
export function tally(heard: (events: readonly RecordedEvent[]) => void = () => undefined): ViewDefinition {
  return {
    kind: 'partner',
    tables: ['first_tally', 'second_tally'].map((name) => ({ name, columns, key: 'stream', indexes: [] })),
    apply: async (writing, events) => {
      heard(events);
      for (const stream of new Set(events.map((event) => event.stream))) await count(writing, stream);
    },
  };
}

async function count(writing: Writing, stream: RecordedEvent['stream']): Promise<void> {
  const recorded = (await writing.store.readStream(stream)).filter(({ position }) => position <= writing.upTo);
  const holder = holderOf(stream);
  for (const name of ['first_tally', 'second_tally'])
    await writing.client.query(
      `INSERT INTO ${table(writing, name)} (holder, unit, stream, events) VALUES ($1, 'u', $2, $3)
       ON CONFLICT (holder, unit, stream) DO UPDATE SET events = excluded.events`,
      [holder, stream, recorded.length],
    );
  writing.changed({ holder, unit: 'u', caseId: stream, revision: recorded.length });
}

export function holderOf(stream: string): string {
  return Number(stream.at(-1)) % 2 === 0 ? '310000002' : '310000001';
}

export type TallyHouse = Awaited<ReturnType<typeof openTallyHouse>>;

/** A log, and a compartment of tallies over it, in a database of the spec's own. `reset` empties it. */
export async function openTallyHouse() {
  const database = await startTestDatabase();
  await database.migrate('log', eventLogMigrations);
  const log = database.pool('samhold_log');
  let store = postgresEventStore({ pool: log, poll: 50 });
  const writers = database.pool('partner_writer', { max: 2 });
  const place = (changes: Partial<ViewPlace> = {}): ViewPlace => ({
    definition: tally(),
    schema: 'view_partner',
    reader: 'partner_reader',
    store,
    poison: 'park',
    shape: 'tallies',
    ...changes,
  });
  return {
    database,
    get store() {
      return store;
    },
    writers,
    place,
    /** Appends so many events, over four streams by turns. */
    append: (events: number) => appendMany(store, events),
    rows: (name = 'second_tally') => rowsOf(writers, `view_partner.${name}`),
    withWriter: <T>(work: (client: pg.PoolClient) => Promise<T>) => withClient(writers, work),
    /** A store remembers the end of its log, which no log ever loses: an emptied one is another's. */
    reset: async () => {
      await store.close();
      await empty(database, writers);
      store = postgresEventStore({ pool: log, poll: 50 });
    },
    close: async () => {
      await store.close();
      await database.stop();
    },
  };
}

async function empty(database: Database, writers: pg.Pool): Promise<void> {
  await database.asMigrator('main', async (client) => {
    await client.query(`ALTER TABLE log.events DISABLE TRIGGER append_only; TRUNCATE log.events;
      ALTER TABLE log.events ENABLE ALWAYS TRIGGER append_only`);
  });
  const { rows } = await writers.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'view_partner'`,
  );
  for (const { tablename } of rows) await writers.query(`DROP TABLE view_partner.${tablename} CASCADE`);
}

async function appendMany(store: EventStore, events: number): Promise<void> {
  const head = await store.head();
  for (let n = head; n < head + events; n += 1) {
    const event = { id: randomUUID(), type: 'partner.Counted', leaf: '{}' };
    await store.append(`case-${n % 4}`, 'any', [event], randomUUID());
  }
}

async function rowsOf(pool: pg.Pool, name: string): Promise<readonly TallyRow[]> {
  const { rows } = await pool.query<TallyRow>(`SELECT holder, stream, events FROM ${name} ORDER BY stream`);
  return rows;
}

export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that a spec cuts says so here first.
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.release(true);
  }
}

/** What the tables hold after so many events. */
export function talliesAfter(events: number): readonly TallyRow[] {
  return [0, 1, 2, 3]
    .map((n) => ({
      holder: holderOf(`case-${n}`),
      stream: `case-${n}`,
      events: Math.floor((events + 3 - n) / 4),
    }))
    .filter((row) => row.events > 0);
}
