import pg from 'pg';
import { turnKey } from './log-schema.js';

/** The log's turn, held as a writer in another process would, until `commit`. */
export interface HeldTurn {
  query(sql: string, values?: readonly unknown[]): Promise<void>;
  /** Resolves when so many writers wait for the turn; gives their sessions, the longest waiting first. */
  waiting(count: number): Promise<readonly number[]>;
  commit(): Promise<void>;
}

const waitingSql = `
select pid from pg_locks
where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())
order by waitstart`;

export async function holdTurn(url: string): Promise<HeldTurn> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [turnKey]);
  return {
    query: async (sql, values = []) => void (await client.query(sql, [...values])),
    waiting: async (count) => {
      for (;;) {
        const { rows } = await client.query<{ readonly pid: number }>(waitingSql);
        if (rows.length >= count) return rows.map(({ pid }) => pid);
      }
    },
    commit: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}
