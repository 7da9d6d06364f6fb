import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openDatabase, startCluster, type Cluster, type Database } from '#lib/database';

/** One cluster for all tests of this working copy and user: made once, started by the first who comes, stopped by the last. */
const folder = fileURLToPath(new URL(`../../../.cache/test-database-${process.getuid?.() ?? 0}`, import.meta.url));

/**
 * A fresh pair of databases with every role and schema and no tables: migrate what the test is about.
 * `stop` drops them; `await using` does so at the end of the block.
 */
export async function startTestDatabase(): Promise<Database & AsyncDisposable> {
  const cluster = await startCluster(folder, 300);
  try {
    const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
    const database = await withServer(cluster, (client) => freshPair(client, cluster, name));
    const stop = async () => {
      await database.stop();
      await withServer(cluster, (client) => dropPair(client, name));
      await cluster.stop();
    };
    return { ...database, stop, [Symbol.asyncDispose]: stop };
  } catch (cause) {
    await cluster.stop();
    throw cause;
  }
}

/** Roles are the server's, and two who make them at once would collide: so one after the other. */
async function freshPair(client: pg.Client, { url }: Cluster, name: string): Promise<Database> {
  await client.query('select pg_advisory_lock(1)');
  await dropLeftovers(client);
  await client.query(`create database ${name}`);
  await client.query(`create database ${name}_keys`);
  return openDatabase({ dataFolder: folder, databaseUrl: urlOf(url, name), keysUrl: urlOf(url, `${name}_keys`) });
}

function urlOf(url: string, database: string): string {
  return new URL(`/${database}`, url).href;
}

async function dropPair(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`drop database if exists ${name}_keys with (force)`);
}

/** Databases of test processes that were killed. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ readonly datname: string }>(
    "select datname from pg_database where datname like 'test\\_%'",
  );
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1]);
    if (!isAlive(pid)) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function withServer<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
