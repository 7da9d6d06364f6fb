import type pg from 'pg';
import type { RecordedEvent } from '../store.port.js';
import { leafHash } from './leaf-hash.js';
import { turnKey } from './log-schema.js';

/** The log has another event at the position, or none at the one before. */
export class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken';
  constructor(readonly position: number) {
    super(`The log here has something else at position ${position}`);
  }
}

/**
 * Puts events into the log as they were recorded elsewhere: at their positions, with their times. Those that stand there already
 * must be the same to the byte, and stay. All in one transaction, in turn with every writer. Throws `PlaceTaken`.
 */
export async function takeInEvents(pool: pg.Pool, events: readonly RecordedEvent[]): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [turnKey]);
    const { rows } = await client.query<{ readonly head: string }>(
      'select coalesce(max(position), 0) as head from log.events',
    );
    const head = Number(rows[0]?.head);
    if (first.position > head + 1) throw new PlaceTaken(head + 1);
    await compare(
      client,
      events.filter(({ position }) => position <= head),
    );
    await insert(
      client,
      events.filter(({ position }) => position > head),
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw cause;
  } finally {
    client.release();
  }
}

async function compare(client: pg.ClientBase, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { rows } = await client.query<{ readonly position: string }>(
    `select t.position from unnest($1::bigint[], $2::text[], $3::timestamptz[]) t (position, leaf, at)
     left join log.events e using (position)
     where e.leaf is distinct from t.leaf or e.recorded_at is distinct from t.at order by 1 limit 1`,
    [events.map((e) => e.position), events.map((e) => e.leaf), events.map((e) => e.recordedAt)],
  );
  if (rows[0] !== undefined) throw new PlaceTaken(Number(rows[0].position));
}

async function insert(client: pg.ClientBase, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await client.query(
    `insert into log.events (position, stream, revision, event_id, type, command_id, leaf, leaf_hash, recorded_at)
     select * from unnest($1::bigint[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::bytea[],
       $9::timestamptz[])`,
    [
      events.map((e) => e.position),
      events.map((e) => e.stream),
      events.map((e) => e.revision),
      events.map((e) => e.id),
      events.map((e) => e.type),
      events.map((e) => e.commandId),
      events.map((e) => e.leaf),
      events.map((e) => `\\x${leafHash(e.leaf)}`),
      events.map((e) => e.recordedAt),
    ],
  );
}
