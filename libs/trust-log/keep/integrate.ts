import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '#lib/kernel';
import { readLeavesAfter } from '#lib/disclosure';
import type { EventStore } from '#lib/event-store';
import { keysInForce, type LogKeys } from '../notes/log-keys.js';
import type { LogPolicy } from '../notes/policy.js';
import { leafHash } from '../tree/merkle.js';
import { askWitnesses } from './ask-witnesses.js';
import { TreeGrower, type NewLeaf } from './grow.js';

export interface IntegratorParts {
  /** Of the role `samhold_trust`. */
  readonly pool: pg.Pool;
  readonly store: Pick<EventStore, 'readAll'>;
  /** Read anew whenever something is signed, so that a rotation takes hold without a restart. */
  readonly keys: () => Promise<LogKeys>;
  readonly policy: LogPolicy;
  readonly clock: Clock;
  /** Told of what failed; the work goes on. */
  readonly onTrouble: (task: string, failure: unknown) => void;
}

export interface RunningIntegrator {
  stop(): Promise<void>;
}

/** Any number that nothing else locks in this database. */
export const integratorKey = 5147008413;
const largestBatch = 256;
const pace = { events: 250, turnsForReads: 4, again: 1_000 } as const;

/** Puts every event and every look into its tree, in recorded order. Of many processes one does it; another takes over. */
export function runIntegrator(parts: IntegratorParts): RunningIntegrator {
  const stopped = new AbortController();
  const running = untilStopped(parts, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function untilStopped(parts: IntegratorParts, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await whenAlone(parts, stopped).catch((failure: unknown) => parts.onTrouble('integrator', failure));
    await pause(pace.again, stopped);
  }
}

/** The lock is the connection's: when that breaks, so does all that is done over it, and another process may go on. */
async function whenAlone(parts: IntegratorParts, stopped: AbortSignal): Promise<void> {
  const client = await parts.pool.connect();
  const left = new AbortController();
  const ended = AbortSignal.any([stopped, left.signal]);
  try {
    const { rows } = await client.query<{ readonly alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      integratorKey,
    ]);
    if (rows[0]?.alone !== true) return;
    const asking = askWitnesses(parts, ended);
    try {
      await follow(parts, client, ended);
    } finally {
      left.abort();
      await asking;
    }
  } finally {
    client.release(true);
  }
}

async function follow(parts: IntegratorParts, client: pg.ClientBase, stopped: AbortSignal): Promise<void> {
  const events = await TreeGrower.open(client, 'events');
  const reads = await TreeGrower.open(client, 'reads');
  for (let turn = 0; !stopped.aborted; turn += 1) {
    const more = await addEvents(parts, events);
    if (turn % pace.turnsForReads === 0) await addReads(parts, client, reads);
    if (!more) await pause(pace.events, stopped);
  }
}

/** True when there may be more. */
async function addEvents(parts: IntegratorParts, grower: TreeGrower): Promise<boolean> {
  const page = await parts.store.readAll(grower.place, largestBatch);
  const leaves = page.map(({ leaf, position, id, recordedAt }) => ({
    hash: leafHash(leaf),
    place: position,
    event: { id, recordedAt },
  }));
  await add(parts, grower, leaves);
  return page.length === largestBatch;
}

async function addReads(parts: IntegratorParts, client: pg.ClientBase, grower: TreeGrower): Promise<void> {
  for (;;) {
    const looks = await readLeavesAfter(client, grower.place, largestBatch);
    const leaves = looks.map(({ id, leaf }) => ({ hash: leafHash(leaf), place: id }));
    await add(parts, grower, leaves);
    if (looks.length < largestBatch) return;
  }
}

async function add({ keys, clock }: IntegratorParts, grower: TreeGrower, leaves: readonly NewLeaf[]): Promise<void> {
  if (leaves.length === 0) return;
  const ofTree = (await keys())[grower.tree];
  const at = clock.now();
  await grower.add(leaves, { keys: keysInForce(ofTree, at), at });
}

export async function pause(ms: number, stopped: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopped }).catch(() => undefined);
}
