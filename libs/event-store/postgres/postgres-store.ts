import type pg from 'pg';
import { systemClock, type Clock } from '#lib/kernel';
import { appendOne } from '../append-one.js';
import { checkAppend } from '../check-append.js';
import type { EventStore, RecordedEvent } from '../store.port.js';
import { follow, follows } from '../subscription.js';
import { readingTail } from '../tail.js';
import { groupCommit } from './group-commit.js';
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
  const appendQueued = groupCommit(pool, clock);
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
    readStream: readStreamFrom(pool),
    readAll,
    head: () => headOf(pool),
    subscribe: (options) => {
      wakes.start();
      return subscriptions.keep(follow(log, options));
    },
    close: async () => {
      await subscriptions.stop();
      await wakes.stop();
    },
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
