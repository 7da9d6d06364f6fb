import { resolve } from 'node:path';
import { CannotStart, codeOf, folderTrouble } from '../cannot-start.js';
import { makeFolder } from '../data-folder.js';
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
    const living = await livingPostmaster(folder);
    const launched = living === undefined ? await launch(options) : undefined;
    const postmaster = living ?? launched;
    if (postmaster === undefined) continue;
    const cluster = await joined(folder, postmaster, secret).catch(async (cause: unknown) => {
      if (launched !== undefined) await stopPostmaster(folder, launched.pid);
      throw cause;
    });
    launched?.release();
    if (cluster !== undefined) return cluster;
  }
  throw new CannotStart(
    `Other processes start and stop the embedded database in ${folder} all the time; end them and start again.`,
  );
}

/** Undefined when the server went away meanwhile. */
async function joined(folder: string, postmaster: Postmaster, secret: RoleSecret): Promise<Cluster | undefined> {
  const url = `postgres://${superuser}:${secret.passwordOf(superuser)}@127.0.0.1:${postmaster.port}/postgres`;
  try {
    return running(folder, postmaster, { url, secret }, await arrive(url));
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
