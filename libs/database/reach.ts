import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotStart, codeOf, folderTrouble } from './cannot-start.js';
import { withClient } from './connect.js';
import { startCluster } from './embedded/cluster.js';
import { clusterIn } from './embedded/paths.js';
import { keysPlace, mainPlace, secretOf, type OpenOptions } from './open-database.js';
import { hasSecret } from './secret.js';
import { look, nameOf, type Place } from './setup/set-up.js';
import { databaseTrouble } from './setup/trouble.js';

/** What reaching for a database came to, in one sentence. */
export interface Reached {
  readonly ok: boolean;
  readonly says: string;
}

/** Reaches for both databases as `openDatabase` would, and sets nothing up. */
export async function reachDatabases(options: OpenOptions): Promise<readonly Reached[]> {
  const { databaseUrl, keysUrl, dataFolder } = options;
  if (databaseUrl !== undefined) {
    const main = () => mainPlace(databaseUrl);
    return [
      await said(() => outside(main(), options)),
      await said(() => outside(keysPlace(main(), keysUrl, main().url), options)),
    ];
  }
  const embedded = await said(() => inFolder(resolve(dataFolder)));
  if (keysUrl === undefined) return [embedded];
  const keys: Place = { setting: 'SAMHOLD_KEYS_URL', kind: 'keys', url: keysUrl };
  return [embedded, await said(() => outside(keysPlace(keys, keysUrl, keysUrl), options))];
}

async function said(reach: () => Promise<string>): Promise<Reached> {
  try {
    return { ok: true, says: await reach() };
  } catch (cause) {
    if (cause instanceof CannotStart) return { ok: false, says: cause.message };
    throw cause;
  }
}

async function inFolder(folder: string): Promise<string> {
  try {
    if (!existsSync(clusterIn(folder))) return madeLater(folder);
    const cluster = await startCluster(folder);
    await withClient(cluster.url, (client) => client.query('select 1')).finally(() => cluster.stop());
    return `The embedded database in ${folder} answers.`;
  } catch (cause) {
    throw cause instanceof CannotStart ? cause : folderTrouble(folder, cause);
  }
}

function madeLater(folder: string): string {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  if (!statSync(there).isDirectory()) throw refusal('ENOTDIR');
  accessSync(there, constants.W_OK | constants.X_OK);
  return `The first start makes the embedded database in ${folder}.`;
}

/** A database of one's own: set up already, or its user may do so. */
async function outside(place: Place, options: OpenOptions): Promise<string> {
  const where = `${place.kind === 'main' ? 'the main database' : 'the key database'} at ${new URL(place.url).host}`;
  try {
    const knowsSecret = options.roleSecret !== undefined || hasSecret(resolve(options.dataFolder));
    if (knowsSecret && (await look(place, secretOf(options))) === 'all')
      return `${place.setting} reaches ${where}, which is set up.`;
    await mayBeSetUp(place);
    return `${place.setting} reaches ${where}; the first start sets it up.`;
  } catch (cause) {
    throw databaseTrouble(place.setting, place.url, cause);
  }
}

const rightsSql = `
select r.rolsuper or r.rolcreatedb as databases,
  r.rolsuper or r.rolcreaterole and has_database_privilege(current_database(), 'create') as schemas
from pg_roles r where r.rolname = current_user`;

interface Rights {
  readonly databases: boolean;
  readonly schemas: boolean;
}

async function mayBeSetUp(place: Place): Promise<void> {
  const { setting, makeFrom } = place;
  try {
    if (!(await rightsAt(place.url)).schemas) throw refusal('42501');
  } catch (cause) {
    if (makeFrom === undefined || codeOf(cause) !== '3D000') throw cause;
    if ((await rightsAt(makeFrom)).databases) return;
    throw new CannotStart(
      `${setting} names a user who may not create the database ${nameOf(place.url)}; create it there, or let the user (CREATEDB).`,
      { cause },
    );
  }
}

async function rightsAt(url: string): Promise<Rights> {
  const { rows } = await withClient(url, (client) => client.query<Rights>(rightsSql));
  return rows[0] ?? { databases: false, schemas: false };
}

/** As the attempt would be answered. */
function refusal(code: string): Error {
  return Object.assign(new Error('Not allowed'), { code });
}
