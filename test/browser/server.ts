import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#lib/testing';
import { startServerProcess } from '../support/server-process.js';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The whole of Samhold as `npm start` starts it, on a free port with a data folder of its own. */
export async function startServer(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-browser-'));
  const server = await startServerProcess({ PORT: String(await freePort()), SAMHOLD_DATA: folder });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
