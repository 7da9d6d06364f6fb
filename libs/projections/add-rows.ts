import { textArray } from '#lib/database';
import { statement, table, type Writing } from './view-definition.js';

/** What the columns of a row hold, by name: text, or the text of JSON. */
export type NewRow<C extends string> = Readonly<Record<C, string | null>>;

/**
 * Adds rows to a table in one statement, and leaves those that stand there already as they are. `columns` says which type each has. Each column goes out as
 * one array in binary: as JSON, the database would spend half of its time on taking the batch apart.
 */
export async function addRows<C extends string>(
  writing: Writing,
  name: string,
  columns: Readonly<Record<C, 'text' | 'jsonb'>>,
  rows: readonly NewRow<C>[],
): Promise<void> {
  if (rows.length === 0) return;
  const types = Object.entries<string>(columns);
  const names = types.map(([column]) => column).join(', ');
  await writing.client.query(
    statement(
      writing,
      `add to ${name}`,
      `INSERT INTO ${table(writing, name)} (${names})
       SELECT ${types.map(([column, type]) => (type === 'text' ? column : `${column}::${type}`)).join(', ')}
       FROM unnest(${types.map((_, n) => `$${n + 1}::text[]`).join(', ')}) AS r (${names}) ON CONFLICT DO NOTHING`,
      namesIn(columns).map((column) => textArray(rows.map((row) => row[column]))),
    ),
  );
}

/** The keys of an object that was written out, which has no others. */
function namesIn<C extends string>(columns: Readonly<Record<C, unknown>>): readonly C[] {
  // The language gives them as text.
  return Object.keys(columns) as C[];
}
