import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ownInTurn, type RunningOwnership } from '#lib/database';
import { inTransaction, livePosition } from './generation.js';
import { holdLive } from './hold.js';
import { liveFooting } from './live-footing.js';
import { renew } from './rebuild.js';
import { placed } from './read-facts.js';
import { Halted, mayConcern, step } from './step.js';
import { tell } from './tell.js';
import type { ViewPlace } from './view-definition.js';

export interface RunningProjection {
  /** Whether it is this process that keeps the views up; of many one does. */
  readonly isOwner: boolean;
  stop(): Promise<void>;
}

export interface ProjectionOptions {
  readonly place: ViewPlace;
  /** Of the compartment's writer role. The owner keeps one connection of it. */
  readonly pool: pg.Pool;
  /** Told when folding stops: for the database's sake, or because an event stands in the way. It goes on by itself when that has passed. */
  readonly onStopped: (place: ViewPlace, reason: unknown) => void;
}

/** An event that stands in the way is tried again after so many milliseconds. */
const haltedFor = 10_000;

/** The most events that one transaction folds. */
const batch = 1_000;

/** Between two times that a position is told though nothing has moved, in milliseconds. */
const again = 2_000;

/** Under which name one process owns the views of a compartment. */
export function ownershipOf({ schema }: Pick<ViewPlace, 'schema'>): string {
  return `the views in ${schema}`;
}

/**
 * Keeps one compartment's views up with the log: rows and checkpoint move in the same transaction, over the connection that the ownership hangs
 * on. Resolves when the rows are of this code's own making, whoever keeps them up.
 */
export async function runProjection({ place, pool, onStopped }: ProjectionOptions): Promise<RunningProjection> {
  await withClient(pool, async (client) => {
    await renew(client, place);
    await tellPosition(client, place, await livePosition(client, place));
  });
  const owned: RunningOwnership = ownInTurn({
    pool,
    name: ownershipOf(place),
    work: (client, ended) => foldUntil(client, { place, onStopped }, ended),
    onTrouble: (reason) => onStopped(place, reason),
  });
  return {
    get isOwner() {
      return owned.isOwner;
    },
    stop: () => owned.stop(),
  };
}

/** Follows the log from the checkpoint on, until something stops it. */
async function foldUntil(
  client: pg.PoolClient,
  { place, onStopped }: Omit<ProjectionOptions, 'pool'>,
  ended: AbortSignal,
): Promise<void> {
  const after = await ownPosition(client, place);
  let reached = after;
  // Told again and again, for whoever did not listen when it was news.
  const telling = setInterval(() => void tellPosition(client, place, reached).catch(() => undefined), again);
  await tellPosition(client, place, after);
  const { promise: stopped, reject, resolve } = Promise.withResolvers<void>();
  const footing = liveFooting(client, place);
  const subscription = place.store.subscribe({
    after,
    batch,
    // While the database writes one batch, the next is decoded.
    onAhead: (events) => void events.filter((event) => mayConcern(place.definition, event)).forEach(placed),
    onEvents: async (events) => {
      await step(client, footing, events);
      reached = events.at(-1)?.position ?? reached;
    },
    onStopped: reject,
  });
  const leave = (): void => resolve();
  ended.addEventListener('abort', leave);
  if (ended.aborted) leave();
  try {
    await stopped;
  } catch (failure) {
    if (!(failure instanceof Halted)) throw failure;
    onStopped(place, failure);
    await sleep(haltedFor, undefined, { signal: ended }).catch(() => undefined);
  } finally {
    clearInterval(telling);
    ended.removeEventListener('abort', leave);
    await subscription.stop();
  }
}

/** Throws `OtherCode`. */
async function ownPosition(client: pg.ClientBase, place: ViewPlace): Promise<number> {
  const { position } = await inTransaction(client, () => holdLive(client, place));
  return position;
}

function tellPosition(client: pg.ClientBase, { definition }: ViewPlace, position: number): Promise<void> {
  return tell(client, { news: 'progress', kind: definition.kind, position });
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
