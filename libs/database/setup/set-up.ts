import type pg from 'pg';
import { codeOf } from '../cannot-start.js';
import { urlFor, withClient } from '../connect.js';
import { migrator, roles } from '../roles.js';
import type { RoleSecret } from '../secret.js';
import { fingerprint, keysSql, mainSql, rolesSql } from './sql.js';
import { databaseTrouble, type Setting } from './trouble.js';

/** A database to be: how its administrator reaches it, and where to ask for it to be made if it may be missing. */
export interface Place {
  readonly setting: Setting;
  readonly kind: 'main' | 'keys';
  readonly url: string;
  readonly makeFrom?: string;
}

/** Makes database, roles, schemas and rights, unless all is there. Several processes may do it at once. */
export async function setUp(place: Place, secret: RoleSecret): Promise<void> {
  try {
    if ((await look(place, secret)) === 'all') return;
    await withClient(place.makeFrom ?? place.url, async (client) => {
      // Roles are the server's, and two processes that change one at the same time collide.
      await client.query('select pg_advisory_lock($1)', [setUpLock]);
      const found = await look(place, secret);
      if (found === 'all') return;
      if (place.makeFrom !== undefined) await makeDatabase(client, nameOf(place.url));
      await withClient(place.url, (inside) => install(inside, place, found === 'roles' ? undefined : secret));
    });
  } catch (cause) {
    throw databaseTrouble(place.setting, place.url, cause);
  }
}

const noRoles = new Set(['28P01', '28000', '3D000']);
const noSchemas = new Set(['3F000', '42501', '42P01']);

/** Asks as the migrator, so that an installed database needs its administrator no more. */
export async function look(place: Place, secret: RoleSecret): Promise<'all' | 'roles' | 'nothing'> {
  const url = urlFor(place.url, { user: migrator, password: secret.passwordOf(migrator) });
  try {
    const { rows } = await withClient(url, (client) => client.query<Installation>(installationSql));
    const [installation] = rows;
    if (installation?.roles !== roles.length) return 'nothing';
    return installation.fingerprint === fingerprint ? 'all' : 'roles';
  } catch (cause) {
    const code = codeOf(cause) ?? '';
    // A new database on a server of an older version: some of the roles may be missing there.
    if (noSchemas.has(code)) return (await hasEveryRole(url)) ? 'roles' : 'nothing';
    if (noRoles.has(code)) return 'nothing';
    throw cause;
  }
}

interface Installation {
  readonly fingerprint: string;
  readonly roles: number;
}
const rolesThere = `(select count(*)::int from pg_roles where rolname in (${roles.map((role) => `'${role}'`).join(', ')}))`;
const installationSql = `select fingerprint, ${rolesThere} as roles from setup.installation`;

/** True too where the migrator may not look: then the roles are there, and it is rights that are missing. */
async function hasEveryRole(url: string): Promise<boolean> {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query<{ readonly roles: number }>(`select ${rolesThere} as roles`),
    );
    return rows[0]?.roles === roles.length;
  } catch (cause) {
    if (noSchemas.has(codeOf(cause) ?? '')) return true;
    throw cause;
  }
}

/** Any number that nothing else locks in an administrator's database. */
const setUpLock = 7_264_654;

async function makeDatabase(client: pg.Client, name: string): Promise<void> {
  const there = await client.query('select from pg_database where datname = $1', [name]);
  if (there.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

async function install(client: pg.Client, { kind, url }: Place, missingRoles: RoleSecret | undefined): Promise<void> {
  const name = nameOf(url);
  await client.query('begin');
  if (missingRoles !== undefined) await client.query(rolesSql(missingRoles));
  await client.query(kind === 'main' ? mainSql(name) : keysSql(name));
  await client.query('delete from setup.installation');
  await client.query('insert into setup.installation values ($1)', [fingerprint]);
  await client.query('commit');
}

export function nameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
