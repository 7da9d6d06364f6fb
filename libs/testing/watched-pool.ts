import type pg from 'pg';

/** A pool whose answers are counted. */
export interface WatchedPool {
  readonly pool: Pick<pg.Pool, 'connect'>;
  /** How many rows each answer had, in their order. */
  readonly answers: readonly number[];
}

/** For a spec that must see in which pages something is read. */
export function watchedPool(pool: pg.Pool): WatchedPool {
  const answers: number[] = [];
  return { pool: { connect: () => watchedClient(pool, answers) }, answers };
}

async function watchedClient(pool: pg.Pool, answers: number[]): Promise<pg.PoolClient> {
  const client = await pool.connect();
  const ask = client.query.bind(client);
  const query = async (text: string, values?: unknown[]) => {
    const answer = await ask<pg.QueryResultRow>(text, values);
    answers.push(answer.rows.length);
    return answer;
  };
  return Object.assign(Object.create(client), { query, release: client.release.bind(client) });
}
