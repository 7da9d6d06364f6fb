import pg from 'pg';
import type { CommandId, Instant, StreamName } from '#lib/kernel';
import { byteaArray, intArray, textArray, uuidArray } from '#lib/database';
import type { NewEvent } from '../store.port.js';
import { leafHash } from './leaf-hash.js';
import { turnKey } from './log-schema.js';

/** An event at the place where it stands once it is recorded. */
export interface PlacedEvent extends NewEvent {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: number;
  readonly commandId: CommandId;
}

/** Writes events at their places, all or none. False, with nothing written, where the log moved on, or holds one of the commands. */
export async function putInPlace(client: pg.PoolClient, events: readonly PlacedEvent[], at: Instant): Promise<boolean> {
  const [first] = events;
  if (first === undefined) return false;
  try {
    const { rowCount } = await client.query(events.length === 1 ? one(first, at) : many(first, events, at));
    return rowCount === events.length;
  } catch (cause) {
    if (placeTaken(cause)) return false;
    throw cause;
  }
}

const columns = 'position, stream, revision, event_id, type, command_id, leaf, leaf_hash, recorded_at';

/**
 * The light path: no function, no arrays. Its query sees what was recorded before it waited for its turn, which is enough: whatever
 * has been recorded since has taken the position too, and that is refused.
 */
function one({ position, stream, revision, id, type, commandId, leaf }: PlacedEvent, at: Instant): pg.QueryConfig {
  return {
    name: 'put one',
    text: `insert into log.events (${columns}) select $1, $2, $3, $4, $5, $6, $7, $8, $9
      from (select pg_advisory_xact_lock(${turnKey}), pg_notify('samhold_log', '')) turn
      where $1 = (select coalesce(max(position), 0) + 1 from log.events)
        and not exists (select from log.events where command_id = $6 and stream = $2)`,
    values: [position, stream, revision, id, type, commandId, leaf, `\\x${leafHash(leaf)}`, at],
  };
}

/** The turn is in a subquery that cannot be taken apart, so it is won before the first event is written. */
function many({ position }: PlacedEvent, events: readonly PlacedEvent[], at: Instant): pg.QueryConfig {
  return {
    name: 'put in place',
    text: `insert into log.events (${columns})
      select $1::bigint + number, stream, revision, id, type, command, leaf, hash, $2::timestamptz
      from (select log.take_turn($1, $3) as is_ours offset 0) turn,
        unnest($4::text[], $5::int[], $6::uuid[], $7::text[], $3::uuid[], $8::text[], $9::bytea[])
          with ordinality e (stream, revision, id, type, command, leaf, hash, number)
      where is_ours`,
    values: [
      position - 1,
      at,
      uuidArray(events.map(({ commandId }) => commandId)),
      textArray(events.map(({ stream }) => stream)),
      intArray(events.map(({ revision }) => revision)),
      uuidArray(events.map(({ id }) => id)),
      textArray(events.map(({ type }) => type)),
      textArray(events.map(({ leaf }) => leaf)),
      byteaArray(events.map(({ leaf }) => leafHash(leaf))),
    ],
  };
}

/** Another event stands already where this one was to stand, in the log or in its stream. */
function placeTaken(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && cause.code === '23505';
}
