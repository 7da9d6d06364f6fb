import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { cannotFold, PoisonHouse, secret, talliesWithout } from './poison.fixture.js';
import { rebuild } from './rebuild.js';
import { replayParked } from './replay.js';
import { talliesAfter } from './tally.fixture.js';
import type { ViewDefinition } from './view-definition.js';

let of: PoisonHouse;
before(async () => {
  of = await PoisonHouse.open();
});
after(() => of.house.close());
beforeEach(() => of.begin());
afterEach(() => of.end());

describe('an event that cannot be folded, where streams are parked', { timeout: 110_000 }, () => {
  it('is found in its batch by halves, and its stream is parked from there on, and no other', async () => {
    // Events 1 to 4 are the first of case-0 to case-3, and so on.
    of.poison.set(6, cannotFold());
    await of.house.append(12);
    await of.run();
    await of.reach(12);
    assert.deepEqual(await of.house.rows(), talliesWithout(12, 'case-1', 1));
    assert.deepEqual(await of.letters(), [
      [6, 'TypeError'],
      [10, 'behind'],
    ]);
    assert.ok(
      of.tried.some(([first, ...more]) => first === 6 && more.length === 0),
      'it was tried alone',
    );
    await of.house.append(4);
    await of.reach(16);
    assert.deepEqual(await of.house.rows(), talliesWithout(16, 'case-1', 1));
    assert.deepEqual((await of.state()).parkedStreams, ['case-1']);
    assert.deepEqual(of.stopped, []);
  });

  it('leaves a letter without its message, so without what that may hold', async () => {
    of.poison.set(2, cannotFold());
    await of.house.append(4);
    await of.run();
    await of.reach(4);
    const { rows } = await of.house.writers.query<{ text: string }>(
      'SELECT d::text AS text FROM view_partner.dead_letter d',
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret));
  });

  it('is told of by code and place, with how far the views are and who keeps them up', async () => {
    of.poison.set(2, cannotFold());
    await of.house.append(4);
    await of.run();
    await of.reach(4);
    const { kind, position, head, behindFor, owner, halted, isOwnShape } = await of.state();
    assert.deepEqual([kind, position, head, behindFor, halted, isOwnShape], ['partner', 4, 4, 0, undefined, true]);
    assert.match(owner ?? '', new RegExp(`/${process.pid}$`));
  });

  it('is folded by a replay once that is mended, with everything behind it, as a rebuild would', async () => {
    of.poison.set(6, cannotFold());
    await of.house.append(12);
    await of.run();
    await of.reach(12);
    const replay = () => of.house.withWriter((client) => replayParked(client, of.place()));
    assert.deepEqual(await replay(), [{ stream: 'case-1', events: 2, fault: 'TypeError' }]);
    assert.deepEqual(await of.house.rows(), talliesWithout(12, 'case-1', 1));
    of.poison.clear();
    assert.deepEqual(await replay(), [{ stream: 'case-1', events: 2, fault: undefined }]);
    assert.deepEqual(await of.house.rows(), talliesAfter(12));
    assert.deepEqual(await replay(), []);
    await of.house.append(4);
    await of.reach(16);
    assert.deepEqual(await of.house.rows(), talliesAfter(16));
  });

  it('hides the rest of its stream also from whoever reads that along with another', async () => {
    of.poison.set(2, cannotFold());
    await of.house.append(4);
    const lengths: number[] = [];
    const definition = of.definition();
    const alongside: ViewDefinition = {
      ...definition,
      apply: async (writing, events) => {
        await definition.apply(writing, events);
        if (events.some(({ stream }) => stream === 'case-2'))
          lengths.push((await writing.store.readStream('case-1')).length);
      },
    };
    await of.run(of.place({ definition: alongside }));
    await of.reach(4);
    assert.equal(lengths.at(-1), 0);
  });

  it('stays parked through a rebuild while it cannot be folded, and is folded by one when it can', async () => {
    of.poison.set(6, cannotFold());
    await of.house.append(12);
    await of.run();
    await of.reach(12);
    await of.house.withWriter((client) => rebuild(client, of.place(), 5));
    assert.deepEqual(await of.house.rows(), talliesWithout(12, 'case-1', 1));
    assert.deepEqual(await of.letters(), [
      [6, 'TypeError'],
      [10, 'behind'],
    ]);
    of.poison.clear();
    await of.house.withWriter((client) => rebuild(client, of.place(), 5));
    assert.deepEqual(await of.house.rows(), talliesAfter(12));
    assert.deepEqual(await of.letters(), []);
  });

  it('that fails once or twice only is no poison', async () => {
    of.poison.set(3, cannotFold());
    await of.house.append(4);
    const alone = (): boolean => of.tried.filter((batch) => batch.length === 1 && batch[0] === 3).length >= 2;
    const mended = setInterval(() => alone() && of.poison.clear(), 1);
    await of.run();
    await of.reach(4);
    clearInterval(mended);
    assert.deepEqual(await of.house.rows(), talliesAfter(4));
    assert.deepEqual(await of.letters(), []);
  });

  for (const [what, trouble] of [
    ['a full disk', Object.assign(new pg.DatabaseError('no room', 1, 'error'), { code: '53100' })],
    ['a key database that is away', Object.assign(new Error('refused'), { errno: -111, code: 'ECONNREFUSED' })],
    ['an answer that does not come', new Error('Query read timeout')],
  ] as const)
    it(`is not made of ${what}: that is waited for`, async () => {
      of.poison.set(2, trouble);
      await of.house.append(4);
      await of.run();
      assert.equal(await of.stops(), trouble);
      of.poison.clear();
      await of.reach(4);
      assert.deepEqual(await of.house.rows(), talliesAfter(4));
      assert.deepEqual(await of.letters(), []);
    });
});
