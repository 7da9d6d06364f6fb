import pg from 'pg';

/** A connection whose every query is answered by `query`, or fails with it: for what happens when one breaks at a chosen moment. */
export function clientThat(query: (asked: string | pg.QueryConfig) => Promise<unknown>): pg.Client {
  return Object.assign(new pg.Client(), { query });
}
