import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { parseNews, viewChannel, type ViewFeed } from './feed.js';

/** In milliseconds: until a connection that broke is replaced, and between two questions whether it still stands. */
const pace = { again: 250, alive: 5_000 } as const;

/**
 * Passes the runners' notifications on to this process's feed over one connection, which is replaced when it breaks; gives the way to stop.
 * What was told while nobody listened is lost, so the feed hears that something was.
 */
export async function listenTo(feed: ViewFeed, pool: pg.Pool): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  const first = await listening(feed, pool);
  const running = keepListening(feed, pool, first, stopped.signal);
  return async () => {
    stopped.abort();
    await running;
  };
}

interface Listening {
  readonly client: pg.PoolClient;
  readonly broken: Promise<void>;
}

async function listening(feed: ViewFeed, pool: pg.Pool): Promise<Listening> {
  const client = await pool.connect();
  const { promise: broken, resolve } = Promise.withResolvers<void>();
  client.once('error', () => resolve()).once('end', () => resolve());
  client.on('notification', ({ payload }) => {
    if (payload !== undefined) feed.hear(parseNews(payload));
  });
  try {
    await client.query(`LISTEN ${viewChannel}`);
    return { client, broken };
  } catch (failure) {
    client.release(true);
    throw failure;
  }
}

async function keepListening(feed: ViewFeed, pool: pg.Pool, first: Listening, stopped: AbortSignal): Promise<void> {
  for (let now: Listening | undefined = first; !stopped.aborted;) {
    if (now !== undefined) await untilBroken(now, stopped);
    if (stopped.aborted || pool.ending) return;
    now = await listening(feed, pool).catch(() => undefined);
    if (now === undefined) await sleep(pace.again, undefined, { signal: stopped }).catch(() => undefined);
    else feed.hear({ news: 'missed' });
  }
}

/** A connection that swallows what it is to carry does not break by itself: it is asked, and an answer that does not come breaks it. */
async function untilBroken({ client, broken }: Listening, stopped: AbortSignal): Promise<void> {
  const asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), pace.alive);
  const { promise: left, resolve } = Promise.withResolvers<void>();
  stopped.addEventListener('abort', () => resolve(), { once: true });
  if (stopped.aborted) resolve();
  await Promise.race([broken, left]);
  clearInterval(asking);
  client.removeAllListeners('notification');
  client.release(true);
}
