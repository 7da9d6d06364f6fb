import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '#lib/database';
import { freePort } from '#lib/testing';
import { atMost, reported, type Bench } from './bench.js';
import { figuresOf, inRounds } from './rounds.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `npm start` from the command to the ready line, the first time on an empty data folder and again on the same one; and its database alone. */
export const start: Bench = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-bench-'));
  try {
    const first = await untilReady(folder);
    const again = await inRounds({
      start: () => untilReady(folder),
      database: () => untilConnected(folder),
    });
    say(`again, ms: ${figuresOf(again, 'start').map(Math.round).join(' ')}`);
    return [
      reported('first start on an empty data folder: ms', first),
      atMost('second start: ms', figuresOf(again, 'start'), 3_000),
      atMost('embedded database on a data folder that is there: ms', figuresOf(again, 'database'), 250),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function untilReady(folder: string): Promise<number> {
  const environment = { ...process.env, PORT: String(await freePort()), SAMHOLD_DATA: folder };
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: root, env: environment });
  try {
    await line(child, 'Samhold is ready at');
    return performance.now() - began;
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
}

/** Until the server of the folder takes a connection: then it counts as started. */
async function untilConnected(folder: string): Promise<number> {
  const began = performance.now();
  const cluster = await startCluster(folder);
  const milliseconds = performance.now() - began;
  await cluster.stop();
  return milliseconds;
}

function line(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(text)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The start ended with ${code}: ${said}`)));
  });
}
