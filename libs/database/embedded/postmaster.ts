import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../cannot-start.js';
import { isAlive, worksIn } from './alive.js';
import { clusterIn, pidFileIn } from './paths.js';

/** A server process, as it describes itself in its pid file. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

export function readPostmaster(folder: string): Postmaster | undefined {
  const [pid, , , port, , , , status] = pidFile(folder)?.split('\n') ?? [];
  if (!pid) return undefined;
  return { pid: Number(pid), port: Number(port ?? 0), status: status?.trim() ?? '' };
}

function pidFile(folder: string): string | undefined {
  try {
    return readFileSync(pidFileIn(folder), 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** The living server of this cluster, whoever started it; undefined when there is none. Waits for one that starts or stops. */
export async function livingPostmaster(folder: string): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(3)) {
    const postmaster = readPostmaster(folder);
    if (postmaster === undefined || !worksIn(postmaster.pid, clusterIn(folder))) return undefined;
    if (postmaster.status === 'ready') return postmaster;
  }
  return undefined;
}

/**
 * Makes way where what a killed server has left would keep PostgreSQL from starting.
 * Its number may have passed to another process, which PostgreSQL would take for a living server;
 * the number of its parent, which is us, it takes for a dead one, and the rest of the file it needs, to look for orphans.
 * A file that stayed empty was left by a server that was killed just then.
 */
export function clearPidFile(folder: string): void {
  const content = pidFile(folder);
  if (content === undefined) return;
  const postmaster = readPostmaster(folder);
  if (postmaster === undefined) return removeIfOld(pidFileIn(folder));
  if (!isAlive(postmaster.pid) || worksIn(postmaster.pid, clusterIn(folder))) return;
  writeFileSync(pidFileIn(folder), content.replace(/^\d+/, String(process.pid)));
}

function removeIfOld(file: string): void {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  if (Date.now() - written > 2_000) rmSync(file, { force: true });
}

/** Asks the server to stop when the last session has ended, as ours do when this process does. */
export function abandonPostmaster(folder: string, pid: number): void {
  if (stands(folder, pid)) process.kill(pid, 'SIGTERM');
}

/** Stops the server, cuts its sessions, and waits until it is gone. What does not yield in ten seconds recovers at the next start. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  if (stands(folder, pid)) process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + 10_000; stands(folder, pid); await pause(3))
    if (Date.now() > deadline) process.kill(pid, 'SIGQUIT');
}

function stands(folder: string, pid: number): boolean {
  return readPostmaster(folder)?.pid === pid && worksIn(pid, clusterIn(folder));
}
