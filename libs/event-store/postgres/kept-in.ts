import type pg from 'pg';

export type LogStore = 'PostgreSQL' | 'EventStoreDB';

/**
 * Which store holds the log of this installation; undefined while none does. Positions, checkpoints and views follow from one log:
 * begun anew on another they would mean something else.
 */
export async function logKeptIn(pool: pg.Pool): Promise<LogStore | undefined> {
  const { rows } = await pool.query<{ readonly store: LogStore }>(
    `select store from log.kept_in union all select 'PostgreSQL' where exists (select from log.events) limit 1`,
  );
  return rows[0]?.store;
}

/** Settles it once and for all, and says which store it is: another process may have been first. */
export async function keepLogIn(pool: pg.Pool, store: LogStore): Promise<LogStore> {
  await pool.query('insert into log.kept_in (store) values ($1) on conflict do nothing', [
    (await logKeptIn(pool)) ?? store,
  ]);
  return (await logKeptIn(pool)) ?? store;
}
