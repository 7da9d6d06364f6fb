import type pg from 'pg';
import { viewChannel, type ViewNews } from './feed.js';

/** Tells every process that listens, in this order, when the transaction commits. */
export async function tell(client: pg.ClientBase, ...news: readonly ViewNews[]): Promise<void> {
  const texts = [...new Set(news.map((one) => JSON.stringify(one)))];
  await client.query({
    name: 'tell',
    text: 'SELECT pg_notify($1, text) FROM unnest($2::text[]) WITH ORDINALITY AS n (text, place) ORDER BY place',
    values: [viewChannel, texts],
  });
}
