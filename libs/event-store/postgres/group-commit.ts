import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '#lib/kernel';
import type { AppendOutcome, EventStore } from '../store.port.js';
import { columnsOf, expectedNumber, takeBatch, type Waiting } from './batch.js';
import { isAnswer, outcomeOf } from './unknown-outcome.js';

/** Callers queue; one transaction at a time writes what has gathered, and each caller gets an answer of its own. */
export function groupCommit(pool: pg.Pool, clock: Clock): EventStore['appendInTurn'] {
  const queue: Waiting[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    // Whoever was answered by the last batch may come back before the next one is taken.
    for (await turnOfTheLoop(); queue.length > 0; await turnOfTheLoop()) await write(pool, clock, takeBatch(queue));
    writing = false;
  };
  return (stream, expected, commands) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly AppendOutcome[]>();
    queue.push({ stream, expected, commands, answer: resolve, fail: reject });
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
    let next = 0;
    for (const { commands, answer } of batch) answer(outcomes.slice(next, (next += commands.length)));
  } catch (cause) {
    client.release(!isAnswer(cause));
    failAll(outcomeOf(cause));
  }
}

type Answer = readonly [status: AppendOutcome['status'], firstRevision: number, lastPosition: string];

async function send(client: pg.PoolClient, batch: readonly Waiting[], at: string): Promise<readonly AppendOutcome[]> {
  const { rows } = await client.query<[...Answer]>(aloneIn(batch, at) ?? together(batch, at));
  return rows.map(outcomeFrom);
}

/** The light path, for one event alone in its batch. */
function aloneIn([first, ...others]: readonly Waiting[], at: string): pg.QueryArrayConfig | undefined {
  const [command, ...moreCommands] = first?.commands ?? [];
  const [event, ...moreEvents] = command?.events ?? [];
  if (first === undefined || command === undefined || event === undefined) return undefined;
  if (others.length + moreCommands.length + moreEvents.length > 0) return undefined;
  const { stream, expected } = first;
  return {
    name: 'append one',
    text: 'select * from log.append_one($1, $2, $3, $4, $5, $6, $7)',
    values: [stream, expectedNumber(expected), command.commandId, event.id, event.type, event.leaf, at],
    rowMode: 'array',
  };
}

function together(batch: readonly Waiting[], at: string): pg.QueryArrayConfig {
  return {
    name: 'append batch',
    text: 'select * from log.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [...columnsOf(batch), at],
    rowMode: 'array',
  };
}

function outcomeFrom([status, firstRevision, lastPosition]: Answer): AppendOutcome {
  if (status === 'conflict') return { status, actual: firstRevision };
  return { status, firstRevision, lastPosition: Number(lastPosition) };
}
