import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, codeOf } from '../cannot-start.js';
import { canReach, type Account } from './account.js';
import { hasStopped, stopOnExit } from './on-exit.js';

export interface Program {
  readonly bin: string;
  readonly name: 'initdb' | 'postgres';
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly arguments: readonly string[];
  /** File descriptor that takes everything the program prints. */
  readonly output: number;
  /** File descriptor that the program finds as number 3. */
  readonly extra?: number;
}

export interface RunningProgram {
  readonly pid: number | undefined;
  /** The exit code, when it has ended. Rejects with `CannotStart` when it could not be run at all. */
  readonly ended: Promise<number | null>;
  /** Until this is called, the program ends with this process. */
  release(): void;
}

/** Starts one of PostgreSQL's programs on a cluster folder, in a session of its own so that a Ctrl-C reaches only us. */
export function startProgram(program: Program): RunningProgram {
  const { account } = program;
  const options = ['-D', nameOfCluster(program.cluster, account), ...program.arguments];
  const child = spawn(join(program.bin, program.name), options, {
    cwd: program.cluster,
    detached: true,
    stdio: ['ignore', program.output, program.output, program.extra ?? 'ignore'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...account,
  });
  const ended = endOf(child);
  const interrupt = () => interruptGroup(child.pid);
  const settled = ended.then(() => undefined).catch(() => undefined);
  const guard = { stop: () => (interrupt(), settled), abandon: interrupt };
  const release = () => {
    hasStopped(guard);
    child.unref();
  };
  stopOnExit(guard);
  void settled.then(release);
  return { pid: child.pid, ended, release };
}

/** The program and those that it has started itself: initdb leaves its work to a postgres. */
function interruptGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGINT');
  } catch (cause) {
    if (codeOf(cause) !== 'ESRCH') throw cause;
  }
}

async function endOf(program: ChildProcess): Promise<number | null> {
  try {
    await once(program, 'exit');
    return program.exitCode;
  } catch (cause) {
    throw new CannotStart(
      `${program.spawnfile} cannot be run here (${codeOf(cause) ?? 'unknown cause'}); start Samhold as another user, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * The cluster's own path, or where a folder above is closed to the account, the working directory:
 * it is entered while we are still root, and PostgreSQL reaches everything else from there.
 */
function nameOfCluster(cluster: string, account: Account | undefined): string {
  if (canReach(cluster, account)) return cluster;
  if (existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw new CannotStart(
    `PostgreSQL does not run as root, and no other user can enter ${cluster}; start Samhold as an ordinary user, or set SAMHOLD_DATA to a folder that all may enter.`,
  );
}
