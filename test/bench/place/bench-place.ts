import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase, startCluster, type Database } from '#lib/database';
import { eventLogMigrations } from '#lib/event-store';

/** A server of its own for the time of a benchmark, with the log in one database and a second one for whoever makes its own tables. */
export interface BenchPlace {
  readonly database: Database;
  /** The superuser's address of one of the two databases. */
  url(database: 'samhold' | 'other'): string;
  /** Ends the server without a checkpoint, as a crash would, and starts it again; gives the log's database anew. */
  crash(): Promise<Database>;
  stop(): Promise<void>;
}

export async function benchPlace(): Promise<BenchPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'samhold-bench-'));
  const dataFolder = join(folder, 'data');
  let database = await openDatabase({ dataFolder, maxConnections: 300 });
  await database.migrate('log', eventLogMigrations);
  let cluster = await startCluster(dataFolder, 300);
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask('create database other');
  return {
    get database() {
      return database;
    },
    url: (name) => new URL(`/${name}`, cluster.url).href,
    crash: async () => {
      const pid = Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
      await database.stop().catch(() => undefined);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await pause(50);
      cluster = await startCluster(dataFolder, 300);
      database = await openDatabase({ dataFolder, maxConnections: 300 });
      return database;
    },
    stop: async () => {
      await database.stop().catch(() => undefined);
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Throws unless what is acknowledged is on the disk. */
export async function assertDurable(url: string): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const value = await valueOf(url, `select current_setting('${setting}')`);
    if (value !== 'on') throw new Error(`${setting} is ${value}: this would measure something else`);
  }
}

export async function countOf(url: string, table: string): Promise<number> {
  return Number(await valueOf(url, `select count(*) from ${table}`));
}

async function valueOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[unknown]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
