import type pg from 'pg';
import { instantOf, isStreamName, type Instant, type StreamName } from '#lib/kernel';
import type { EventStore, RecordedEvent } from '#lib/event-store';
import type { ViewPlace } from './view-definition.js';

/**
 * An event that a compartment's views could not fold, or that waits behind such a one. It says where the event is and what it is called, and
 * the name of the fault: the event itself, with whatever is sealed in it, stays on the log alone.
 */
export interface DeadLetter {
  readonly position: number;
  readonly stream: StreamName;
  readonly eventId: string;
  readonly type: string;
  /** The name of what went wrong, or `behind`: an earlier event of its stream is parked. */
  readonly fault: string;
  readonly since: Instant;
}

export function deadLettersSql(schema: string): string {
  return `
    CREATE TABLE IF NOT EXISTS ${schema}.dead_letter (
      generation integer NOT NULL,
      position bigint NOT NULL,
      stream text NOT NULL,
      event_id uuid NOT NULL,
      type text NOT NULL,
      fault text NOT NULL,
      since timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (generation, position));`;
}

export async function putAside(
  client: pg.ClientBase,
  { schema }: ViewPlace,
  generation: number,
  events: readonly RecordedEvent[],
  fault: string,
): Promise<void> {
  for (const { position, stream, id, type } of events)
    await client.query(
      `INSERT INTO ${schema}.dead_letter AS d (generation, position, stream, event_id, type, fault)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (generation, position) DO UPDATE SET fault = excluded.fault`,
      [generation, position, stream, id, type, fault],
    );
}

/** What is parked of a generation, in the order of the log; of one stream where it is named. */
export async function deadLetters(
  client: pg.ClientBase,
  { schema }: Pick<ViewPlace, 'schema'>,
  generation: number,
  stream?: StreamName,
): Promise<readonly DeadLetter[]> {
  const { rows } = await client.query<LetterRow>(
    `SELECT position, stream, event_id AS "eventId", type, fault, since FROM ${schema}.dead_letter
     WHERE generation = $1 AND ($2::text IS NULL OR stream = $2) ORDER BY position`,
    [generation, stream ?? null],
  );
  return rows.flatMap(({ stream: name, position, since, ...row }) =>
    isStreamName(name) ? [{ ...row, stream: name, position: Number(position), since: instantOf(since) }] : [],
  );
}

type LetterRow = Pick<DeadLetter, 'eventId' | 'type' | 'fault'> & {
  readonly position: string;
  readonly stream: string;
  readonly since: Date;
};

export async function takeBack(
  client: pg.ClientBase,
  { schema }: ViewPlace,
  generation: number,
  positions: readonly number[],
): Promise<void> {
  await client.query(`DELETE FROM ${schema}.dead_letter WHERE generation = $1 AND position = ANY ($2::bigint[])`, [
    generation,
    positions,
  ]);
}

/** From which position on each parked stream is parked. */
export type Parked = ReadonlyMap<StreamName, number>;

/** The rows were made by other code than this: it is newer, or an older process was started again. Whoever finds that folds no more. */
export class OtherCode extends Error {
  override readonly name = 'OtherCode';
}

/**
 * What is parked of a generation, by default of the live one, up to its checkpoint: a letter after it stands in the way instead, and is tried again.
 * To be asked behind the lock, for a statement that waited for one shows what stood before. Throws `OtherCode`.
 */
export async function parkedStreams(
  client: pg.ClientBase,
  { schema, shape }: ViewPlace,
  generation?: number,
): Promise<Parked> {
  const { rows } = await client.query<{ own: boolean; parked: Readonly<Record<string, number>> | null }>({
    name: 'parked',
    text: `SELECT c.shape IS NOT DISTINCT FROM $2 AS own, (
       SELECT jsonb_object_agg(stream, first) FROM (
         SELECT stream, min(position) AS first FROM ${schema}.dead_letter
         WHERE generation = c.generation AND position <= c.position GROUP BY 1
       ) d) AS parked
     FROM ${schema}.checkpoint c
     WHERE c.generation = coalesce($1, (SELECT live FROM ${schema}.generation WHERE table_set = 'live'))`,
    values: [generation ?? null, shape],
  });
  const [row] = rows;
  if (row === undefined) return new Map();
  if (!row.own) throw new OtherCode(`The rows of ${schema} were made by other code; this process leaves them`);
  return new Map(
    Object.entries(row.parked ?? {}).flatMap(([name, first]) => (isStreamName(name) ? [[name, first]] : [])),
  );
}

/** The store as views see it while streams are parked: each of those ends where it is parked, for whoever reads it along with another, too. */
export function withoutParked(store: EventStore, parked: Parked): EventStore {
  if (parked.size === 0) return store;
  return {
    ...store,
    readStream: async (stream, options) => {
      const first = parked.get(stream) ?? Infinity;
      return (await store.readStream(stream, options)).filter(({ position }) => position < first);
    },
  };
}
