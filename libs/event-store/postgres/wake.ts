import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { bell, type Bell } from '../bell.js';

export interface WakeUps {
  readonly bell: Bell;
  /** Listens from now on; once is enough. */
  start(): void;
  /** Resolves when the connection is given back. */
  stop(): Promise<void>;
}

/** Between two questions whether the connection still stands, in milliseconds. */
const alive = 5_000;

/** Rings when any process has appended: one connection listens for all subscriptions, and is replaced when it breaks. */
export function wakeUps(pool: pg.Pool, pause: number): WakeUps {
  const news = bell();
  const stopped = new AbortController();
  let listening: Promise<void> | undefined;

  const listenUntilBroken = async (): Promise<void> => {
    const client = await pool.connect();
    const { promise: broken, resolve } = Promise.withResolvers<void>();
    // A connection that swallows what it is to carry does not break by itself: an answer that does not come breaks it.
    const asking = setInterval(() => void client.query('select 1').catch(() => undefined), alive).unref();
    try {
      client.once('error', () => resolve()).once('end', () => resolve());
      stopped.signal.addEventListener('abort', () => resolve(), { once: true });
      client.on('notification', news.ring);
      await client.query('listen samhold_log');
      // What was appended before we listened rang no bell.
      news.ring();
      if (!stopped.signal.aborted) await broken;
    } finally {
      clearInterval(asking);
      client.removeAllListeners('notification');
      client.release(true);
    }
  };
  const listen = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await listenUntilBroken().catch(() => undefined);
      await sleep(pause, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
    }
  };
  return {
    bell: news,
    start: () => {
      listening ??= listen();
    },
    stop: async () => {
      stopped.abort();
      await listening;
    },
  };
}
