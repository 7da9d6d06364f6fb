import type pg from 'pg';
import type { Migration } from '#lib/database';
import { instantOf, isStreamName, type Instant, type StreamName } from '#lib/kernel';

/** What time will do and when, so that a restart, or another process, goes on. Holds ids and codes only. */
export const deadlineMigrations: readonly Migration[] = [
  {
    name: 'deadlines',
    sql: `
      CREATE TABLE deadline (
        stream text NOT NULL,
        key text NOT NULL,
        due timestamptz NOT NULL,
        command text NOT NULL,
        PRIMARY KEY (stream, key));
      CREATE INDEX deadline_due ON deadline (due);
      GRANT SELECT, INSERT, DELETE ON deadline TO samhold_reads;`,
  },
];

export interface DeadlineRow {
  readonly key: string;
  readonly due: Instant;
  /** The type of the command that is sent then. */
  readonly command: string;
}

/** Puts the deadlines that stand on a stream in the place of those that stood. */
export async function setDeadlines(pool: pg.Pool, stream: StreamName, rows: readonly DeadlineRow[]): Promise<void> {
  await pool.query({
    name: 'set deadlines',
    text: `WITH standing AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS d (key text, due timestamptz, command text)
     ), gone AS (
       DELETE FROM reads.deadline AS d WHERE stream = $1
         AND NOT EXISTS (SELECT FROM standing AS s WHERE s.key = d.key AND s.due = d.due)
     )
     INSERT INTO reads.deadline (stream, key, due, command)
     SELECT $1, key, due, command FROM standing ON CONFLICT (stream, key) DO NOTHING`,
    values: [stream, JSON.stringify(rows)],
  });
}

/** When the next one is due; undefined when none stands. */
export async function nextDue(pool: pg.Pool): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ due: Date | null }>({
    name: 'next due',
    text: 'SELECT min(due) AS due FROM reads.deadline',
  });
  const due = rows[0]?.due ?? null;
  return due === null ? undefined : instantOf(due);
}

/** The streams on which something is due, the one that has waited longest first. */
export async function streamsDue(pool: pg.Pool, now: Instant): Promise<readonly StreamName[]> {
  const { rows } = await pool.query<{ stream: string }>(
    'SELECT stream FROM reads.deadline WHERE due <= $1 GROUP BY stream ORDER BY min(due), stream',
    [now],
  );
  return rows.map(({ stream }) => stream).filter(isStreamName);
}
