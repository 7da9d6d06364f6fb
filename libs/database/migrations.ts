import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CannotStart, messageOf } from './cannot-start.js';
import type { Schema } from './roles.js';

/** One step of a schema's tables. Once it has run anywhere, it stays as it is; what comes later is a new step. */
export interface Migration {
  readonly name: string;
  /** Statements that run in one transaction; names without a schema are of the schema that is migrated. */
  readonly sql: string;
}

/** Runs those of the ordered steps that have not run yet. Several processes may do it at once. */
export async function applyMigrations(
  client: pg.ClientBase,
  schema: Schema,
  migrations: readonly Migration[],
): Promise<void> {
  if ((await firstMissing(client, schema, migrations)) === migrations.length) return;
  await client.query('select pg_advisory_lock(hashtext($1))', [`migrate ${schema}`]);
  try {
    // Asked again, for another process may have run them while we waited.
    const start = await firstMissing(client, schema, migrations);
    for (const [index, migration] of migrations.entries())
      if (index >= start) await applyOne(client, schema, index, migration);
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [`migrate ${schema}`]);
  }
}

async function firstMissing(client: pg.ClientBase, schema: Schema, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<{ readonly name: string; readonly checksum: string }>(
    'select name, checksum from setup.migrations where schema = $1 order by number',
    [schema],
  );
  if (rows.length > migrations.length)
    throw new CannotStart(`The schema ${schema} was migrated by a newer Samhold; start that one.`);
  for (const [index, done] of rows.entries()) {
    const known = migrations[index];
    if (known?.name !== done.name || checksumOf(known) !== done.checksum)
      throw new CannotStart(
        `The migration ${done.name} of the schema ${schema} was changed after it ran; put it back, and add a new one.`,
      );
  }
  return rows.length;
}

async function applyOne(client: pg.ClientBase, schema: Schema, index: number, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local search_path to ${schema}`);
    await client.query(migration.sql);
    await client.query('insert into setup.migrations (schema, number, name, checksum) values ($1, $2, $3, $4)', [
      schema,
      index,
      migration.name,
      checksumOf(migration),
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} of the schema ${schema} failed: ${messageOf(cause)}`, { cause });
  }
}

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
