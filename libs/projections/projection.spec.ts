import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { EventStore, RecordedEvent } from '#lib/event-store';
import { OtherCode } from './dead-letters.js';
import { ViewFeed } from './feed.js';
import { inTransaction, lockLive } from './generation.js';
import { listenTo } from './listen.js';
import { runProjection, type RunningProjection } from './projection.js';
import { rebuild } from './rebuild.js';
import { openTallyHouse, talliesAfter, tally, type TallyHouse } from './tally.fixture.js';
import type { ViewPlace } from './view-definition.js';

const patient = { timeout: 110_000 };
let house: TallyHouse;
let feed: ViewFeed;
let running: RunningProjection[];
let stopped: unknown[];
let stopListening: () => Promise<void>;

before(async () => {
  house = await openTallyHouse();
});
after(() => house.close());
beforeEach(async () => {
  await house.reset();
  feed = new ViewFeed();
  running = [];
  stopped = [];
  stopListening = await listenTo(feed, house.database.pool('samhold_reads', { max: 1 }));
});
afterEach(async () => {
  await Promise.all(running.map((projection) => projection.stop()));
  await stopListening();
});

async function run(place: ViewPlace = house.place()): Promise<RunningProjection> {
  const pool = house.database.pool('partner_writer', { max: 1 });
  const projection = await runProjection({ place, pool, onStopped: (_place, reason) => stopped.push(reason) });
  running.push(projection);
  return projection;
}

async function reach(position: number): Promise<void> {
  assert.ok(await feed.reached('partner', position, 10_000), `the views reach ${position}`);
}

/** A place that keeps account of the positions it was handed. */
function listening(changes: Partial<ViewPlace> = {}): { readonly place: ViewPlace; readonly heard: number[] } {
  const heard: number[] = [];
  const definition = tally((events) => heard.push(...events.map(({ position }) => position)));
  return { place: house.place({ definition, ...changes }), heard };
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_unused, n) => first + n);

describe('a running projection', patient, () => {
  it('keeps its rows up with the log', async () => {
    await house.append(9);
    await run();
    await reach(9);
    assert.deepEqual(await house.rows(), talliesAfter(9));
    await house.append(2);
    await reach(11);
    assert.deepEqual(await house.rows(), talliesAfter(11));
  });

  it('goes on from its checkpoint after a stop, and folds nothing twice', async () => {
    await house.append(6);
    const projection = await run();
    await reach(6);
    await projection.stop();
    await house.append(5);
    const { place, heard } = listening();
    await run(place);
    await reach(11);
    assert.deepEqual(heard, upTo(11, 7));
    assert.deepEqual(await house.rows(), talliesAfter(11));
  });

  it('tells where it is when it starts, so that nobody waits for news that came before', async () => {
    await house.append(3);
    const projection = await run();
    await reach(3);
    await projection.stop();
    feed = new ViewFeed();
    await stopListening();
    stopListening = await listenTo(feed, house.database.pool('samhold_reads', { max: 1 }));
    await run();
    await reach(3);
  });

  for (const size of [1, 2, 7])
    it(`gives the same rows from batches of ${size}`, async () => {
      await house.append(17);
      const { place } = listening({ store: inBatches(house.store, size) });
      await run(place);
      await reach(17);
      assert.deepEqual(await house.rows(), talliesAfter(17));
    });

  it('gives the same rows when a batch is folded twice', async () => {
    await house.append(10);
    const projection = await run();
    await reach(10);
    await projection.stop();
    const events = await house.store.readAll(5, 500);
    await house.withWriter((client) =>
      inTransaction(client, async () => {
        const { schema, store, definition } = house.place();
        const { generation } = await lockLive(client, house.place());
        const writing = { schema, generation, client, store, upTo: 10, changed: () => undefined };
        await definition.apply(writing, events);
        await definition.apply(writing, events);
      }),
    );
    assert.deepEqual(await house.rows(), talliesAfter(10));
  });

  it('does no harm beside another of the same compartment: each event is folded by one of them', async () => {
    const [one, other] = [listening(), listening({ store: inBatches(house.store, 3) })];
    await Promise.all([run(one.place), run(other.place)]);
    for (let round = 0; round < 10; round += 1) await house.append(4);
    await reach(40);
    assert.deepEqual(
      [...one.heard, ...other.heard].sort((a, b) => a - b),
      upTo(40),
    );
    assert.deepEqual(await house.rows(), talliesAfter(40));
    assert.deepEqual(stopped, []);
  });

  it('that waits for a rebuild to switch goes on in the new rows', async () => {
    await house.append(5);
    await run();
    await reach(5);
    const gate = new EventEmitter();
    const rebuilt = house.withWriter((client) =>
      rebuild(client, house.place({ store: heldAtSwitch(house.store, gate) })),
    );
    await once(gate, 'at switch');
    await house.append(1);
    await someoneWaitsForTheLiveGeneration();
    gate.emit('go on');
    assert.equal(await rebuilt, 6);
    await reach(6);
    await house.append(3);
    await reach(9);
    assert.deepEqual(await house.rows(), talliesAfter(9));
    assert.deepEqual(stopped, []);
  });

  it('is taken over by another of the same compartment when its connection breaks', async () => {
    await house.append(4);
    const [one, other] = [listening(), listening()];
    const first = await run(one.place);
    await reach(4);
    await run(other.place);
    assert.ok(first.isOwner);
    await house.writers.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await house.append(6);
    await reach(10);
    assert.deepEqual(await house.rows(), talliesAfter(10));
    assert.deepEqual(
      [...one.heard, ...other.heard].sort((a, b) => a - b),
      upTo(10),
    );
  });

  it('is taken over by another when it stops', async () => {
    await house.append(4);
    const first = await run();
    await reach(4);
    const second = await run();
    assert.deepEqual([first.isOwner, second.isOwner], [true, false]);
    await first.stop();
    await house.append(1);
    await reach(5);
    assert.deepEqual([first.isOwner, second.isOwner], [false, true]);
  });

  it('leaves rows alone that other code has made meanwhile, and says so', async () => {
    await house.append(4);
    await run();
    await reach(4);
    await house.withWriter((client) => rebuild(client, house.place({ shape: 'newer tallies' })));
    await house.append(1);
    while (stopped.length === 0) await new Promise(setImmediate);
    assert.ok(stopped[0] instanceof OtherCode);
    assert.deepEqual(await house.rows(), talliesAfter(4));
  });
});

function inBatches(store: EventStore, batch: number): EventStore {
  return { ...store, subscribe: (options) => store.subscribe({ ...options, batch }) };
}

/** The third page is the first that is read under the live generation's lock: one with events, none more, and then the switch. */
function heldAtSwitch(store: EventStore, gate: EventEmitter): EventStore {
  let pages = 0;
  const readAll = async (after: number, limit: number): Promise<readonly RecordedEvent[]> => {
    pages += 1;
    if (pages === 3) {
      const goOn = once(gate, 'go on');
      gate.emit('at switch');
      await goOn;
    }
    return store.readAll(after, limit);
  };
  return { ...store, readAll };
}

async function someoneWaitsForTheLiveGeneration(): Promise<void> {
  for (;;) {
    const waiting = await house.withWriter((client) =>
      client.query(`SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE NOT l.granted AND a.datname = current_database() AND a.usename = 'partner_writer'`),
    );
    if (waiting.rowCount !== 0) return;
  }
}
