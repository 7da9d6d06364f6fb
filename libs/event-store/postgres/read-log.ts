import type pg from 'pg';
import { instantOf, isStreamName, type Instant } from '#lib/kernel';
import type { EventStore, RecordedEvent } from '../store.port.js';

type Row = [
  position: string,
  stream: string,
  revision: string,
  id: string,
  type: string,
  command: string,
  leaf: string,
  at: string,
];

const columns = 'position, stream, revision, event_id, type, command_id, leaf, recorded_at';
/** Every value as the text that came over the wire: the eight columns are few and known. */
const asText = { getTypeParser: () => (text: string) => text };

const streamQueries = {
  forwards: {
    name: 'stream forwards',
    text: `select ${columns} from log.events where stream = $1 and revision >= $2 order by revision limit $3`,
  },
  backwards: {
    name: 'stream backwards',
    text: `select ${columns} from log.events where stream = $1 and revision <= $2 order by revision desc limit $3`,
  },
} as const;
const lastRevision = 2 ** 31 - 1;

export function readStreamFrom(pool: pg.Pool): EventStore['readStream'] {
  return async (stream, { direction = 'forwards', from, limit } = {}) => {
    const { rows } = await pool.query<Row>({
      ...streamQueries[direction],
      values: [stream, from ?? (direction === 'forwards' ? 0 : lastRevision), limit ?? null],
      rowMode: 'array',
      types: asText,
    });
    return rows.map(reader());
  };
}

export function readAllFrom(pool: pg.Pool): EventStore['readAll'] {
  return async (after, limit) => {
    const { rows } = await pool.query<Row>({
      name: 'all',
      text: `select ${columns} from log.events where position > $1 order by position limit $2`,
      values: [after, limit],
      rowMode: 'array',
      types: asText,
    });
    return rows.map(reader());
  };
}

export async function headOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ readonly head: string }>('select max(position) as head from log.events');
  return Number(rows[0]?.head ?? 0);
}

/** Events of one batch share their time, so the last one read is kept. */
function reader(): (row: Row) => RecordedEvent {
  let text: string | undefined;
  let recordedAt: Instant = 'TZ';
  return ([position, stream, revision, id, type, commandId, leaf, at]) => {
    if (!isStreamName(stream)) throw new Error(`The log holds the stream ${stream}, which has no kind`);
    if (at !== text) [text, recordedAt] = [at, instantOf(new Date(at))];
    return { id, type, leaf, stream, revision: Number(revision), position: Number(position), commandId, recordedAt };
  };
}
