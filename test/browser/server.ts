import { rm } from 'node:fs/promises';
import { freePort } from '#lib/testing';
import { dataFolder } from '../support/data-folder.js';
import { startServerProcess } from '../support/server-process.js';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The whole of Samhold as `npm start` starts it, on a free port with a data folder of its own. */
export async function startServer(): Promise<RunningServer> {
  const folder = await dataFolder('region');
  const server = await startServerProcess({ PORT: String(await freePort()), SAMHOLD_DATA: folder });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
