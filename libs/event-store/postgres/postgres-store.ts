import type pg from 'pg';
import { systemClock, type Clock } from '#lib/kernel';
import { appendOne } from '../append-one.js';
import { checkAppend } from '../check-append.js';
import type { EventStore, RecordedEvent } from '../store.port.js';
import { follow, follows } from '../subscription.js';
import { readingTail } from '../tail.js';
import { groupCommit } from './group-commit.js';
import { logEnd, type LogEnd } from './log-end.js';
import { headOf, readAllFrom, readStreamFrom } from './read-log.js';
import { isAnswer } from './unknown-outcome.js';
import { wakeUps } from './wake.js';

export interface PostgresStoreOptions {
  /** Of the role `samhold_log`, on a database whose schema `log` has `eventLogMigrations`. The pool stays its maker's. */
  readonly pool: pg.Pool;
  /** Gives the time of recording. */
  readonly clock?: Clock;
  /** Milliseconds after which a subscription looks even though it heard of nothing; 1000 by default. */
  readonly poll?: number;
}

/** The event store on PostgreSQL, with group commit. Any number of processes may share a database. */
export function postgresEventStore({ pool, clock = systemClock, poll = 1_000 }: PostgresStoreOptions): EventStore {
  const end = logEnd();
  // Where the pool's connections change, they may lead to another server, which need not hold all that this one did.
  for (const change of ['connect', 'remove'] as const) pool.on(change, end.forget);
  const appendQueued = groupCommit({ pool, clock, end });
  const readAll = readAllFrom(pool);
  const wakes = wakeUps(pool, poll);
  const subscriptions = follows();
  const tail = readingTail({ readAll, bell: wakes.bell, poll });
  const log = { readAll: readIfReachable(tail), bell: wakes.bell, poll };
  const appendInTurn: EventStore['appendInTurn'] = async (stream, expected, commands) => {
    checkAppend(stream, expected, commands);
    return appendQueued(stream, expected, commands);
  };
  return {
    append: appendOne(appendInTurn),
    appendInTurn,
    readStream: noting(readStreamFrom(pool), end),
    readAll,
    head: () => headOf(pool),
    subscribe: (options) => {
      wakes.start();
      return subscriptions.keep(follow(log, options));
    },
    close: async () => {
      await subscriptions.stop();
      await wakes.stop();
      for (const change of ['connect', 'remove'] as const) pool.off(change, end.forget);
    },
  };
}

/** Whoever has read a stream mostly appends to it next. */
function noting(readStream: EventStore['readStream'], end: LogEnd): EventStore['readStream'] {
  return async (stream, options) => {
    const events = await readStream(stream, options);
    const last = Math.max(events[0]?.revision ?? -1, events.at(-1)?.revision ?? -1);
    end.holds(stream, last + 1);
    return events;
  };
}

/** A database that is out of reach for a while is no reason for a subscription to give up: it looks again later. */
function readIfReachable(readAll: EventStore['readAll']): EventStore['readAll'] {
  return async (after, limit): Promise<readonly RecordedEvent[]> => {
    try {
      return await readAll(after, limit);
    } catch (cause) {
      if (isAnswer(cause)) throw cause;
      return [];
    }
  };
}
