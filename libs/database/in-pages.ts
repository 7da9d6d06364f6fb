import type pg from 'pg';

/** Rows to an answer: few enough that none is waited for longer than a `PatientClient` waits. */
export const pageOfRows = 5_000;

/**
 * The rows of a query, in pages that are each an answer of their own. In a transaction that the caller has begun: however long it
 * takes, they stand as they did when it began.
 */
export async function* readInPages(
  client: pg.ClientBase,
  sql: string,
  page = pageOfRows,
): AsyncGenerator<readonly Record<string, unknown>[]> {
  await client.query(`declare in_pages no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${page} from in_pages`);
    if (rows.length > 0) yield rows;
    if (rows.length < page) break;
  }
  await client.query('close in_pages');
}

/** The same items, in pages to be written one by one. */
export function* inPages<T>(items: readonly T[], page = pageOfRows): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += page) yield items.slice(from, from + page);
}
