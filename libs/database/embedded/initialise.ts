import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotStart, diskFull, saysDiskFull } from '../cannot-start.js';
import { hasSecret, secretIn } from '../secret.js';
import { isAlive } from './alive.js';
import type { Account } from './account.js';
import { clusterIn, superuser } from './paths.js';
import { startProgram } from './program.js';

const settings = [
  '--auth=scram-sha-256',
  '--pwfile=/dev/fd/3',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Makes the cluster, or leaves alone the one that is there. It appears whole or not at all. */
export async function initialise(folder: string, bin: string, account: Account | undefined): Promise<void> {
  const cluster = clusterIn(folder);
  removeLeftovers(folder);
  if (existsSync(cluster)) return checkKept(folder);
  const fresh = join(folder, halfMade());
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  try {
    await runInitdb(folder, fresh, bin, account);
    renameSync(fresh, cluster);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was making it too, and was first.
    if (!existsSync(cluster)) throw cause;
  }
}

const major = '18';

function checkKept(folder: string): void {
  if (!hasSecret(folder))
    throw new CannotStart(
      `${folder} holds a database but no database-secret to open it; put the file back, or remove the folder to start anew.`,
    );
  const version = readFileSync(join(clusterIn(folder), 'PG_VERSION'), 'utf8').trim();
  if (version !== major)
    throw new CannotStart(
      `The database in ${folder} is of PostgreSQL ${version} and this Samhold brings ${major}; export it with the Samhold that made it.`,
    );
}

/** A name that tells whose it is, should we be killed. */
function halfMade(): string {
  return `initdb-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** What processes that were killed have left half-made. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^(?:initdb-|database-secret\.)(\d+)(?:-|$)/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true });
  }
}

async function runInitdb(folder: string, cluster: string, bin: string, account: Account | undefined): Promise<void> {
  const outputFile = `${cluster}.log`;
  const output = openSync(outputFile, 'w+', 0o600);
  const password = passwordFile(folder, account);
  try {
    const options = [...settings, `--username=${superuser}`];
    const program = startProgram({
      bin,
      name: 'initdb',
      cluster,
      account,
      arguments: options,
      output,
      extra: password,
    });
    if ((await program.ended) !== 0) throw whyNot(folder, readFileSync(outputFile, 'utf8'));
  } finally {
    closeSync(password);
    closeSync(output);
    rmSync(outputFile);
  }
}

/** An open file that nobody can find: initdb reads the superuser's password through the descriptor. */
function passwordFile(folder: string, account: Account | undefined): number {
  const path = join(folder, halfMade());
  const descriptor = openSync(path, 'w+', 0o600);
  // At position 0, and without moving there: where the descriptor is shared, initdb starts to read where we stand.
  writeSync(descriptor, `${secretIn(folder).passwordOf(superuser)}\n`, 0);
  if (account) chownSync(path, account.uid, account.gid);
  rmSync(path);
  return descriptor;
}

function whyNot(folder: string, output: string): CannotStart {
  if (saysDiskFull(output)) return diskFull(folder);
  const error = output.split('\n').find((line) => /error:|FATAL/.test(line)) ?? output.trim().split('\n').at(-1);
  return new CannotStart(`The embedded database could not be made in ${folder}: ${error}.`);
}
