import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Database } from '#lib/database';
import { startTestDatabase } from '#lib/testing';
import { anEvent, freshStream, someEvents } from '../contract/example.js';
import { inMemoryEventStore } from '../in-memory.js';
import type { AppendOutcome, EventStore } from '../store.port.js';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';

describe('group commit', () => {
  let database: Database;
  let store: EventStore;
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    store = postgresEventStore({ pool: database.pool('samhold_log') });
  });
  after(async () => {
    await store.close();
    await database.stop();
  });

  const asOwner = async <R>(sql: string, values: readonly unknown[] = []): Promise<R | undefined> => {
    const { rows } = await database.asMigrator('main', (client) => client.query<{ answer: R }>(sql, [...values]));
    return rows[0]?.answer;
  };

  it('writes the first alone, and then what has gathered in one transaction, up to 512 events', async () => {
    const start = await store.head();
    await Promise.all(Array.from({ length: 300 }, () => store.append(freshStream(), 0, someEvents(3), randomUUID())));
    const sizes = await asOwner<number[]>(
      `select array_agg(size order by first) as answer from (
        select count(*)::int as size, min(position) as first from log.events where position > $1 group by xmin::text) batches`,
      [start],
    );
    assert.deepEqual(sizes, [3, 510, 387]);
  });

  it('takes an append that is larger than a batch', async () => {
    const stream = freshStream();
    await Promise.all([
      store.append(freshStream(), 0, someEvents(1), randomUUID()),
      store.append(stream, 0, someEvents(700), randomUUID()),
    ]);
    assert.equal((await store.readStream(stream)).length, 700);
  });

  it('gives the same answers as one append after the other', async () => {
    const append = fc.record({
      stream: fc.nat(2),
      expected: fc.oneof(fc.constant('any' as const), fc.nat(6)),
      size: fc.integer({ min: 1, max: 3 }),
      repeats: fc.boolean(),
    });
    const inMemory = inMemoryEventStore();
    const property = fc.asyncProperty(fc.array(append, { minLength: 1, maxLength: 30 }), async (asked) => {
      const streams = [freshStream(), freshStream(), freshStream()];
      const known = randomUUID();
      const sent = new Set<number>();
      const appends = asked.map(({ stream, expected, size, repeats }) => {
        const command = repeats && !sent.has(stream) ? known : randomUUID();
        if (repeats) sent.add(stream);
        return [streams[stream] ?? freshStream(), expected, someEvents(size), command] as const;
      });
      const answers: (readonly AppendOutcome[])[] = [];
      for (const each of [inMemory, store]) {
        const start = await each.head();
        await each.append(streams[0] ?? freshStream(), 0, someEvents(1), known);
        const outcomes = await Promise.all(appends.map((one) => each.append(...one)));
        answers.push(outcomes.map((outcome) => relative(outcome, start)));
      }
      assert.deepEqual(answers[1], answers[0]);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('hashes the exact leaf as a leaf of a Merkle tree', async () => {
    const [stream, leaf] = [freshStream(), '{"ø":"\\u0000"}'];
    await store.append(stream, 0, [anEvent(leaf)], randomUUID());
    await store.append(stream, 1, [anEvent(leaf), anEvent(leaf)], randomUUID());
    const hashes = await asOwner<Buffer[]>('select array_agg(leaf_hash) as answer from log.events where stream = $1', [
      stream,
    ]);
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), Buffer.from(leaf)]))
      .digest();
    assert.deepEqual(hashes, [expected, expected, expected]);
  });

  it('lets neither the log role nor the owner change or remove what is recorded', async () => {
    await store.append(freshStream(), 0, someEvents(1), randomUUID());
    const pool = database.pool('samhold_log', { max: 1 });
    for (const sql of ["update log.events set leaf = ''", 'delete from log.events', 'truncate log.events']) {
      await assert.rejects(pool.query(sql), /permission denied for table events/);
      await assert.rejects(asOwner(sql), /The log is append-only: \w+ is refused/);
    }
    await assert.rejects(pool.query('drop table log.events'), /must be owner/);
  });
});

/** Positions counted from the start of the run, so that two logs can be compared. */
function relative(outcome: AppendOutcome, start: number): AppendOutcome {
  return outcome.status === 'conflict' ? outcome : { ...outcome, lastPosition: outcome.lastPosition - start };
}
