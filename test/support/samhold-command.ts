import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Spoken } from '../../apps/cli/spoken.fixture.js';

const program = fileURLToPath(new URL('../../apps/cli/main.js', import.meta.url));

/** Runs `samhold` as an operator would, in a process of its own, with nothing in its environment but these settings. */
export async function samhold(settings: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Spoken> {
  const child = spawn(process.execPath, [program, ...words], { env: { PATH: process.env['PATH'], ...settings } });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (heard.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (heard.err += text.toString()));
  await once(child, 'close');
  return { code: child.exitCode ?? -1, ...heard };
}
