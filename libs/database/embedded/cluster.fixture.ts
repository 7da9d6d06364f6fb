import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { worksIn } from './alive.js';
import { clusterIn } from './paths.js';
import { readPostmaster } from './postmaster.js';

const program = fileURLToPath(new URL('./running.fixture.js', import.meta.url));

export interface RunningProcess {
  readonly child: ChildProcess;
  readonly url: string;
}

type End = 'stop' | 'exit' | 'crash' | 'finish' | 'wait';
interface As {
  readonly uid?: number;
  readonly gid?: number;
}

export function startProcess(folder: string, end: End, as: As = {}): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [program, folder, end], { stdio: ['ignore', 'pipe', 'ignore'], ...as });
}

/** Starts a process with a cluster of its own or joined, and waits until it says where the server is. */
export async function processWithCluster(folder: string, end: End, as?: As): Promise<RunningProcess> {
  const child = startProcess(folder, end, as);
  const [url] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'close').then(() => ['']),
  ]);
  return { child, url: String(url) };
}

/** How the process ended: its exit code, or the signal that ended it. */
export async function endOfProcess({ child }: RunningProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode ?? child.signalCode;
}

/** Resolves when the server with this number serves the folder no more. */
export async function gone(folder: string, pid: number): Promise<void> {
  while (worksIn(pid, clusterIn(folder))) await new Promise(setImmediate);
}

export function serverOf(folder: string): number {
  return readPostmaster(folder)?.pid ?? 0;
}

/** A new folder that only its owner may enter, removed at the end. */
export function closedFolder(): { readonly path: string; readonly data: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'samhold-spec-'));
  return { path, data: join(path, 'data'), remove: () => rmSync(path, { recursive: true, force: true }) };
}
