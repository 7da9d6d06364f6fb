import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { PatientClient } from '#lib/database';
import type { Kind } from '#lib/kernel';
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
    extra: { Client: PatientClient, connectionTimeoutMillis: 10_000 },
  });
  await source.initialize();
  return {
    kind,
    as: (holder, read) =>
      source.transaction(async (manager) => {
        await manager.query(`SELECT set_config('samhold.holder', $1, true), ${readingSql(schema)}`, [holder]);
        return read(manager);
      }),
    close: () => source.destroy(),
  };
}
