import type pg from 'pg';
import type { RecordedEvent } from '#lib/event-store';
import { dropSql, flipSql, switchingSql } from './generation-sql.js';
import {
  hasShape,
  inTransaction,
  livePosition,
  lockLive,
  makeGeneration,
  moveCheckpoint,
  prepare,
} from './generation.js';
import { tell } from './tell.js';
import type { Change, ViewPlace, Writing } from './view-definition.js';

/** Somebody else rebuilds the same compartment right now. */
export class AlreadyRebuilding extends Error {
  override readonly name = 'AlreadyRebuilding';
}

/** How many events are folded in one transaction. */
const usualPage = 500;

/**
 * Folds a compartment from zero into a new generation beside the live one, then switches. Gives the position it switched at.
 * Readers see the old rows until the switch commits, and a running projection goes on in the new ones.
 * Killed at any point, it leaves the live generation as it was; what it had made is cleared by the next rebuild.
 * `client` is of the compartment's writer role, and of no transaction. Throws `AlreadyRebuilding`.
 */
export async function rebuild(client: pg.ClientBase, place: ViewPlace, page = usualPage): Promise<number> {
  await prepare(client, place);
  return alone(client, place, async () => {
    const next = await inTransaction(client, async () => {
      const { generation } = await lockLive(client, place);
      await clearLeftover(client, place, generation + 1);
      await makeGeneration(client, place, generation + 1);
      return generation + 1;
    });
    const from = await followLive(client, place, next, page);
    return inTransaction(client, () => switchTo(client, place, { next, from, page }));
  });
}

/**
 * Makes the rows of a compartment anew where other code has made them, as it is after an upgrade: a row without a new field would
 * be read as if it had none. Whoever comes while another process does the same waits for it.
 */
export async function renew(client: pg.ClientBase, place: ViewPlace): Promise<void> {
  await prepare(client, place);
  while (!(await hasShape(client, place)))
    try {
      await rebuild(client, place);
    } catch (failure) {
      if (!(failure instanceof AlreadyRebuilding)) throw failure;
      await client.query(`SELECT pg_advisory_lock(${turnOf(place)}), pg_advisory_unlock(${turnOf(place)})`);
    }
}

const turnOf = ({ schema }: ViewPlace) => `hashtext('rebuild ${schema}')`;

async function alone<T>(client: pg.ClientBase, place: ViewPlace, work: () => Promise<T>): Promise<T> {
  const { schema } = place;
  const lock = turnOf(place);
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS got`);
  if (!rows.some(({ got }) => got)) throw new AlreadyRebuilding(`The views of ${schema} are being rebuilt already`);
  try {
    return await work();
  } finally {
    // A connection that broke has lost the lock with itself.
    await client.query(`SELECT pg_advisory_unlock(${lock})`).catch(() => undefined);
  }
}

/** Never overtakes the live generation, so that whatever nobody was told of yet is folded, and told, by the switch. */
async function followLive(client: pg.ClientBase, place: ViewPlace, next: number, page: number): Promise<number> {
  let position = 0;
  for (;;) {
    const limit = await livePosition(client, place);
    const events = (await place.store.readAll(position, page)).filter((event) => event.position <= limit);
    if (events.length === 0) return position;
    await inTransaction(client, () => fold(client, place, next, events));
    position = lastOf(events, position);
  }
}

async function clearLeftover(client: pg.ClientBase, place: ViewPlace, generation: number): Promise<void> {
  await client.query(dropSql(place, generation));
  await client.query(`DELETE FROM ${place.schema}.checkpoint WHERE generation = $1`, [generation]);
}

interface Switching {
  readonly next: number;
  readonly from: number;
  readonly page: number;
}

/** Holding the live generation's lock, folds what came meanwhile and points the names at the new rows. */
async function switchTo(client: pg.ClientBase, place: ViewPlace, { next, from, page }: Switching): Promise<number> {
  const live = await lockLive(client, place);
  const untold: Change[] = [];
  let position = from;
  for (;;) {
    const events = await place.store.readAll(position, page);
    if (events.length === 0) break;
    await fold(client, place, next, events, (change) => untold.push(change));
    position = lastOf(events, position);
  }
  await client.query(switchingSql(place.schema));
  await client.query(flipSql(place, next));
  await client.query(`UPDATE ${place.schema}.generation SET live = $1`, [next]);
  await clearLeftover(client, place, live.generation);
  for (const change of untold) await tell(client, { news: 'change', kind: place.definition.kind, ...change });
  await tell(client, { news: 'progress', kind: place.definition.kind, position });
  return position;
}

async function fold(
  client: pg.ClientBase,
  place: ViewPlace,
  generation: number,
  events: readonly RecordedEvent[],
  changed: Writing['changed'] = () => undefined,
): Promise<void> {
  const upTo = lastOf(events, 0);
  const { schema, store, definition } = place;
  await definition.apply({ schema, generation, client, store, upTo, changed }, events);
  await moveCheckpoint(client, place, generation, upTo);
}

function lastOf(events: readonly RecordedEvent[], otherwise: number): number {
  return events.at(-1)?.position ?? otherwise;
}
