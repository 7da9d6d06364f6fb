import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotStart, codeOf, folderTrouble } from '../cannot-start.js';
import { secretIn, type RoleSecret } from '../secret.js';
import { accountFor } from './account.js';
import { binariesFor } from './binaries.js';
import { initialise } from './initialise.js';
import { launch, type ServerOptions } from './launch.js';
import { hasStopped, stopOnExit, type Running } from './on-exit.js';
import { clusterIn, superuser } from './paths.js';
import { abandonPostmaster, livingPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { arrive, type Presence } from './presence.js';

/** A running embedded server. */
export interface Cluster {
  /** Superuser's URL of the maintenance database. */
  readonly url: string;
  readonly secret: RoleSecret;
  /** Stops the server, unless another process uses it too. */
  stop(): Promise<void>;
}

/** Starts the server of a data folder, made at first need; joins it where another process, even a killed one, has started it. */
export async function startCluster(dataFolder: string, maxConnections = 100): Promise<Cluster> {
  const folder = resolve(dataFolder);
  try {
    return await startedOrJoined(await prepared(folder, maxConnections));
  } catch (cause) {
    throw cause instanceof CannotStart ? cause : folderTrouble(folder, cause);
  }
}

async function prepared(folder: string, maxConnections: number): Promise<ServerOptions> {
  makeFolder(folder);
  const account = accountFor(clusterIn(folder));
  const bin = binariesFor(account);
  await initialise(folder, bin, account);
  return { folder, bin, account, maxConnections };
}

async function startedOrJoined(options: ServerOptions): Promise<Cluster> {
  const { folder } = options;
  const secret = secretIn(folder);
  for (let tries = 0; tries < 100; tries += 1) {
    const postmaster = (await livingPostmaster(folder)) ?? (await launch(options));
    if (postmaster === undefined) continue;
    const url = urlOf(postmaster.port, secret);
    const presence = await joined(folder, url);
    if (presence !== undefined) return running(folder, postmaster, { url, secret }, presence);
  }
  throw new CannotStart(
    `Other processes start and stop the embedded database in ${folder} all the time; end them and start again.`,
  );
}

/** Passable for the account that the server runs as; what is secret inside has its own mode. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  // Step by step: Node's recursive way never ends below a folder like /proc, which exists and takes nothing.
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o711);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  }
}

function urlOf(port: number, secret: RoleSecret): string {
  return `postgres://${superuser}:${secret.passwordOf(superuser)}@127.0.0.1:${port}/postgres`;
}

/** Undefined when the server went away meanwhile. */
async function joined(folder: string, url: string): Promise<Presence | undefined> {
  try {
    return await arrive(url);
  } catch (cause) {
    if (codeOf(cause) !== '28P01') return undefined;
    throw new CannotStart(
      `The database-secret in ${folder} does not open the database there; put the right file back.`,
      { cause },
    );
  }
}

function running(folder: string, { pid }: Postmaster, known: Omit<Cluster, 'stop'>, presence: Presence): Cluster {
  const stop = async (): Promise<void> => {
    if (await presence.isLast().catch(() => true)) await stopPostmaster(folder, pid);
    await presence.leave().catch(() => undefined);
    hasStopped(server);
  };
  let stopping: Promise<void> | undefined;
  const server: Running = { stop: () => (stopping ??= stop()), abandon: () => abandonPostmaster(folder, pid) };
  stopOnExit(server);
  return { ...known, stop: server.stop };
}
