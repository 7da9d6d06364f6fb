import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

export interface OwnedWork {
  /** Gives the connection that the ownership lasts as long as. One of its connections is taken for as long as it is owned. */
  readonly pool: pg.Pool;
  /** What is owned: every process that names the same is another candidate for it. */
  readonly name: string;
  /** Does the work over the owner's own connection until `ended` is aborted. It is called again, here or in another process, when it ends before. */
  readonly work: (client: pg.PoolClient, ended: AbortSignal) => Promise<void>;
  /** Told of what failed; it is tried again after a moment. */
  readonly onTrouble: (failure: unknown) => void;
  /** An owner that says nothing for so many milliseconds has lost it; 15,000 by default. */
  readonly silence?: number;
}

export interface RunningOwnership {
  /** Whether it is this process that does the work. */
  readonly isOwner: boolean;
  /** Ends the work and lets another process have it. */
  stop(): Promise<void>;
}

/**
 * In milliseconds: between two tries to become the owner; the same after a failure, so that another may have it first; and how long an owner may be
 * silent, because its machine is away or its process stands still.
 */
const pace = { again: 500, afterTrouble: 1_000, silence: 15_000 } as const;

/** The connection broke, and with it what hung on it. */
export class OwnershipLost extends Error {
  override readonly name = 'OwnershipLost';
}

/**
 * Of all processes that offer to do a work one does it, and another takes over when that one goes away.
 * The ownership is an advisory lock of the connection that the work is done over: whoever has lost the one has lost the other.
 */
export function ownInTurn(owned: OwnedWork): RunningOwnership {
  const stopped = new AbortController();
  const state = { isOwner: false };
  const running = untilStopped(owned, state, stopped.signal);
  return {
    get isOwner() {
      return state.isOwner;
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function untilStopped(owned: OwnedWork, state: { isOwner: boolean }, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted && !owned.pool.ending) {
    const wait = await whenOwner(owned, state, stopped).then(
      () => pace.again,
      (failure: unknown) => {
        owned.onTrouble(failure);
        return pace.afterTrouble;
      },
    );
    await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function whenOwner(
  { pool, name, work, silence = pace.silence }: OwnedWork,
  state: { isOwner: boolean },
  stopped: AbortSignal,
) {
  const client = await pool.connect();
  const isFree = await takeOwnership(client, name, silence).catch((failure: unknown) => {
    client.release(true);
    throw failure;
  });
  if (!isFree) return client.release();
  const left = new AbortController();
  const leave = (): void => left.abort();
  client.once('error', leave).once('end', leave);
  const alive = setInterval(() => void client.query('SELECT 1').catch(() => undefined), silence / 5);
  state.isOwner = true;
  try {
    await work(client, AbortSignal.any([stopped, left.signal]));
    if (left.signal.aborted && !stopped.aborted) throw new OwnershipLost('The connection of the owner broke');
  } finally {
    state.isOwner = false;
    clearInterval(alive);
    // Closed, not given back: the lock goes with it.
    client.release(true);
  }
}

const space = `hashtext('samhold ownership')`;

/** True when it was free and is ours now. */
async function takeOwnership(client: pg.PoolClient, name: string, silence?: number): Promise<boolean> {
  const { rows } = await client.query<{ readonly got: boolean }>(
    `SELECT pg_try_advisory_lock(${space}, hashtext($1)) AS got`,
    [name],
  );
  if (rows[0]?.got !== true) return false;
  const limits = silence === undefined ? {} : limitsOf(`${silence}ms`);
  const settings = { application_name: `${hostname().slice(0, 40)}/${process.pid}`, ...limits };
  for (const [setting, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, false)', [setting, value]);
  return true;
}

/** The server ends the connection of whoever is silent for so long, and with it the ownership. */
function limitsOf(silence: string) {
  return { idle_session_timeout: silence, idle_in_transaction_session_timeout: silence };
}

/** Does a work that only one process may do at a time, and waits until it is free. */
export async function inTurnOf<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const client = await pool.connect();
    try {
      if (await takeOwnership(client, name)) return await work();
    } finally {
      // Closed, not given back: the lock goes with it.
      client.release(true);
    }
    await sleep(pace.again);
  }
}

/** Who owns it now, as `machine/process`, to those of the owner's own role; undefined when nobody does. */
export async function ownerOf(db: Pick<pg.ClientBase, 'query'>, name: string): Promise<string | undefined> {
  const { rows } = await db.query<{ readonly owner: string }>(
    `SELECT a.application_name AS owner FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.classid = (${space}::bigint & 4294967295)::oid AND l.objid = (hashtext($1)::bigint & 4294967295)::oid`,
    [name],
  );
  return rows[0]?.owner;
}
