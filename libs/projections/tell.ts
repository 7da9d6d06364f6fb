import type pg from 'pg';
import { viewChannel, type ViewNews } from './feed.js';

/** Tells every process that listens, when the transaction commits. */
export async function tell(client: pg.ClientBase, news: ViewNews): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [viewChannel, JSON.stringify(news)]);
}
