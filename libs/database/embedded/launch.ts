import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart, diskFull, saysDiskFull } from '../cannot-start.js';
import type { Account } from './account.js';
import { clusterIn, serverLogIn } from './paths.js';
import { clearPidFile, readPostmaster, type Postmaster } from './postmaster.js';
import { startProgram, type RunningProgram } from './program.js';

export interface ServerOptions {
  readonly folder: string;
  readonly bin: string;
  readonly account: Account | undefined;
  readonly maxConnections: number;
}

/** A server that we started; it ends with this process until it is released. */
export interface Launched extends Postmaster {
  release(): void;
}

/** Starts the server; undefined when another process, or another program's port, was in the way and a new try will tell. */
export async function launch(options: ServerOptions): Promise<Launched | undefined> {
  const { folder } = options;
  clearPidFile(folder);
  const output = openSync(serverLogIn(folder), logIsLong(folder) ? 'w' : 'a', 0o600);
  const logStart = fstatSync(output).size;
  try {
    const settings = settingsOf(await freePort(), options.maxConnections);
    const program = { ...options, name: 'postgres', cluster: clusterIn(folder), arguments: settings, output } as const;
    const started = startProgram(program);
    const found = await readyOrEnded(folder, started);
    if ('port' in found) return { ...found, release: started.release };
    // Code 0: another process has joined it already, and was the last to leave.
    if (found.code !== 0) await judgeEnd(folder, readFileSync(serverLogIn(folder)).subarray(logStart).toString());
    return undefined;
  } finally {
    closeSync(output);
  }
}

type Ended = { readonly code: number | null };

async function readyOrEnded(folder: string, { pid, ended }: RunningProgram): Promise<Postmaster | Ended> {
  const end = ended.then((code) => ({ code }));
  for (;;) {
    const ending = await Promise.race([end, pause(3)]);
    if (ending) return ending;
    const postmaster = readPostmaster(folder);
    if (postmaster !== undefined && postmaster.pid === pid && postmaster.status === 'ready') return postmaster;
  }
}

function logIsLong(folder: string): boolean {
  return (statSync(serverLogIn(folder), { throwIfNoEntry: false })?.size ?? 0) > 4 * 1024 * 1024;
}

/** Durability stays at PostgreSQL's defaults: fsync, full_page_writes and synchronous_commit are on. */
function settingsOf(port: number, maxConnections: number): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: maxConnections,
    password_encryption: 'scram-sha-256',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A statement or an error's detail may hold personal content, so neither reaches the server's log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A listening socket has no port');
  return address.port;
}

const passing = [
  /lock file ".*" (already exists|is empty)/,
  /Address already in use/,
  /could not create any TCP\/IP sockets/,
  /pre-existing shared memory block .* is still in use/,
];

/** Throws unless what ended the server will pass. */
async function judgeEnd(folder: string, log: string): Promise<void> {
  if (saysDiskFull(log)) throw diskFull(folder);
  if (passing.some((trouble) => trouble.test(log))) return pause(50);
  const words = log.split('\n').filter((line) => /FATAL|PANIC/.test(line));
  throw new CannotStart(
    `The embedded database in ${folder} does not start (${words.at(-1) ?? 'it said nothing'}); postgres.log there tells more.`,
  );
}
