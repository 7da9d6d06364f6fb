import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
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
import { holdNext } from './hold.js';
import { isPassing } from './passing-trouble.js';
import { foldOn, step } from './step.js';
import { tell } from './tell.js';
import type { Change, ViewPlace } from './view-definition.js';

/** Somebody else rebuilds the same compartment right now. */
export class AlreadyRebuilding extends Error {
  override readonly name = 'AlreadyRebuilding';
}

/** How many events are folded in one transaction. */
const usualPage = 500;

/**
 * Folds a compartment from zero into a new generation beside the live one, then switches. Gives the position it switched at.
 * Readers see the old rows until the switch commits, and a running projection goes on in the new ones. An event that cannot be folded is parked
 * in the new generation too, or the rebuild throws `Halted`, as the policy says.
 * Killed at any point, it leaves the live generation as it was; what it had made is cleared by the next rebuild.
 * `client` is of the compartment's writer role, and of no transaction. Throws `AlreadyRebuilding`.
 */
export async function rebuild(client: pg.ClientBase, place: ViewPlace, page = usualPage): Promise<number> {
  await prepare(client, place);
  return alone(client, place, () => rebuildBeside(client, place, page));
}

async function rebuildBeside(client: pg.ClientBase, place: ViewPlace, page: number): Promise<number> {
  const next = await inTransaction(client, async () => {
    const { generation } = await lockLive(client, place);
    await clearLeftover(client, place, generation + 1);
    await makeGeneration(client, place, generation + 1);
    return generation + 1;
  });
  for (let overtaking = true; ;) {
    const from = await followLive(client, place, next, page);
    try {
      return await inTransaction(client, () => switchTo(client, place, { next, from, page, overtaking }));
    } catch (failure) {
      if (isReaderInTheWay(failure)) await pause(untilNextTry);
      // What came last cannot be folded. The projection will find that too, and do about it what is to be done.
      else if (overtaking && !isPassing(failure)) overtaking = false;
      else throw failure;
    }
  }
}

/** Between two tries to switch while somebody reads, in milliseconds: whoever waited meanwhile is served. */
const untilNextTry = 100;

function isReaderInTheWay(failure: unknown): boolean {
  return failure instanceof pg.DatabaseError && failure.code === '55P03';
}

/**
 * Makes the rows of a compartment anew where other code has made them, as it is after an upgrade: a row without a new field would
 * be read as if it had none. Whoever comes while another process does the same waits for it.
 */
export async function renew(client: pg.ClientBase, place: ViewPlace): Promise<void> {
  await prepare(client, place);
  while (!(await hasShape(client, place)))
    try {
      await alone(client, place, async () => {
        // Whoever did it a moment ago may have finished since we looked.
        if (!(await hasShape(client, place))) await rebuildBeside(client, place, usualPage);
      });
    } catch (failure) {
      if (!(failure instanceof AlreadyRebuilding)) throw failure;
      await pause(untilNextTry);
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
  const footing = { place, lock: () => holdNext(client, place, next), tell: async () => undefined };
  for (;;) {
    const { position } = await inTransaction(client, footing.lock);
    const limit = await livePosition(client, place);
    const events = (await place.store.readAll(position, page)).filter((event) => event.position <= limit);
    if (events.length === 0) return position;
    await step(client, footing, events);
  }
}

async function clearLeftover(client: pg.ClientBase, place: ViewPlace, generation: number): Promise<void> {
  await client.query(dropSql(place, generation));
  for (const kept of ['checkpoint', 'dead_letter'])
    await client.query(`DELETE FROM ${place.schema}.${kept} WHERE generation = $1`, [generation]);
}

interface Switching {
  readonly next: number;
  readonly from: number;
  readonly page: number;
  /** Whether it folds what the live generation has not come to yet. */
  readonly overtaking: boolean;
}

/** Holding the live generation's lock, folds what came meanwhile and points the names at the new rows. */
async function switchTo(client: pg.ClientBase, place: ViewPlace, switching: Switching): Promise<number> {
  const { next, from, page, overtaking } = switching;
  const live = await lockLive(client, place);
  const untold: Change[] = [];
  let position = from;
  for (;;) {
    const read = await place.store.readAll(position, page);
    const events = overtaking ? read : read.filter((event) => event.position <= live.position);
    if (events.length === 0) break;
    const held = await holdNext(client, place, next);
    for (const change of await foldOn(client, place, held, events)) untold.push(change);
    position = events.at(-1)?.position ?? position;
    await moveCheckpoint(client, place, next, position);
  }
  await client.query(switchingSql(place.schema));
  await client.query(flipSql(place, next));
  await client.query(`UPDATE ${place.schema}.generation SET live = $1`, [next]);
  await clearLeftover(client, place, live.generation);
  for (const change of untold) await tell(client, { news: 'change', kind: place.definition.kind, ...change });
  await tell(client, { news: 'progress', kind: place.definition.kind, position });
  return position;
}
