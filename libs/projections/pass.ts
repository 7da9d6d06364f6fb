import pg from 'pg';
import { viewChannel, type ViewNews } from './feed.js';
import type { NoRows, ViewPlace } from './view-definition.js';

/** From where to where a checkpoint is moved past events that change no row. */
export interface Passing {
  /** The position before the first of them. */
  readonly from: number;
  readonly to: number;
}

/**
 * Moves the checkpoint of the live generation on and tells of it, where no row changes: of eight kinds most have nothing to do with most events, and one
 * statement is all that it costs them. False where anything is parked, where other code has made the rows, and where a switch came in between.
 */
export async function passLive(client: pg.ClientBase, place: ViewPlace, { to }: Passing): Promise<boolean> {
  const { schema, shape } = place;
  const { rowCount } = await client.query({
    name: 'pass',
    text: `WITH moved AS (
        UPDATE ${schema}.checkpoint c SET position = $1 FROM ${schema}.generation g
        WHERE g.table_set = 'live' AND c.generation = g.live AND c.shape = $2 AND c.position < $1 AND ${nothingParked(schema)}
        RETURNING c.generation
      ) SELECT pg_notify($3, $4) FROM moved`,
    values: [to, shape, viewChannel, newsOf(place, to)],
  });
  return rowCount === 1;
}

/**
 * The same where it depends on rows that must not be there. It is bound to the generation and the position that it believes in, and waits for nobody who
 * holds them: behind a wait it would not see what rows came meanwhile, and a switch waits for whoever has looked into a table. Then it is false.
 */
export async function passWithout(
  client: pg.ClientBase,
  place: ViewPlace,
  { from, to }: Passing,
  generation: number,
  without: readonly NoRows[],
): Promise<boolean> {
  const { schema, shape } = place;
  const none = without.map(
    ({ table, column }, n) =>
      `NOT EXISTS (SELECT FROM ${schema}.${table}_v${generation} WHERE ${column} = ANY ($${n + 7}))`,
  );
  const { rowCount } = await client.query({
    name: `pass without ${without.map(({ table }) => table).join()} v${generation}`,
    text: `WITH held AS (
        SELECT c.generation FROM ${schema}.generation g JOIN ${schema}.checkpoint c ON c.generation = g.live
        WHERE g.table_set = 'live' AND g.live = $5 AND c.shape = $2 AND c.position = $6 FOR UPDATE SKIP LOCKED
      ), moved AS (
        UPDATE ${schema}.checkpoint c SET position = $1 FROM held
        WHERE c.generation = held.generation AND ${[nothingParked(schema), ...none].join(' AND ')}
        RETURNING c.generation
      ) SELECT pg_notify($3, $4) FROM moved`,
    values: [to, shape, viewChannel, newsOf(place, to), generation, from, ...without.map(({ values }) => values)],
  });
  return rowCount === 1;
}

const nothingParked = (schema: string) =>
  `NOT EXISTS (SELECT FROM ${schema}.dead_letter d WHERE d.generation = c.generation)`;

function newsOf({ definition: { kind } }: ViewPlace, position: number): string {
  return JSON.stringify({ news: 'progress', kind, position } satisfies ViewNews);
}
