import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { after, before, beforeEach, describe, it } from 'node:test';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { EventStore } from '#lib/event-store';
import { openCompartmentViews } from './compartment-views.js';
import { ViewFeed, type ViewNews } from './feed.js';
import { listenTo } from './listen.js';
import { AlreadyRebuilding, rebuild } from './rebuild.js';
import { generations, heldAtPage, live, rebuildWaits } from './live-tally.fixture.js';
import { holderOf, openTallyHouse, talliesAfter, type TallyHouse } from './tally.fixture.js';

const patient = { timeout: 110_000 };
let house: TallyHouse;
before(async () => {
  house = await openTallyHouse();
});
after(() => house.close());
beforeEach(() => house.reset());

const rebuildHere = (store: EventStore = house.store, page?: number) =>
  house.withWriter((client) => rebuild(client, house.place({ store }), page));

describe('a rebuild', patient, () => {
  for (const page of [1, 4, 500])
    it(`gives the rows that were there, ${page} at a time, and leaves no old ones behind`, async () => {
      await live(house, 13);
      assert.equal(await rebuildHere(house.store, page), 13);
      assert.deepEqual(await house.rows(), talliesAfter(13));
      assert.deepEqual(await generations(house), ['first_tally_v2', 'second_tally_v2']);
    });

  it('makes the first rows of a compartment that never ran', async () => {
    await house.append(3);
    assert.equal(await rebuildHere(), 3);
    assert.deepEqual(await house.rows(), talliesAfter(3));
  });

  it('mends rows that are wrong', async () => {
    await live(house, 8);
    await house.writers.query('UPDATE view_partner.first_tally_v1 SET events = 99');
    await house.writers.query('DELETE FROM view_partner.second_tally_v1');
    await rebuildHere();
    assert.deepEqual(await house.rows('first_tally'), talliesAfter(8));
    assert.deepEqual(await house.rows('second_tally'), talliesAfter(8));
  });

  for (const [when, pages] of [
    ['in the middle', 2],
    ['at the switch', 6],
  ] as const)
    it(`that is killed ${when} leaves the live rows as they were, and can be run again`, async () => {
      await live(house, 8);
      await assert.rejects(
        house.withWriter((client) => rebuild(client, house.place({ store: killedAt(client, pages) }), 2)),
      );
      assert.deepEqual(await house.rows(), talliesAfter(8));
      assert.ok((await generations(house)).includes('first_tally_v1'));
      await house.append(1);
      assert.equal(await rebuildHere(), 9);
      assert.deepEqual(await house.rows(), talliesAfter(9));
      assert.deepEqual(await generations(house), ['first_tally_v2', 'second_tally_v2']);
    });

  it('runs once at a time for a compartment', async () => {
    await live(house, 4);
    const gate = new EventEmitter();
    const first = rebuildHere(heldAtPage(house, 2, gate));
    await once(gate, 'held');
    await assert.rejects(rebuildHere(), AlreadyRebuilding);
    gate.emit('go on');
    assert.equal(await first, 4);
    assert.equal(await rebuildHere(), 4);
  });

  it('tells of what nobody was told of, and of nothing else', async () => {
    await live(house, 4);
    await house.append(2);
    const told: ViewNews[] = [];
    const feed = new ViewFeed();
    feed.listen((news) => told.push(news));
    const stop = await listenTo(feed, house.database.pool('samhold_reads', { max: 1 }));
    await rebuildHere();
    assert.ok(await feed.reached('partner', 6, 10_000));
    await stop();
    const changes = told.flatMap((news) => (news.news === 'change' ? [`${news.caseId} ${news.revision}`] : []));
    assert.deepEqual(changes.sort(), ['case-0 2', 'case-1 2']);
  });
});

describe('a reader beside a rebuild', patient, () => {
  it('that reads two tables in any order meets one generation and no deadlock', async () => {
    await live(house, 8);
    const views = await openReader();
    const reading = views.as(holderOf('case-0'), async (rows) => {
      const second = await rows.query('SELECT stream FROM view_partner.second_tally');
      const rebuilt = rebuildHere();
      await rebuildWaits(house);
      const first = await rows.query('SELECT stream FROM view_partner.first_tally');
      return { second, first, rebuilt };
    });
    const { second, first, rebuilt } = await reading;
    assert.deepEqual(first, second);
    assert.equal(await rebuilt, 8);
    await views.close();
  });

  it('sees its own holder’s rows in the new generation, and no other’s', async () => {
    await live(house, 8);
    await rebuildHere();
    const reader = house.database.pool('partner_reader', { max: 1 });
    const { rows } = await reader.query<{ holder: string }>(
      `SELECT set_config('samhold.holder', '310000001', false); `,
    );
    assert.equal(rows.length, 1);
    const seen = await reader.query<{ holder: string }>('SELECT holder FROM view_partner.first_tally');
    assert.deepEqual(new Set(seen.rows.map(({ holder }) => holder)), new Set(['310000001']));
    assert.equal(seen.rowCount, 2);
  });

  it('waits for no other reader, however long that one reads, while a switch does', async () => {
    await live(house, 8);
    const slow = await openReader();
    const quick = await openReader();
    const look = (rows: EntityManager) => rows.query('SELECT FROM view_partner.first_tally');
    const rebuilt = await slow.as(holderOf('case-0'), async (rows) => {
      await look(rows);
      let isRebuilt = false;
      const rebuilding = rebuildHere().finally(() => (isRebuilt = true));
      await rebuildWaits(house);
      const longestOf = async (milliseconds: number) => {
        const end = performance.now() + milliseconds;
        let longest = 0;
        for (let last = performance.now(); last < end;) {
          await quick.as(holderOf('case-0'), look);
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }
        return longest;
      };
      // The switch is tried many times a second, so whom it keeps waiting waits in every one; a busy machine lets one go by.
      let longest = Infinity;
      for (let second = 0; second < 5 && longest >= 500; second += 1) longest = await longestOf(1_000);
      assert.ok(longest < 500, `a look took ${longest} ms`);
      assert.equal(isRebuilt, false);
      return { rebuilding };
    });
    assert.equal(await rebuilt.rebuilding, 8);
    await Promise.all([slow.close(), quick.close()]);
  });

  it('finds rows at every moment of a history of rebuilds', async () => {
    await live(house, 8);
    const reader = house.database.pool('partner_reader', { max: 1 });
    await reader.query(`SELECT set_config('samhold.holder', '310000001', false)`);
    let rebuilding = true;
    const rebuilds = (async () => {
      for (let round = 0; round < 5; round += 1) await rebuildHere();
      rebuilding = false;
    })();
    let looks = 0;
    for (; rebuilding; looks += 1)
      assert.equal((await reader.query('SELECT FROM view_partner.first_tally')).rowCount, 2);
    await rebuilds;
    assert.ok(looks > 5);
  });
});

function openReader() {
  const url = house.database.url('partner_reader');
  return openCompartmentViews({ kind: 'partner', schema: 'view_partner', url, connections: 1, rows: [] });
}

/** The store as a rebuild sees it whose connection is cut when it asks for a page. */
function killedAt(client: pg.PoolClient, page: number): EventStore {
  let pages = 0;
  return {
    ...house.store,
    readAll: async (after, limit) => {
      pages += 1;
      if (pages === page) await cut(client);
      return house.store.readAll(after, limit);
    },
  };
}

async function cut(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await house.writers.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
}
