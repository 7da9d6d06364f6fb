import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '#lib/database';
import { startTestDatabase } from '#lib/testing';
import { freshStream, someEvents } from '../contract/example.js';
import { eventLogMigrations } from '../postgres/log-schema.js';
import type { EventStore } from '../store.port.js';
import { startDouble, type EventStoreDouble } from './double/start-double.fixture.js';
import { eventStoreDbStore } from './eventstoredb-store.js';
import { postgresOrdinalShelf, shelfSize, type OrdinalShelf } from './ordinal-shelf.js';

describe('positions on EventStoreDB', () => {
  let database: Database;
  let shelf: OrdinalShelf;
  let double: EventStoreDouble;
  let stores: EventStore[];
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    shelf = postgresOrdinalShelf(database.pool('samhold_log', { max: 2 }));
  });
  after(() => database.stop());
  beforeEach(async () => {
    await database.asMigrator('main', (client) =>
      client.query(`alter table log.ordinals disable trigger append_only; truncate log.ordinals;
        alter table log.ordinals enable always trigger append_only`),
    );
    double = await startDouble();
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await double.stop();
  });

  const open = async (): Promise<EventStore> => {
    const store = await eventStoreDbStore({ url: double.url, shelf, patience: 10_000, resendAfter: 10 });
    stores.push(store);
    return store;
  };
  const fill = async (store: EventStore, events: number): Promise<void> => {
    for (let left = events; left > 0; left -= 200)
      await store.append(freshStream(), 0, someEvents(Math.min(200, left)), randomUUID());
  };
  const placesOf = async (store: EventStore) =>
    (await store.readAll(0, 10_000)).map(({ id, stream, position }) => ({ id, stream, position }));
  const kept = async () => {
    while ((await shelf.load()).length === 0) await new Promise(setImmediate);
  };

  it('are dense, whatever the server and other applications write between', async () => {
    const store = await open();
    for (let n = 0; n < 20; n += 1) {
      await double.order({ do: 'write', stream: 'shop-1', events: n });
      await store.append(freshStream(), 0, someEvents(2), randomUUID());
    }
    assert.deepEqual(
      (await store.readAll(0, 100)).map(({ position }) => position),
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
    await double.order({ do: 'write', stream: 'shop-1', events: 200 });
    assert.equal(await store.head(), 40);
  });

  it('are the same in every process, and after a restart, from the shelf and behind it', async () => {
    const [a, b] = [await open(), await open()];
    await fill(a, shelfSize + 300);
    await fill(b, 100);
    await kept();
    const places = await placesOf(a);
    assert.equal(places.length, shelfSize + 400);
    assert.deepEqual(await placesOf(b), places);
    await a.close();
    assert.deepEqual(await placesOf(await open()), places);
  });

  it('are read in pages from any place, old ones from the server', async () => {
    const writer = await open();
    await fill(writer, 3_000);
    const reader = await open();
    assert.equal(await reader.head(), 3_000);
    for (const after of [0, 1, 700, 1_999, 2_990])
      assert.deepEqual(
        (await reader.readAll(after, 50)).map(({ position }) => position),
        Array.from({ length: Math.min(50, 3_000 - after) }, (_, n) => after + n + 1),
      );
  });

  it('are not given out on another log than the one that was read before', async () => {
    const store = await open();
    await fill(store, shelfSize + 10);
    await kept();
    await store.close();
    await double.order({ do: 'forget' });
    await assert.rejects(open(), /leads to another log than the one that this installation has read before/);
  });

  it('are no longer given out once the log is seen to differ from what is kept', async () => {
    const places = Array.from({ length: shelfSize }, (_, n) => n + 1);
    const store = await open();
    await shelf.keep(0, places);
    const goOn = async (): Promise<void> => {
      for (let n = 0; n < 50; n += 1) await fill(store, 200);
    };
    await assert.rejects(goOn());
    const more = store.append(freshStream(), 0, someEvents(1), randomUUID());
    await assert.rejects(more, /Other events stand behind position 0/);
  });

  it('are kept for good: neither the log role nor the owner changes them', async () => {
    await shelf.keep(
      0,
      Array.from({ length: shelfSize }, (_, n) => n + 1),
    );
    const pool = database.pool('samhold_log', { max: 1 });
    for (const sql of ["update log.ordinals set places = ''", 'delete from log.ordinals']) {
      await assert.rejects(pool.query(sql), /permission denied for table ordinals/);
      await assert.rejects(
        database.asMigrator('main', (client) => client.query(sql)),
        /The log is append-only/,
      );
    }
  });
});
