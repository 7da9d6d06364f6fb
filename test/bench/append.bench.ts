import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from '#lib/database';
import { postgresEventStore, type EventStore } from '#lib/event-store';
import type { StreamName } from '#lib/kernel';
import { median, ratePerSecond, reported, wanted, type Bench, type Row } from './bench.js';
import { eventOf500Bytes, withEmptyLog } from './log.js';

const rounds = 5;
const milliseconds = 800;
/** The least ratio to raw commits that is wanted, by number of writers; null where none was set. */
const targets = [
  [1, 0.8],
  [8, null],
  [32, 1.5],
  [128, null],
] as const;

/** Appends of one event each, beside single-row commits of the same event by as many connections, in turn within one run. */
export const append: Bench = (say) =>
  withEmptyLog(async (database) => {
    const rows: Row[] = [];
    const store = postgresEventStore({ pool: database.pool('samhold_log') });
    const raw = await rawTable(database);
    for (const [writers, target] of targets) {
      const pairs = await inTurn(writers, store, raw);
      say(`${writers} writers: ${pairs.map(([ours, theirs]) => (ours / theirs).toFixed(2)).join(' ')}`);
      const of = (name: string) => `${writers} ${writers === 1 ? 'writer' : 'writers'}, ${name}`;
      const ratio = median(pairs.map(([ours, theirs]) => ours / theirs));
      rows.push(reported(of('appends/s'), median(pairs.map(([ours]) => ours))));
      rows.push(reported(of('raw commits/s'), median(pairs.map(([, theirs]) => theirs))));
      rows.push(target === null ? reported(of('ratio'), ratio) : wanted(of('ratio'), ratio, target));
    }
    await store.close();
    return rows;
  });

type Pair = readonly [ours: number, theirs: number];

/** A round first that does not count, so that neither pays for opening connections. */
async function inTurn(writers: number, store: EventStore, url: string): Promise<readonly Pair[]> {
  const streams = Array.from({ length: writers }, (): StreamName => `case-${randomUUID()}`);
  const seen = streams.map(() => 0);
  const pool = new pg.Pool({ connectionString: url, max: writers });
  // Its connections may still be closing when the server stops.
  pool.on('error', () => undefined);
  const ours = async (caller: number) => {
    const stream = streams[caller] ?? 'case-';
    const expected = seen[caller] ?? 0;
    seen[caller] = expected + 1;
    const commandId = randomUUID();
    return store.append(stream, expected, [eventOf500Bytes(stream, commandId)], commandId);
  };
  const theirs = (caller: number) => commitRow(pool, streams[caller] ?? 'case-');
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair: Pair = [
      await ratePerSecond(writers, milliseconds, ours),
      await ratePerSecond(writers, milliseconds, theirs),
    ];
    if (round > 0) pairs.push(pair);
  }
  await pool.end();
  return pairs;
}

async function rawTable(database: Database): Promise<string> {
  await database.asMigrator('main', (client) =>
    client.query(`create table log.raw (
      position bigint generated always as identity primary key,
      stream text not null, event_id uuid not null, type text not null, leaf text not null)`),
  );
  return database.url('samhold_log');
}

async function commitRow(pool: pg.Pool, stream: StreamName): Promise<void> {
  const { id, type, leaf } = eventOf500Bytes();
  await pool.query({
    name: 'raw',
    text: 'insert into log.raw (stream, event_id, type, leaf) values ($1, $2, $3, $4)',
    values: [stream, id, type, leaf],
  });
}
