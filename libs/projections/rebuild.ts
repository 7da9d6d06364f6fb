import type pg from 'pg';
import type { RecordedEvent } from '#lib/event-store';
import { dropSql, flipSql } from './generation-sql.js';
import { inTransaction, lockLive, makeGeneration, moveCheckpoint } from './generation.js';
import type { ViewPlace, Writing } from './view-definition.js';

const page = 500;

/**
 * Folds a compartment from zero into a new generation beside the live one, then switches.
 * Readers see the old rows until the switch commits. Gives the position it was switched at.
 */
export async function rebuild(client: pg.ClientBase, place: ViewPlace): Promise<number> {
  const next = await inTransaction(client, async () => {
    const { generation } = await lockLive(client, place);
    await clearLeftover(client, place, generation + 1);
    await makeGeneration(client, place, generation + 1);
    return generation + 1;
  });
  let position = 0;
  for (;;) {
    const events = await place.store.readAll(position, page);
    if (events.length === 0) break;
    await inTransaction(client, () => fold(client, place, next, events));
    position = lastOf(events, position);
  }
  return inTransaction(client, () => switchTo(client, place, next, position));
}

async function clearLeftover(client: pg.ClientBase, place: ViewPlace, generation: number): Promise<void> {
  await client.query(dropSql(place, generation));
  await client.query(`DELETE FROM ${place.schema}.checkpoint WHERE generation = $1`, [generation]);
}

/** Holding the live generation's lock, folds what came meanwhile and points the names at the new rows. */
async function switchTo(client: pg.ClientBase, place: ViewPlace, next: number, from: number): Promise<number> {
  const live = await lockLive(client, place);
  let position = from;
  for (;;) {
    const events = await place.store.readAll(position, page);
    if (events.length === 0) break;
    await fold(client, place, next, events);
    position = lastOf(events, position);
  }
  await client.query(flipSql(place, next));
  await client.query(`UPDATE ${place.schema}.generation SET live = $1`, [next]);
  await clearLeftover(client, place, live.generation);
  return position;
}

async function fold(
  client: pg.ClientBase,
  place: ViewPlace,
  generation: number,
  events: readonly RecordedEvent[],
): Promise<void> {
  const upTo = lastOf(events, 0);
  const { schema, store, definition } = place;
  const writing: Writing = { schema, generation, client, store, upTo, changed: () => undefined };
  await definition.apply(writing, events);
  await moveCheckpoint(client, place, generation, upTo);
}

function lastOf(events: readonly RecordedEvent[], otherwise: number): number {
  return events.at(-1)?.position ?? otherwise;
}
