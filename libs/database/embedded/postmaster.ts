import { readFileSync, writeFileSync } from 'node:fs';
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
  if (pid === undefined) return undefined;
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
 * Makes way where a killed server's number has passed to another process, which PostgreSQL would take for a living server.
 * The number of its parent, which is us, it takes for a dead one; the rest of the file it needs, to look for orphans.
 */
export function disownForeignPid(folder: string): void {
  const content = pidFile(folder);
  const postmaster = readPostmaster(folder);
  if (content === undefined || postmaster === undefined || !isAlive(postmaster.pid)) return;
  if (worksIn(postmaster.pid, clusterIn(folder))) return;
  writeFileSync(pidFileIn(folder), content.replace(/^\d+/, String(process.pid)));
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
