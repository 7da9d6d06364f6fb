import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type pg from 'pg';
import { putAside } from './dead-letters.js';
import { inTransaction, livePosition, lockLive, moveCheckpoint, prepare } from './generation.js';
import { passLive, passWithout, type Passing } from './pass.js';
import { rebuild } from './rebuild.js';
import { openTallyHouse, type TallyHouse } from './tally.fixture.js';

describe('passing what concerns no row', { timeout: 110_000 }, () => {
  let house: TallyHouse;
  before(async () => {
    house = await openTallyHouse();
  });
  after(() => house.close());
  beforeEach(async () => {
    await house.reset();
    await house.append(3);
    await house.withWriter((client) => prepare(client, house.place()));
  });

  const position = () => house.withWriter((client) => livePosition(client, house.place()));
  const pass = (to: number) => house.withWriter((client) => passLive(client, house.place(), passing(to)));

  it('moves the checkpoint and tells of it', async () => {
    const told = await house.withWriter(async (client) => {
      const heard: (string | undefined)[] = [];
      client.on('notification', ({ payload }) => heard.push(payload));
      await client.query('LISTEN samhold_views');
      assert.equal(await passLive(client, house.place(), passing(2)), true);
      await client.query('SELECT 1');
      return heard;
    });
    assert.deepEqual(told, ['{"news":"progress","kind":"partner","position":2}']);
    assert.equal(await position(), 2);
  });

  it('moves it never back, and says so', async () => {
    await pass(3);
    assert.equal(await pass(2), false);
    assert.equal(await position(), 3);
  });

  it('is left to the fold while anything is parked', async () => {
    const [event] = await house.store.readAll(0, 1);
    assert.ok(event);
    await house.withWriter((client) => putAside(client, house.place(), 1, [event], 'TypeError'));
    assert.equal(await pass(2), false);
    assert.equal(await position(), 0);
  });

  it('is left to the fold where other code has made the rows', async () => {
    const passed = await house.withWriter((client) =>
      passLive(client, house.place({ shape: 'newer tallies' }), passing(2)),
    );
    assert.equal(passed, false);
    assert.equal(await position(), 0);
  });

  it('waits for who folds, and overtakes nothing', async () => {
    const folding = await house.withWriter(async (client: pg.ClientBase) => {
      let passing: Promise<boolean> | undefined;
      await inTransaction(client, async () => {
        const live = await lockLive(client, house.place());
        passing = pass(2);
        await isWaitedFor(house);
        await moveCheckpoint(client, house.place(), live.generation, 3);
      });
      return passing;
    });
    assert.equal(folding, false);
    assert.equal(await position(), 3);
  });
});

describe('passing what concerns no row as long as some are not there', { timeout: 60_000 }, () => {
  let house: TallyHouse;
  before(async () => {
    house = await openTallyHouse();
  });
  after(() => house.close());
  beforeEach(async () => {
    await house.reset();
    await house.append(3);
    await house.withWriter((client) => prepare(client, house.place()));
  });

  const position = () => house.withWriter((client) => livePosition(client, house.place()));
  const without = [{ table: 'first_tally', column: 'stream', values: ['case-0', 'case-1'] }];
  const pass = (to: number, from = 0, generation = 1) =>
    house.withWriter((client) => passWithout(client, house.place(), { ...passing(to), from }, generation, without));
  const keep = (stream: string) =>
    house.withWriter((client) =>
      client.query(`INSERT INTO view_partner.first_tally_v1 VALUES ('1', 'u', $1, 1)`, [stream]),
    );

  it('moves the checkpoint where none of them is there', async () => {
    await keep('case-2');
    assert.equal(await pass(2), true);
    assert.equal(await position(), 2);
  });

  it('is left to the fold where one is', async () => {
    await keep('case-1');
    assert.equal(await pass(2), false);
    assert.equal(await position(), 0);
  });

  it('is left to the fold where another has come further, or where it would leave something out', async () => {
    assert.equal(await pass(3, 1), false);
    assert.equal(await pass(2), true);
    assert.equal(await pass(3, 0), false);
    assert.equal(await position(), 2);
  });

  it('is left to the fold while anything is parked', async () => {
    const [event] = await house.store.readAll(0, 1);
    assert.ok(event);
    await house.withWriter((client) => putAside(client, house.place(), 1, [event], 'TypeError'));
    assert.equal(await pass(2), false);
  });

  it('is left to the fold where other code has made the rows', async () => {
    const place = house.place({ shape: 'newer tallies' });
    assert.equal(await house.withWriter((client) => passWithout(client, place, passing(2), 1, without)), false);
  });

  it('is left to the fold where another generation is live', async () => {
    await house.withWriter((client) => rebuild(client, house.place()));
    const at = await position();
    await house.append(1);
    await house.withWriter((client) => client.query('CREATE TABLE view_partner.first_tally_v1 (stream text)'));
    assert.equal(await pass(at + 1, at, 1), false);
    assert.equal(await pass(at + 1, at, 2), false, 'the rows that stand there');
  });

  it('waits for nobody who holds the checkpoint: what came meanwhile it would not see', async () => {
    const passed = await house.withWriter((client: pg.ClientBase) =>
      inTransaction(client, async () => {
        await lockLive(client, house.place());
        return pass(2);
      }),
    );
    assert.equal(passed, false);
    assert.equal(await position(), 0);
  });
});

const passing = (to: number): Passing => ({ from: 0, to });

async function isWaitedFor(house: TallyHouse): Promise<void> {
  for (;;) {
    const { rowCount } = await house.database.asMigrator('main', (client) =>
      client.query(`SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`),
    );
    if (rowCount !== 0) return;
  }
}
