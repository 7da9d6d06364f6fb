import type pg from 'pg';
import { viewChannel, parseNews, type ViewFeed } from './feed.js';

/** Passes the runners' notifications on to this process's feed over one connection; gives the way to stop. */
export async function listenTo(feed: ViewFeed, pool: pg.Pool): Promise<() => Promise<void>> {
  const client = await pool.connect();
  client.on('notification', ({ payload }) => {
    if (payload !== undefined) feed.hear(parseNews(payload));
  });
  await client.query(`LISTEN ${viewChannel}`);
  return async () => {
    client.removeAllListeners('notification');
    await client.query(`UNLISTEN ${viewChannel}`);
    client.release();
  };
}
