import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import type { RecordedEvent } from '#lib/event-store';
import { ViewFeed } from './feed.js';
import { listenTo } from './listen.js';
import { runProjection, type RunningProjection } from './projection.js';
import { rebuild } from './rebuild.js';
import { replayParked } from './replay.js';
import { Halted } from './step.js';
import { openTallyHouse, talliesAfter, tally, type TallyHouse } from './tally.fixture.js';
import type { ViewDefinition, ViewPlace } from './view-definition.js';
import { viewState, type ViewState } from './view-state.js';

const secret = 'Kim Solvik';
let house: TallyHouse;
let feed: ViewFeed;
let stopListening: () => Promise<void>;
let running: RunningProjection[];
let stopped: unknown[];
/** Positions that cannot be folded, and what is thrown for them. */
let poison: Map<number, unknown>;
/** The batches that were tried. */
let tried: number[][];

before(async () => {
  house = await openTallyHouse();
});
after(() => house.close());
beforeEach(async () => {
  await house.reset();
  feed = new ViewFeed();
  stopListening = await listenTo(feed, house.database.pool('samhold_reads', { max: 1 }));
  running = [];
  stopped = [];
  poison = new Map();
  tried = [];
});
afterEach(async () => {
  await Promise.all(running.map((projection) => projection.stop()));
  await stopListening();
});

/** Tallies that fail where there is poison, having written some of their rows. */
function poisoned(): ViewDefinition {
  const definition = tally();
  return {
    ...definition,
    apply: async (writing, events) => {
      tried.push(events.map(({ position }) => position));
      const bad = events.findIndex(({ position }) => poison.has(position));
      await definition.apply(writing, bad < 0 ? events : events.slice(0, bad));
      if (bad >= 0) throw poison.get(events[bad]?.position ?? 0);
    },
  };
}

const cannotFold = () => new TypeError(`cannot fold ${secret}`);
const place = (changes: Partial<ViewPlace> = {}) => house.place({ definition: poisoned(), ...changes });

async function run(of: ViewPlace = place()): Promise<RunningProjection> {
  const pool = house.database.pool('partner_writer', { max: 1 });
  const projection = await runProjection({ place: of, pool, onStopped: (_place, reason) => stopped.push(reason) });
  running.push(projection);
  return projection;
}

async function reach(position: number): Promise<void> {
  assert.ok(await feed.reached('partner', position, 10_000), `the views reach ${position}`);
}

async function stateNow(): Promise<ViewState> {
  const state = await house.withWriter((client) => viewState(client, place(), Date.now()));
  assert.ok(state !== undefined);
  return state;
}

const lettersOf = ({ parked }: ViewState) => parked.map(({ position, fault }) => [position, fault]);
/** As after so many events, but what `case-<n>` holds. */
const talliesWithout = (events: number, stream: string, held: number) =>
  talliesAfter(events)
    .map((row) => (row.stream === stream ? { ...row, events: held } : row))
    .filter((row) => row.events > 0);

