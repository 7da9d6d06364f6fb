import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { systemClock } from '#lib/kernel';
import { CannotStart, type Database } from '#lib/database';
import { eventLogMigrations, keepLogIn, logKeptIn, postgresEventStore } from '#lib/event-store';
import { startTestDatabase } from '#lib/testing';
import { eventStoreOf } from './event-store.js';

describe('the store of the log', () => {
  let database: Database;
  beforeEach(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
  });
  afterEach(() => database.stop());

  const pool = () => database.pool('samhold_log', { max: 1 });
  const open = (eventStoreUrl?: string) => eventStoreOf({ eventStoreUrl }, database, systemClock);
  const refused = (eventStoreUrl: string | undefined, message: RegExp) =>
    assert.rejects(open(eventStoreUrl), (cause) => cause instanceof CannotStart && message.test(cause.message));
  const nowhere = 'esdb://samhold:secret-word@127.0.0.1:1?tls=false';

  it('is settled with the first start, and stays', async () => {
    assert.equal(await logKeptIn(pool()), undefined);
    await (await open()).close();
    assert.equal(await logKeptIn(pool()), 'PostgreSQL');
    assert.equal(await keepLogIn(pool(), 'EventStoreDB'), 'PostgreSQL');
    await refused(
      nowhere,
      /^EVENT_STORE_URL is set, but the log of this installation is kept in PostgreSQL; unset it\.$/,
    );
  });

  it('is PostgreSQL where that holds events since before it was settled', async () => {
    const event = { id: randomUUID(), type: 'joint-case.example', leaf: '{}' };
    await postgresEventStore({ pool: pool() }).append(`case-${randomUUID()}`, 0, [event], randomUUID());
    await refused(nowhere, /kept in PostgreSQL; unset it/);
  });

  it('is not begun anew in PostgreSQL when it is in EventStoreDB', async () => {
    await keepLogIn(pool(), 'EventStoreDB');
    await refused(undefined, /^The log of this installation is kept in EventStoreDB; set EVENT_STORE_URL to it\.$/);
  });

  it('is not settled by a start that failed', async () => {
    await refused(
      nowhere,
      /^EVENT_STORE_URL points to 127\.0\.0\.1:1, which does not answer; start that server, or correct it\.$/,
    );
    assert.equal(await logKeptIn(pool()), undefined);
  });
});
