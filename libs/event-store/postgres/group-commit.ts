import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock, Instant } from '#lib/kernel';
import type { AppendOutcome, EventStore } from '../store.port.js';
import { columnsOf, takeBatch, type Waiting } from './batch.js';
import type { LogEnd } from './log-end.js';
import { putInPlace, type PlacedEvent } from './put-in-place.js';
import { isAnswer, outcomeOf } from './unknown-outcome.js';

export interface Writer {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly end: LogEnd;
}

/** Callers queue; one transaction at a time writes what has gathered, and each caller gets an answer of its own. */
export function groupCommit(writer: Writer): EventStore['appendInTurn'] {
  const queue: Waiting[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      await write(writer, batch);
      // The many who were answered may come back before the next batch is taken; one alone is not kept waiting for others.
      if (batch.length > 1) await turnOfTheLoop();
    }
    writing = false;
  };
  return (stream, expected, commands) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly AppendOutcome[]>();
    queue.push({ stream, expected, commands, answer: resolve, fail: reject });
    if (!writing) void writeAll();
    return promise;
  };
}

async function write({ pool, clock, end }: Writer, batch: readonly Waiting[]): Promise<void> {
  const failAll = (cause: unknown) => batch.forEach(({ fail }) => fail(cause));
  const client = await pool.connect().catch(failAll);
  if (!client) return;
  try {
    const at = clock.now();
    const outcomes = (await straight(client, end, batch, at)) ?? (await judged(client, batch, at));
    client.release();
    end.learn(batch, outcomes);
    let next = 0;
    for (const { commands, answer } of batch) answer(outcomes.slice(next, (next += commands.length)));
  } catch (cause) {
    client.release(!isAnswer(cause));
    end.forget();
    failAll(outcomeOf(cause));
  }
}

/** The way of a batch whose places are known; undefined, with nothing written, where the log does not end as it was thought to. */
async function straight(
  client: pg.PoolClient,
  end: LogEnd,
  batch: readonly Waiting[],
  at: Instant,
): Promise<readonly AppendOutcome[] | undefined> {
  const events = end.place(batch);
  if (events === undefined) return undefined;
  if (await putInPlace(client, events, at)) return outcomesOf(batch, events);
  end.missed();
  return undefined;
}

function outcomesOf(batch: readonly Waiting[], events: readonly PlacedEvent[]): readonly AppendOutcome[] {
  let next = 0;
  return batch.flatMap(({ commands }) =>
    commands.map((command): AppendOutcome => {
      const [first, last] = [events[next], events[(next += command.events.length) - 1]];
      if (first === undefined || last === undefined) throw new Error('A command was placed without its events');
      return { status: 'appended', firstRevision: first.revision, lastPosition: last.position };
    }),
  );
}

type Answer = readonly [status: AppendOutcome['status'], firstRevision: number, lastPosition: string];

/** The way of any batch: the database finds where each stream ends and what is recorded already, and judges each append by itself. */
async function judged(
  client: pg.PoolClient,
  batch: readonly Waiting[],
  at: Instant,
): Promise<readonly AppendOutcome[]> {
  const { rows } = await client.query<[...Answer]>({
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