describe('an event that cannot be folded, where streams are parked', { timeout: 60_000 }, () => {
  it('is found in its batch by halves, and its stream is parked from there on, and no other', async () => {
    // Events 1 to 4 are the first of case-0 to case-3, and so on.
    poison.set(6, cannotFold());
    await house.append(12);
    await run();
    await reach(12);
    assert.deepEqual(await house.rows(), talliesWithout(12, 'case-1', 1));
    assert.deepEqual(lettersOf(await stateNow()), [
      [6, 'TypeError'],
      [10, 'behind'],
    ]);
    assert.ok(
      tried.some(([first, ...more]) => first === 6 && more.length === 0),
      'it was tried alone',
    );
    await house.append(4);
    await reach(16);
    assert.deepEqual(await house.rows(), talliesWithout(16, 'case-1', 1));
    assert.deepEqual((await stateNow()).parkedStreams, ['case-1']);
    assert.deepEqual(stopped, []);
  });

  it('leaves a letter without its message, so without what that may hold', async () => {
    poison.set(2, cannotFold());
    await house.append(4);
    await run();
    await reach(4);
    const { rows } = await house.writers.query<{ text: string }>(
      'SELECT d::text AS text FROM view_partner.dead_letter d',
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret));
  });

  it('is told of by code and place, with how far the views are and who keeps them up', async () => {
    poison.set(2, cannotFold());
    await house.append(4);
    await run();
    await reach(4);
    const { kind, position, head, behindFor, owner, halted, isOwnShape } = await stateNow();
    assert.deepEqual([kind, position, head, behindFor, halted, isOwnShape], ['partner', 4, 4, 0, undefined, true]);
    assert.match(owner ?? '', new RegExp(`/${process.pid}$`));
  });

  it('is folded by a replay once that is mended, with everything behind it, as a rebuild would', async () => {
    poison.set(6, cannotFold());
    await house.append(12);
    await run();
    await reach(12);
    const replay = () => house.withWriter((client) => replayParked(client, place()));
    assert.deepEqual(await replay(), [{ stream: 'case-1', events: 2, fault: 'TypeError' }]);
    assert.deepEqual(await house.rows(), talliesWithout(12, 'case-1', 1));
    poison.clear();
    assert.deepEqual(await replay(), [{ stream: 'case-1', events: 2, fault: undefined }]);
    assert.deepEqual(await house.rows(), talliesAfter(12));
    assert.deepEqual(await replay(), []);
    await house.append(4);
    await reach(16);
    assert.deepEqual(await house.rows(), talliesAfter(16));
  });

  it('hides the rest of its stream also from whoever reads that along with another', async () => {
    poison.set(2, cannotFold());
    await house.append(4);
    const lengths: number[] = [];
    const definition = poisoned();
    const alongside: ViewDefinition = {
      ...definition,
      apply: async (writing, events) => {
        await definition.apply(writing, events);
        if (events.some(({ stream }) => stream === 'case-2'))
          lengths.push((await writing.store.readStream('case-1')).length);
      },
    };
    await run(place({ definition: alongside }));
    await reach(4);
    assert.equal(lengths.at(-1), 0);
  });

  it('stays parked through a rebuild while it cannot be folded, and is folded by one when it can', async () => {
    poison.set(6, cannotFold());
    await house.append(12);
    await run();
    await reach(12);
    await house.withWriter((client) => rebuild(client, place(), 5));
    assert.deepEqual(await house.rows(), talliesWithout(12, 'case-1', 1));
    assert.deepEqual(lettersOf(await stateNow()), [
      [6, 'TypeError'],
      [10, 'behind'],
    ]);
    poison.clear();
    await house.withWriter((client) => rebuild(client, place(), 5));
    assert.deepEqual(await house.rows(), talliesAfter(12));
    assert.deepEqual(lettersOf(await stateNow()), []);
  });

  it('that fails once or twice only is no poison', async () => {
    poison.set(3, cannotFold());
    await house.append(4);
    const alone = (): boolean => tried.filter((batch) => batch.length === 1 && batch[0] === 3).length >= 2;
    const mended = setInterval(() => alone() && poison.clear(), 1);
    await run();
    await reach(4);
    clearInterval(mended);
    assert.deepEqual(await house.rows(), talliesAfter(4));
    assert.deepEqual(lettersOf(await stateNow()), []);
  });

  for (const [what, trouble] of [
    ['a full disk', Object.assign(new pg.DatabaseError('no room', 1, 'error'), { code: '53100' })],
    ['a key database that is away', Object.assign(new Error('refused'), { errno: -111, code: 'ECONNREFUSED' })],
    ['an answer that does not come', new Error('Query read timeout')],
  ] as const)
    it(`is not made of ${what}: that is waited for`, async () => {
      poison.set(2, trouble);
      await house.append(4);
      await run();
      while (stopped.length === 0) await new Promise(setImmediate);
      assert.equal(stopped[0], trouble);
      poison.clear();
      await reach(4);
      assert.deepEqual(await house.rows(), talliesAfter(4));
      assert.deepEqual(lettersOf(await stateNow()), []);
    });
});

describe('an event that cannot be folded, where everything halts', { timeout: 60_000 }, () => {
  const halting = (changes: Partial<ViewPlace> = {}) => place({ poison: 'halt', ...changes });

  it('keeps back whatever comes after it, and nothing before', async () => {
    poison.set(6, cannotFold());
    await house.append(12);
    await run(halting());
    while (stopped.length === 0) await new Promise(setImmediate);
    assert.ok(stopped[0] instanceof Halted);
    assert.deepEqual(await house.rows(), talliesAfter(5));
    const { position, halted, parked } = await stateNow();
    assert.deepEqual([position, halted?.position, halted?.fault, parked], [5, 6, 'TypeError', []]);
  });

  it('is gone from the list once it is folded', async () => {
    poison.set(6, cannotFold());
    await house.append(12);
    const projection = await run(halting());
    while (stopped.length === 0) await new Promise(setImmediate);
    await projection.stop();
    poison.clear();
    await run(halting());
    await reach(12);
    assert.deepEqual(await house.rows(), talliesAfter(12));
    assert.equal((await stateNow()).halted, undefined);
  });

  it('stops a rebuild, which leaves the live rows as they were', async () => {
    await house.append(12);
    await run(halting());
    await reach(12);
    poison.set(6, cannotFold());
    await assert.rejects(
      house.withWriter((client) => rebuild(client, halting())),
      (failure) => failure instanceof Halted && failure.event.position === 6,
    );
    assert.deepEqual(await house.rows(), talliesAfter(12));
  });
});

describe('an event that cannot be folded', { timeout: 60_000 }, () => {
  it('and its letter and the checkpoint behind it are one: a process that dies in between has done neither', async () => {
    poison.set(2, cannotFold());
    await house.append(4);
    await house.withWriter((client) => rebuild(client, place({ store: emptyStore() })));
    await house.writers.query(`CREATE FUNCTION view_partner.cut() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$;
      CREATE TRIGGER cut AFTER INSERT ON view_partner.dead_letter FOR EACH STATEMENT EXECUTE FUNCTION view_partner.cut()`);
    await run();
    while (stopped.length === 0) await new Promise(setImmediate);
    const { position, parked } = await stateNow();
    assert.deepEqual([position, parked], [1, []]);
    await house.writers.query('DROP FUNCTION view_partner.cut CASCADE');
    await reach(4);
    assert.deepEqual(lettersOf(await stateNow()), [[2, 'TypeError']]);
  });
});

/** For a rebuild that only makes the tables. */
function emptyStore() {
  return { ...house.store, readAll: async (): Promise<readonly RecordedEvent[]> => [] };
}
