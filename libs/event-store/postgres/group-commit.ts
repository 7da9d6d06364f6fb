import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '#lib/kernel';
import type { AppendOutcome, EventStore } from '../store.port.js';
import { columnsOf, expectedNumber, takeBatch, type Waiting } from './batch.js';
import { isAnswer, outcomeOf } from './unknown-outcome.js';

/** Callers queue; one transaction at a time writes what has gathered, and each caller gets an answer of its own. */
export function groupCommit(pool: pg.Pool, clock: Clock): EventStore['append'] {
  const queue: Waiting[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    // Whoever was answered by the last batch may come back before the next one is taken.
    for (await turnOfTheLoop(); queue.length > 0; await turnOfTheLoop()) await write(pool, clock, takeBatch(queue));
    writing = false;
  };
  return (stream, expected, events, commandId) => {
    const { promise, resolve, reject } = Promise.withResolvers<AppendOutcome>();
    queue.push({ stream, expected, events, commandId, answer: resolve, fail: reject });
    if (!writing) void writeAll();
    return promise;
  };
}

async function write(pool: pg.Pool, clock: Clock, batch: readonly Waiting[]): Promise<void> {
  const failAll = (cause: unknown) => batch.forEach(({ fail }) => fail(cause));
  const client = await pool.connect().catch(failAll);
  if (!client) return;
  try {
    const outcomes = await send(client, batch, clock.now());
    client.release();
    batch.forEach(({ answer }, n) => answer(outcomes[n] ?? missing()));
  } catch (cause) {
    client.release(!isAnswer(cause));
    failAll(outcomeOf(cause));
  }
}

type Answer = readonly [status: AppendOutcome['status'], firstRevision: number, lastPosition: string];

async function send(client: pg.PoolClient, batch: readonly Waiting[], at: string): Promise<readonly AppendOutcome[]> {
  const [first] = batch;
  const [event, ...more] = first?.events ?? [];
  const { rows } =
    first !== undefined && event !== undefined && more.length === 0 && batch.length === 1
      ? await client.query<[...Answer]>({
          name: 'append one',
          text: 'select * from log.append_one($1, $2, $3, $4, $5, $6, $7)',
          values: [first.stream, expectedNumber(first.expected), first.commandId, event.id, event.type, event.leaf, at],
          rowMode: 'array',
        })
      : await client.query<[...Answer]>({
          name: 'append batch',
          text: 'select * from log.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
          values: [...columnsOf(batch), at],
          rowMode: 'array',
        });
  return rows.map(outcomeFrom);
}

function outcomeFrom([status, firstRevision, lastPosition]: Answer): AppendOutcome {
  if (status === 'conflict') return { status, actual: firstRevision };
  return { status, firstRevision, lastPosition: Number(lastPosition) };
}

function missing(): never {
  throw new Error('The store answered fewer appends than it was sent');
}
