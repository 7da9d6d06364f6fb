import pg from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { PatientClient } from '#lib/database';
import type { Kind } from '#lib/kernel';
import { together } from './generation.js';
import { readingSql } from './generation-sql.js';
import { rowLookup, type RowLookup } from './row-lookup.js';

/** One kind's views, read as its reader role, which can read no other schema. */
export interface CompartmentViews {
  readonly kind: Kind;
  /** Reads as one holder: row-level security shows that organisation's rows, or that person's, and no others. */
  as<T>(holder: string, read: (rows: EntityManager) => Promise<T>): Promise<T>;
  /** One holder's rows whose property is this text, behind the same row-level security, in one round trip that those who ask at the same time share. */
  lookUp<R extends ObjectLiteral>(
    row: Class<R>,
    holder: string,
    property: keyof R & string,
    text: string,
  ): Promise<readonly R[]>;
  close(): Promise<void>;
}

type Class<R> = new () => R;

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
  const lookups = new Map<string, RowLookup>();
  const lookup = (row: Class<ObjectLiteral>, property: string): RowLookup => {
    const name = `${row.name} ${property}`;
    const known = lookups.get(name) ?? rowLookup(source, row, property);
    lookups.set(name, known);
    return known;
  };
  return {
    kind,
    lookUp: async <R extends ObjectLiteral>(row: Class<R>, holder: string, property: string, value: string) => {
      const [found = []] = await lookup(row, property)([{ holder, value }]);
      // The columns are those of this class, whose properties say what they hold, as TypeORM believes them too.
      return found as readonly R[];
    },
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
