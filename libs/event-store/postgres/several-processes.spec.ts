import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Database } from '#lib/database';
import { startTestDatabase } from '#lib/testing';
import { freshStream, someEvents } from '../contract/example.js';
import type { EventStore } from '../store.port.js';
import { holdTurn } from './held-turn.fixture.js';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';

describe('two processes on one log', () => {
  let database: Database;
  let a: EventStore;
  let b: EventStore;
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    // No poll within the test: what wakes them is the notification.
    const open = () => postgresEventStore({ pool: database.pool('samhold_log', { max: 4 }), poll: 3_600_000 });
    [a, b] = [open(), open()];
  });
  after(async () => {
    await a.close();
    await b.close();
    await database.stop();
  });

  const listening = async (): Promise<void> => {
    const sql =
      "select from pg_stat_activity where query = 'listen samhold_log' and state = 'idle' and datname = current_database()";
    const pool = database.pool('samhold_log', { max: 1 });
    while ((await pool.query(sql)).rowCount === 0);
    await pool.end();
  };
  const write = `insert into log.events
    select coalesce(max(position), 0) + 1, $1, $2, gen_random_uuid(), 'joint-case.example', gen_random_uuid(), '{}', '', now()
    from log.events`;

  for (const size of [1, 2])
    it(`tells a writer of ${size} what another committed while it waited for its turn`, async () => {
      const stream = freshStream();
      const turn = await holdTurn(database.url('samhold_log'));
      const appends = [a, b].map((store) => store.append(stream, 0, someEvents(size), randomUUID()));
      await turn.waiting(2);
      await turn.query(write, [stream, 0]);
      await turn.commit();
      assert.deepEqual(await Promise.all(appends), [
        { status: 'conflict', actual: 1 },
        { status: 'conflict', actual: 1 },
      ]);
    });

  for (const size of [1, 2])
    it(`records a command of ${size} once that both send at the same time`, async () => {
      const [stream, events, command] = [freshStream(), someEvents(size), randomUUID()];
      const turn = await holdTurn(database.url('samhold_log'));
      const appends = [a, b].map((store) => store.append(stream, 'any', events, command));
      await turn.waiting(2);
      await turn.commit();
      const statuses = (await Promise.all(appends)).map(({ status }) => status).sort();
      assert.deepEqual(statuses, ['appended', 'repeated']);
      assert.equal((await a.readStream(stream)).length, size);
    });

  it('gives the log one order without gaps, each writing where the other stopped', async () => {
    const start = await a.head();
    const turn = await holdTurn(database.url('samhold_log'));
    const appends = Array.from({ length: 40 }, (_, n) =>
      (n % 2 === 0 ? a : b).append(freshStream(), 0, someEvents(1 + (n % 3)), randomUUID()),
    );
    await turn.waiting(2);
    await turn.query(write, [freshStream(), 0]);
    await turn.commit();
    await Promise.all(appends);
    const log = await b.readAll(start, 1000);
    assert.deepEqual(
      log.map(({ position }) => position),
      log.map((_, n) => start + n + 1),
    );
    assert.equal(log.length, 1 + 40 + 13 + 2 * 13);
  });

  it('wakes the one when the other has written', async () => {
    const start = await a.head();
    const subscription = b.subscribe({ after: start, onEvents: async () => undefined });
    await listening();
    await a.append(freshStream(), 0, someEvents(1), randomUUID());
    await subscription.caughtUp(start + 1);
    await subscription.stop();
  });
});
