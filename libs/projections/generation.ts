import type pg from 'pg';
import { bookkeepingSql, flipSql, generationSql } from './generation-sql.js';
import type { ViewPlace } from './view-definition.js';

/** The live generation and how far it is, locked against other runners of this compartment until the transaction ends. */
export interface Live {
  readonly generation: number;
  readonly position: number;
}

/** Makes the bookkeeping and the first generation when they are not there. Safe to run at every start, in several processes. */
export async function prepare(client: pg.ClientBase, place: ViewPlace): Promise<void> {
  await inTransaction(client, async () => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`prepare ${place.schema}`]);
    await client.query(bookkeepingSql(place.schema));
    const live = await client.query(`SELECT 1 FROM ${place.schema}.generation`);
    if (live.rowCount !== 0) return;
    await makeGeneration(client, place, 1);
    await client.query(flipSql(place, 1));
    await client.query(`INSERT INTO ${place.schema}.generation VALUES ('live', 1)`);
  });
}

export async function makeGeneration(client: pg.ClientBase, place: ViewPlace, generation: number): Promise<void> {
  await client.query(generationSql(place, generation));
  const { schema, shape } = place;
  await client.query(`INSERT INTO ${schema}.checkpoint (generation, position, shape) VALUES ($1, 0, $2)`, [
    generation,
    shape,
  ]);
}

/** Whether the live rows were made by the code that runs now. */
export async function hasShape(client: pg.ClientBase, { schema, shape }: ViewPlace): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM ${schema}.generation g JOIN ${schema}.checkpoint c ON c.generation = g.live
     WHERE g.table_set = 'live' AND c.shape = $1`,
    [shape],
  );
  return rowCount === 1;
}

export function lockLive(client: pg.ClientBase, place: ViewPlace): Promise<Live> {
  return foundLive(place, () => lookAndLock(client, place));
}

/** Whoever waited for a switch is shown the row it changed beside checkpoints from before it, and finds no pair. The second look does. */
export async function foundLive<T>({ schema }: ViewPlace, find: () => Promise<T | undefined>): Promise<T> {
  const live = (await find()) ?? (await find());
  if (live === undefined) throw new Error(`No live generation in ${schema}; it was not prepared`);
  return live;
}

/** Undefined where none was made yet, or where it waited for a switch. */
export function lookAndLock(client: pg.ClientBase, place: ViewPlace): Promise<Live | undefined> {
  return look(client, place, 'FOR UPDATE');
}

/** A generation that does not serve yet, locked in the same way. */
export async function lockNext(client: pg.ClientBase, { schema }: ViewPlace, generation: number): Promise<Live> {
  const { rows } = await client.query<{ position: string }>(
    `SELECT position FROM ${schema}.checkpoint WHERE generation = $1 FOR UPDATE`,
    [generation],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Generation ${generation} of ${schema} is gone`);
  return { generation, position: Number(row.position) };
}

/** How far the live generation was a moment ago. */
export async function livePosition(client: pg.ClientBase, place: Pick<ViewPlace, 'schema'>): Promise<number> {
  return (await lookAtLive(client, place))?.position ?? 0;
}

/** The live generation as it was a moment ago; undefined where none was made yet. */
export function lookAtLive(client: pg.ClientBase, place: Pick<ViewPlace, 'schema'>): Promise<Live | undefined> {
  return look(client, place, '');
}

async function look(
  client: pg.ClientBase,
  { schema }: Pick<ViewPlace, 'schema'>,
  locking: 'FOR UPDATE' | '',
): Promise<Live | undefined> {
  const found = await client.query<{ live: number; position: string }>({
    name: `live ${locking}`,
    text: `SELECT g.live, c.position FROM ${schema}.generation g JOIN ${schema}.checkpoint c ON c.generation = g.live
     WHERE g.table_set = 'live' ${locking}`,
  });
  const [row] = found.rows;
  return row && { generation: row.live, position: Number(row.position) };
}

export async function moveCheckpoint(
  client: pg.ClientBase,
  { schema }: ViewPlace,
  generation: number,
  position: number,
): Promise<void> {
  await client.query({
    name: 'move checkpoint',
    text: `UPDATE ${schema}.checkpoint SET position = $2 WHERE generation = $1`,
    values: [generation, position],
  });
}

/** Takes statements that are under way, for the commit to go right behind them: what is asked in one turn is one write to the server. */
export type Last = (...statements: readonly Promise<unknown>[]) => void;

export async function inTransaction<T>(client: pg.ClientBase, work: (last: Last) => Promise<T>): Promise<T> {
  const underWay: Promise<unknown>[] = [];
  const last: Last = (...statements) => {
    underWay.push(...statements);
    // They are waited for at the end. Where one fails before, nobody listens yet, and an unheard failure would end the process.
    for (const statement of statements) statement.catch(() => undefined);
  };
  last(client.query('BEGIN'));
  try {
    const result = await work(last);
    // Behind a statement that failed, a commit takes everything back.
    await together(...underWay, client.query('COMMIT'));
    return result;
  } catch (failure) {
    await Promise.allSettled(underWay);
    await client.query('ROLLBACK');
    throw failure;
  }
}

/** Waits until all have ended, so that none of them goes on behind a failure, in whatever comes next on the same connection. */
export async function together<T extends readonly unknown[]>(
  ...all: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}
