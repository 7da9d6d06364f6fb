import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destination } from 'pino';
import { configOf } from '#lib/installation';
import { freePort } from '#lib/testing';
import { createLog } from '../../apps/api/http/index.js';
import { startSamhold } from '../../apps/api/start-samhold.js';

/** A server with a data folder of its own, for as long as the work takes. */
export async function withOwnServer<T>(
  play: (url: string) => Promise<T>,
  eventStoreUrl = process.env['EVENT_STORE_URL'],
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-story-'));
  const config = configOf({
    PORT: String(await freePort()),
    SAMHOLD_DATA: folder,
    SAMHOLD_DEMO: 'people',
    EVENT_STORE_URL: eventStoreUrl,
  });
  const running = await startSamhold(
    config,
    createLog(destination({ dest: join(folder, 'samhold.log'), sync: false })),
  );
  try {
    return await play(running.url);
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
