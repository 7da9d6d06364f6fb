import { resolve } from 'node:path';
import { folderTrouble } from './cannot-start.js';
import { urlFor } from './connect.js';
import { makeFolder } from './data-folder.js';
import { databaseOn, type Database, type Server } from './database.js';
import { startCluster } from './embedded/cluster.js';
import { roleSecret, secretIn, type RoleSecret } from './secret.js';
import { nameOf, setUp, type Place } from './setup/set-up.js';
import { checkedUrl } from './setup/trouble.js';

export interface OpenOptions {
  /** SAMHOLD_DATA: where the embedded cluster and the secret behind the roles' passwords are kept. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL of one's own instead of the embedded one, as a user who may create roles and schemas. */
  readonly databaseUrl?: string | undefined;
  /** SAMHOLD_KEYS_URL: where the keys are; by default a second database beside the first, named `<first>_keys`. */
  readonly keysUrl?: string | undefined;
  /** The secret from which the roles' passwords follow, where processes on several machines share a database. */
  readonly roleSecret?: string | undefined;
  /** How many connections the embedded server takes; 100 by default. */
  readonly maxConnections?: number | undefined;
}

/** Opens both databases, set up and ready to migrate. Throws `CannotStart` with a sentence for the one who started us. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const found = await serverOf(options);
  try {
    for (const place of found.places) await setUp(place, found.server.secret);
    return databaseOn(found.server);
  } catch (cause) {
    await found.server.stop();
    throw cause;
  }
}

interface Found {
  readonly server: Server;
  readonly places: readonly Place[];
}

async function serverOf(options: OpenOptions): Promise<Found> {
  const keysUrl = options.keysUrl === undefined ? undefined : checkedUrl('SAMHOLD_KEYS_URL', options.keysUrl);
  if (options.databaseUrl !== undefined) {
    const main = mainPlace(options.databaseUrl);
    return found(main, keysPlace(main, keysUrl, main.url), { secret: secretOf(options), stop: async () => undefined });
  }
  const cluster = await startCluster(options.dataFolder, options.maxConnections);
  const main = urlFor(cluster.url, { database: 'samhold' });
  const place: Place = { setting: 'the embedded database', kind: 'main', url: main, makeFrom: cluster.url };
  return found(place, keysPlace(place, keysUrl, cluster.url), cluster);
}

function found(main: Place, keys: Place, rest: Pick<Server, 'secret' | 'stop'>): Found {
  return { server: { main: main.url, keys: keys.url, ...rest }, places: [main, keys] };
}

export function mainPlace(databaseUrl: string): Place {
  return { setting: 'DATABASE_URL', kind: 'main', url: checkedUrl('DATABASE_URL', databaseUrl) };
}

/** Beside the main database, unless it has an address of its own. */
export function keysPlace(main: Place, keysUrl: string | undefined, makeFrom: string): Place {
  if (keysUrl !== undefined)
    return { setting: 'SAMHOLD_KEYS_URL', kind: 'keys', url: checkedUrl('SAMHOLD_KEYS_URL', keysUrl) };
  return { ...main, kind: 'keys', url: urlFor(main.url, { database: `${nameOf(main.url)}_keys` }), makeFrom };
}

export function secretOf(options: OpenOptions): RoleSecret {
  if (options.roleSecret !== undefined) return roleSecret(options.roleSecret);
  const folder = resolve(options.dataFolder);
  try {
    makeFolder(folder);
    return secretIn(folder);
  } catch (cause) {
    throw folderTrouble(folder, cause);
  }
}
