import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import type { StreamName } from '#lib/kernel';
import type { Database } from '#lib/database';
import { startTestDatabase } from '#lib/testing';
import { freshStream, someEvents } from '../contract/example.js';
import { inMemoryEventStore } from '../in-memory.js';
import type { AppendOutcome, EventStore } from '../store.port.js';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';

describe("what a process knows of the log's end", () => {
  let database: Database;
  let pools: readonly pg.Pool[];
  let stores: readonly EventStore[];
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    pools = [1, 2].map(() => database.pool('samhold_log', { max: 1 }));
    stores = pools.map((pool) => postgresEventStore({ pool }));
  });
  after(async () => {
    for (const store of stores) await store.close();
    await database.stop();
  });

  const one = fc.record({
    stream: fc.nat(2),
    expected: fc.oneof(fc.constant('any' as const), fc.constant('seen' as const), fc.nat(8)),
    size: fc.constantFrom(1, 1, 3),
    command: fc.nat(7),
  });
  /** Who appends, whether the streams are read first, and what is appended at once. */
  const group = fc.record({
    by: fc.nat(1),
    reads: fc.boolean(),
    // The same command twice at once would wait for a later batch, behind others that were sent after it.
    appends: fc.uniqueArray(one, {
      minLength: 1,
      maxLength: 4,
      selector: ({ stream, command }) => `${stream}/${command}`,
    }),
  });

  it('never changes an answer, whoever else writes between', async () => {
    const inMemory = inMemoryEventStore();
    const property = fc.asyncProperty(fc.array(group, { minLength: 1, maxLength: 12 }), async (groups) => {
      const streams = [freshStream(), freshStream(), freshStream()] as const;
      const commands = Array.from({ length: 8 }, () => randomUUID());
      const start = await stores[0]?.head();
      const startInMemory = await inMemory.head();
      for (const { by, reads, appends } of groups) {
        const store = stores[by] ?? inMemory;
        const lengths = await Promise.all(streams.map(async (stream) => (await inMemory.readStream(stream)).length));
        if (reads) for (const stream of streams) await store.readStream(stream);
        const asked = appends.map(({ stream, expected, size, command }) => {
          const seen = expected === 'seen' ? (lengths[stream] ?? 0) : expected;
          return [streams[stream] ?? streams[0], seen, someEvents(size), commands[command] ?? randomUUID()] as const;
        });
        const wanted = [];
        for (const append of asked) wanted.push(relative(await inMemory.append(...append), startInMemory));
        const outcomes = await Promise.all(asked.map((append) => store.append(...append)));
        assert.deepEqual(
          outcomes.map((outcome) => relative(outcome, start ?? 0)),
          wanted,
        );
      }
      for (const stream of streams)
        assert.deepEqual(await placesIn(stores[0], stream, start), await placesIn(inMemory, stream, startInMemory));
    });
    await fc.assert(property, { numRuns: 120 });
  });

  const appendAlone = (stream: StreamName, expected: number, size = 1) =>
    stores[0]?.append(stream, expected, someEvents(size), randomUUID());
  /** As a server does that was put back to an earlier state. */
  const lose = (stream: StreamName, revision: number) =>
    database.asMigrator('main', async (client) => {
      await client.query('alter table log.events disable trigger append_only');
      await client.query('delete from log.events where stream = $1 and revision = $2', [stream, revision]);
      await client.query('alter table log.events enable always trigger append_only');
    });
  const isDense = async () => {
    const all = (await stores[0]?.readAll(0, 10_000)) ?? [];
    assert.deepEqual(
      all.map(({ position }) => position),
      all.map((_, n) => n + 1),
    );
  };

  it('is not held against a server that has lost what it held', async () => {
    const stream = freshStream();
    for (const revision of [0, 1, 2]) await appendAlone(stream, revision);
    await lose(stream, 2);
    const client = await pools[0]?.connect();
    client?.release(true);
    assert.deepEqual(await appendAlone(stream, 3), { status: 'conflict', actual: 2 });
    assert.equal((await appendAlone(stream, 2))?.status, 'appended');
    await isDense();
  });

  for (const size of [1, 2])
    it(`leaves no gap in a log that has lost its end, with ${size} at once`, async () => {
      const stream = freshStream();
      for (const revision of [0, 1, 2]) await appendAlone(stream, revision);
      await lose(stream, 2);
      assert.equal((await appendAlone(freshStream(), 0, size))?.status, 'appended');
      await isDense();
    });
});

/** Positions counted from the start of the run, so that two logs can be compared. */
function relative(outcome: AppendOutcome, start: number): AppendOutcome {
  return outcome.status === 'conflict' ? outcome : { ...outcome, lastPosition: outcome.lastPosition - start };
}

async function placesIn(store: EventStore | undefined, stream: StreamName, start = 0) {
  const events = (await store?.readStream(stream)) ?? [];
  return events.map(({ position, revision, commandId, leaf }) => [position - start, revision, commandId, leaf]);
}
