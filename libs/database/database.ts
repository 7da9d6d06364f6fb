import pg from 'pg';
import { urlFor } from './connect.js';
import { giveUpTogether, PatientClient } from './patient-client.js';
import { applyMigrations, type Migration } from './migrations.js';
import { connectionShare, isWriter, migrator, type Role, type Schema } from './roles.js';
import type { RoleSecret } from './secret.js';

/** The two databases, set up, each role with its own way in. */
export interface Database {
  /** The role's address, password included, for a client that opens its own connections (TypeORM's `url`). */
  url(role: Role): string;
  /** Connections as a role, opened at need and closed by `stop`. `max` is the role's share at most, and by default. */
  pool(role: Role, options?: { readonly max?: number }): pg.Pool;
  /** Brings a schema's tables up to date. Steps run in order, once each, and throw `CannotStart` when an old one has changed. */
  migrate(schema: Schema, migrations: readonly Migration[]): Promise<void>;
  /** One connection as the owner of all tables: for setting up and for an operator's commands, never while serving. */
  asMigrator<T>(database: 'main' | 'keys', work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Closes every connection and stops the embedded server, unless another process uses it too. */
  stop(): Promise<void>;
}

export interface Server {
  /** Any user's URLs; only host, database and settings are taken from them. */
  readonly main: string;
  readonly keys: string;
  readonly secret: RoleSecret;
  stop(): Promise<void>;
}

export function databaseOn(server: Server): Database {
  const pools: pg.Pool[] = [];
  const urlAs = (role: string, database: 'main' | 'keys') =>
    urlFor(server[database], { user: role, password: server.secret.passwordOf(role) });
  const url = (role: Role) => urlAs(role, role === 'samhold_keys' ? 'keys' : 'main');
  const open = (config: pg.PoolConfig) => {
    const pool = openPool(config);
    pools.push(pool);
    return pool;
  };
  // Given up a second after use, for the migrator does not serve.
  const migrators = {
    main: open({ connectionString: urlAs(migrator, 'main'), max: 1, idleTimeoutMillis: 1_000 }),
    keys: open({ connectionString: urlAs(migrator, 'keys'), max: 1, idleTimeoutMillis: 1_000 }),
  };
  const asMigrator = <T>(database: 'main' | 'keys', work: (client: pg.PoolClient) => Promise<T>) =>
    withPooled(migrators[database], work);
  return {
    url,
    pool: (role, { max = connectionShare(role) } = {}) => {
      if (max > connectionShare(role))
        throw new RangeError(`${role} has ${connectionShare(role)} connections, not ${max}`);
      const serving = { application_name: role, idleTimeoutMillis: 60_000, Client: PatientClient };
      return open({ connectionString: url(role), max, ...serving, ...(isWriter(role) && ofWriters) });
    },
    migrate: (schema, migrations) =>
      asMigrator(schema === 'keys' ? 'keys' : 'main', (client) => applyMigrations(client, schema, migrations)),
    asMigrator,
    stop: async () => {
      await closeAll(pools.splice(0));
      await server.stop();
    },
  };
}

/**
 * Views can be folded again, and rows and checkpoint are one transaction: after a crash they stand a moment earlier and go on from there. So their
 * commits need not wait for the disk. What is ordered, read and sealed is committed by other roles, and waits.
 */
const ofWriters = { pipeline: true, options: '-c synchronous_commit=off' } as const;

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, allowExitOnIdle: true, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is dropped by the pool, and its query, if any, fails; without these the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  giveUpTogether(pool);
  return pool;
}

async function withPooled<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Waits for the connections in use, but not for ever: one that is never given back must not keep the server running. */
async function closeAll(pools: readonly pg.Pool[]): Promise<void> {
  const { promise: patience, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, 3_000);
  const open = pools.filter((pool) => !pool.ending);
  await Promise.race([Promise.all(open.map((pool) => pool.end())), patience]);
  clearTimeout(timer);
}
