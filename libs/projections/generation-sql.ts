import { deadLettersSql } from './dead-letters.js';
import type { ViewPlace } from './view-definition.js';

/** What the runner itself keeps, once per compartment. Only the writer role reads it. Rows from before shapes were kept have none. */
export function bookkeepingSql(schema: string): string {
  return `
    CREATE TABLE IF NOT EXISTS ${schema}.generation (table_set text PRIMARY KEY, live integer NOT NULL);
    CREATE TABLE IF NOT EXISTS ${schema}.checkpoint (generation integer PRIMARY KEY, position bigint NOT NULL);
    ALTER TABLE ${schema}.checkpoint ADD COLUMN IF NOT EXISTS shape text;
    ${deadLettersSql(schema)}`;
}

/** One generation of the tables, each behind row-level security by plain equality on its holder. */
export function generationSql({ definition, schema, reader }: ViewPlace, generation: number): string {
  return definition.tables
    .map(({ name, columns, key, indexes }) => {
      const table = `${schema}.${name}_v${generation}`;
      const primaryKey = ['holder', 'unit', ...(key === null ? [] : [key])].join(', ');
      return `
        CREATE TABLE ${table} (holder text NOT NULL, unit text NOT NULL, ${columns}, PRIMARY KEY (${primaryKey}));
        ${indexes.map((on) => `CREATE INDEX ON ${table} (${on});`).join('\n')}
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_rows ON ${table} FOR SELECT TO ${reader}
          USING (holder = current_setting('samhold.holder', true));
        GRANT SELECT ON ${table} TO ${reader};`;
    })
    .join('\n');
}

const turn = (schema: string) => `hashtext('switch ${schema}')`;

/** Held by each reader until its transaction ends, so that it meets one generation only, and the switch meets no reader. */
export function readingSql(schema: string): string {
  return `pg_advisory_xact_lock_shared(${turn(schema)})`;
}

/** How long readers may be kept waiting by a switch that waits for one of them. */
const shortest = '20ms';

/**
 * Takes the turn when no reader is in the middle of its work, or fails within a moment (`55P03`): those who come later wait behind it, and
 * must not wait for the slowest of those before. Without it a reader of two tables and a switch could each hold what the other waits for.
 */
export function switchingSql(schema: string): string {
  return `SET LOCAL lock_timeout TO '${shortest}'; SELECT pg_advisory_xact_lock(${turn(schema)})`;
}

/** Points the stable names at a generation. Inside one transaction, readers see the old rows or the new, never none. */
export function flipSql({ definition, schema, reader }: ViewPlace, generation: number): string {
  return definition.tables
    .map(
      ({ name }) => `
        DROP VIEW IF EXISTS ${schema}.${name};
        CREATE VIEW ${schema}.${name} WITH (security_invoker = true) AS SELECT * FROM ${schema}.${name}_v${generation};
        GRANT SELECT ON ${schema}.${name} TO ${reader};`,
    )
    .join('\n');
}

export function dropSql({ definition, schema }: ViewPlace, generation: number): string {
  return definition.tables.map(({ name }) => `DROP TABLE IF EXISTS ${schema}.${name}_v${generation};`).join('\n');
}
