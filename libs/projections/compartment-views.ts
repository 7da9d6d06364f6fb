import pg from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { PatientClient } from '#lib/database';
import type { Kind } from '#lib/kernel';
import { together } from './generation.js';
import { readingSql } from './generation-sql.js';

/** One kind's views, read as its reader role, which can read no other schema. */
export interface CompartmentViews {
  readonly kind: Kind;
  /** Reads as one holder: row-level security shows that organisation's rows, or that person's, and no others. */
  as<T>(holder: string, read: (rows: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface CompartmentViewsOptions {
  readonly kind: Kind;
  readonly schema: string;
  /** The reader role's address. */
  readonly url: string;
  readonly connections: number;
  readonly rows: readonly EntityTarget<ObjectLiteral>[];
}

export async function openCompartmentViews(options: CompartmentViewsOptions): Promise<CompartmentViews> {
  const { kind, schema, url, connections, rows } = options;
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: rows.filter((row) => typeof row === 'function'),
    synchronize: false,
    installExtensions: false,
    poolSize: connections,
    applicationName: `${kind} reader`,
    extra: { Client: PatientClient, pipeline: true, connectionTimeoutMillis: 10_000 },
  });
  await source.initialize();
  return {
    kind,
    as: (holder, read) => readAs(source.createQueryRunner(), readingSql(schema), holder, read),
    close: () => source.destroy(),
  };
}

/**
 * Begins, says as whom, and reads, in one turn and so in one write; behind whatever fails the rest fails too, and unless the holder was set row-level
 * security shows nothing. The answer does not wait for the end of the transaction, the connection does.
 */
async function readAs<T>(
  runner: QueryRunner,
  reading: string,
  holder: string,
  read: (rows: EntityManager) => Promise<T>,
): Promise<T> {
  const client: unknown = await runner.connect();
  if (!(client instanceof pg.Client)) throw new Error('The views are read over another driver');
  try {
    const begun = client.query('BEGIN READ ONLY');
    const named = client.query({
      name: 'reading',
      text: `SELECT set_config('samhold.holder', $1, true), ${reading}`,
      values: [holder],
    });
    const [rows] = await together(read(runner.manager), begun, named);
    return rows;
  } finally {
    void client
      .query('COMMIT')
      .catch(() => undefined)
      .finally(() => runner.release());
  }
}
