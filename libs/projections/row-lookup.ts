import pg from 'pg';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { gathering } from '#lib/database';

/** Which rows are looked for: one holder's, whose column says this. */
export interface Sought {
  readonly holder: string;
  readonly value: string;
}

export type RowLookup = (sought: readonly Sought[]) => Promise<readonly (readonly ObjectLiteral[])[]>;

/**
 * Looks rows up by the text of one column. What one screen asks for most takes one statement here, which the server has planned already; those who ask
 * at the same time share it, each as their own holder. It reads one table, so it meets one generation without a reader's turn.
 */
export function rowLookup(source: DataSource, row: EntityTarget<ObjectLiteral>, property: string): RowLookup {
  const metadata = source.getMetadata(row);
  const text = lookupSql(metadata, property);
  const name = `${metadata.tableName} by ${property}`;
  return gathering(async (sought: readonly Sought[]) => {
    const values = [sought.map(({ holder }) => holder), sought.map(({ value }) => value)];
    const found = await asked(source, { name, text, values, rowMode: 'array' });
    const rows = found.map(([place, ...cells]) => ({ place: Number(place), row: rowOf(metadata, cells) }));
    return sought.map((_, at) => rows.filter(({ place }) => place === at + 1).map((one) => one.row));
  });
}

/**
 * The holder is said before the rows are looked at, each time anew: what comes later refers to what comes first, and `OFFSET 0` keeps the planner from
 * turning them around. If it ever did, row-level security would show nothing, for the rows asked for are those of the holder that was said.
 */
function lookupSql(metadata: EntityMetadata, property: string): string {
  const columns = metadata.columns.map(({ databaseName }) => databaseName);
  const column = metadata.findColumnWithPropertyName(property)?.databaseName;
  if (column === undefined) throw new Error(`${metadata.tableName} has no ${property}`);
  return `
    SELECT sought.place::int, found.*
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS sought (holder, value, place)
    CROSS JOIN LATERAL (SELECT set_config('samhold.holder', sought.holder, true) AS holder OFFSET 0) AS said
    CROSS JOIN LATERAL (
      SELECT ${columns.join(', ')} FROM ${metadata.tablePath}
      WHERE holder = said.holder AND ${column} = sought.value OFFSET 0
    ) AS found`;
}

async function asked(source: DataSource, query: pg.QueryArrayConfig): Promise<readonly (readonly unknown[])[]> {
  const runner = source.createQueryRunner();
  try {
    const client: unknown = await runner.connect();
    if (!(client instanceof pg.Client)) throw new Error('The views are read over another driver');
    return (await client.query<unknown[]>(query)).rows;
  } finally {
    await runner.release();
  }
}

function rowOf(metadata: EntityMetadata, cells: readonly unknown[]): ObjectLiteral {
  return Object.fromEntries(metadata.columns.map(({ propertyName }, at) => [propertyName, cells[at]]));
}
