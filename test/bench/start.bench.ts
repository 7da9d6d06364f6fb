import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#lib/testing';
import { atMost, median, reported, type Bench } from './bench.js';

const rounds = 5;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `npm start` from the command to the ready line: the first time on an empty data folder, and again on the same one. */
export const start: Bench = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-bench-'));
  try {
    const first = await untilReady(folder);
    const again: number[] = [];
    for (let round = 0; round < rounds; round += 1) again.push(await untilReady(folder));
    say(`again: ${again.map((ms) => Math.round(ms)).join(' ')} ms`);
    return [
      reported('first start on an empty data folder, ms', first),
      atMost('second start, ms', median(again), 3_000),
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
