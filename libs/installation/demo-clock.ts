import type pg from 'pg';
import { instantOf, type Clock, type Instant } from '#lib/kernel';
import type { Migration } from '#lib/database';

/** How far the demo's day is ahead of the real one. One row; it only grows. */
export const demoClockMigrations: readonly Migration[] = [
  {
    name: 'demo clock',
    sql: `
      CREATE TABLE demo_clock (one boolean PRIMARY KEY DEFAULT true CHECK (one), ahead_ms bigint NOT NULL);
      INSERT INTO demo_clock (ahead_ms) VALUES (0);
      GRANT SELECT, UPDATE (ahead_ms) ON demo_clock TO samhold_reads;`,
  },
];

/** A clock that can be moved on, never back. Embedded mode only. Tokens and certificates keep real time. */
export interface DemoClock extends Clock {
  /** From now on it is this late, or later. A restart keeps it. */
  moveTo(to: Instant): Promise<void>;
}

/** Opens the clock where it was left. */
export async function openDemoClock(pool: pg.Pool, real: Clock): Promise<DemoClock> {
  const { rows } = await pool.query<{ ahead: string }>('SELECT ahead_ms AS ahead FROM reads.demo_clock');
  let ahead = Number(rows[0]?.ahead ?? 0);
  const realNow = (): number => Date.parse(real.now());
  return {
    now: () => instantOf(new Date(realNow() + ahead)),
    moveTo: async (to) => {
      // Kept before it counts, so that nothing is recorded at a time that a restart would take back.
      const kept = await pool.query<{ ahead: string }>(
        'UPDATE reads.demo_clock SET ahead_ms = greatest(ahead_ms, $1) RETURNING ahead_ms AS ahead',
        [Date.parse(to) - realNow()],
      );
      ahead = Number(kept.rows[0]?.ahead ?? ahead);
    },
  };
}
