import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startTestDatabase } from '#lib/testing';
import type { StreamName } from '#lib/kernel';
import { freshStream, someEvents } from '../contract/example.js';
import { OutcomeUnknown, type EventStore } from '../store.port.js';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';
import { holdTurn } from './held-turn.fixture.js';
import { severable, type Severable } from './severed.fixture.js';

describe('the event store on PostgreSQL, when a connection is lost', () => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  let way: Severable;
  let pool: pg.Pool;
  let store: EventStore;
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    way = await severable(database.url('samhold_log'));
    pool = new pg.Pool({ connectionString: way.url, max: 4 });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    store = postgresEventStore({ pool, poll: 20 });
  });
  after(async () => {
    await store.close();
    await pool.end();
    way.close();
    await database.stop();
  });

  /** The pool may still hold a connection that it does not yet know to be cut. */
  const appendSurely = async (stream: StreamName, size: number) => {
    const [events, command] = [someEvents(size), randomUUID()];
    const again = (cause: unknown): unknown => {
      if (!(cause instanceof OutcomeUnknown)) throw cause;
      return store.append(stream, 0, events, command).catch(again);
    };
    await store.append(stream, 0, events, command).catch(again);
  };
  const count = async (stream: StreamName) => (await store.readStream(stream)).length;

  for (const size of [1, 3])
    it(`says that the outcome is unknown when the answer is lost, and a resend of ${size} is safe`, async () => {
      const [stream, events, command] = [freshStream(), someEvents(size), randomUUID()];
      way.cut(stream, 'before the answer');
      await assert.rejects(store.append(stream, 0, events, command), OutcomeUnknown);
      assert.equal((await store.append(stream, 0, events, command)).status, 'repeated');
      assert.equal(await count(stream), size);
    });

  it('says so too when the request never arrived, and the resend writes it', async () => {
    const [stream, events, command] = [freshStream(), someEvents(1), randomUUID()];
    way.cut(stream, 'before it arrives');
    await assert.rejects(store.append(stream, 'any', events, command), OutcomeUnknown);
    assert.equal((await store.append(stream, 'any', events, command)).status, 'appended');
    assert.equal(await count(stream), 1);
  });

  it('tells every caller of a lost batch, and each can send again', async () => {
    const appends = Array.from({ length: 40 }, () => [freshStream(), someEvents(2), randomUUID()] as const);
    way.cut(appends[20]?.[0] ?? '', 'before the answer');
    const send = () => Promise.allSettled(appends.map(([stream, events, id]) => store.append(stream, 0, events, id)));
    const [alone, ...lost] = await send();
    assert.equal(alone?.status, 'fulfilled');
    assert(lost.every((result) => result.status === 'rejected' && result.reason instanceof OutcomeUnknown));
    const again = await send();
    assert(again.every((result) => result.status === 'fulfilled' && result.value.status === 'repeated'));
    for (const [stream] of appends) assert.equal(await count(stream), 2);
  });

  it('takes a server that ends the session for an unknown outcome', async () => {
    const [stream, events, command] = [freshStream(), someEvents(1), randomUUID()];
    const holder = await holdTurn(database.url('samhold_log'));
    const lost = assert.rejects(store.append(stream, 0, events, command), OutcomeUnknown);
    const [waiting] = await holder.waiting(1);
    await holder.query('select pg_terminate_backend($1)', [waiting]);
    await lost;
    await holder.commit();
    assert.equal((await store.append(stream, 0, events, command)).status, 'appended');
  });

  it('lets a subscription go on when every connection was cut', async () => {
    const seen: number[] = [];
    const start = await store.head();
    const subscription = store.subscribe({
      after: start,
      onEvents: async (events) => void seen.push(...events.map(({ position }) => position)),
    });
    await store.append(freshStream(), 0, someEvents(1), randomUUID());
    await subscription.caughtUp(start + 1);
    const holder = await holdTurn(database.url('samhold_log'));
    // The server is shared: other specs write to databases of their own as the same role.
    await holder.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
    );
    await holder.commit();
    await appendSurely(freshStream(), 2);
    await subscription.caughtUp(start + 3);
    await subscription.stop();
    assert.deepEqual(
      seen,
      [1, 2, 3].map((n) => start + n),
    );
  });
});
