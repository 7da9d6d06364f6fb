import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { startTestDatabase, watchedPool } from '#lib/testing';
import { keptStops, takeInStops, type KeptStop } from './carry-looks.js';
import { denyOn, freshCase, lookAt, readLogContract } from './read-log.contract.js';
import { postgresReadLog } from './read-log.postgres.js';
import type { ReadLog } from './read-log.port.js';
import { readsMigrations } from './reads.migrations.js';

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let pool: pg.Pool;
before(async () => {
  database = await startTestDatabase();
  await database.migrate('reads', readsMigrations);
  pool = database.pool('samhold_reads');
});
after(() => database.stop());

readLogContract('in PostgreSQL', async () => postgresReadLog(pool));

describe('the stops, as they are carried elsewhere', () => {
  it('are read and put in in pages, and come to the same', async () => {
    const log = postgresReadLog(pool);
    for (let n = 0; n < 7; n += 1) await log.setDeny(denyOn(freshCase()));
    const watched = watchedPool(pool);
    const stops = await everyStop(watched.pool, 3);
    assert.ok(stops.length >= 7);
    assert.ok(Math.max(...watched.answers) === 3, watched.answers.join(' '));
    await takeInStops(pool, stops, 3);
    assert.deepEqual(await everyStop(pool, 5_000), stops, 'those that stand stay');
  });
});

async function everyStop(from: Pick<pg.Pool, 'connect'>, page: number): Promise<readonly KeptStop[]> {
  const stops: KeptStop[] = [];
  for await (const stop of keptStops(from, page)) stops.push(stop);
  return stops;
}

describe('a look that meets a withdrawal', { timeout: 110_000 }, () => {
  it('and had to wait for the stop to be set sees that stop, though it was asked first', async () => {
    const about = freshCase();
    await using setter = await heldOpen((log) => log.setDeny(denyOn(about)));
    const look = postgresReadLog(pool).logReads([lookAt(about)]);
    await waitsForLock(look);
    await setter.commit();
    assert.deepEqual(await look, ['denied']);
  });

  it('and was first is on record before the stop is set', async () => {
    const about = freshCase();
    const log = postgresReadLog(pool);
    await using reader = await heldOpen(async (held) =>
      assert.deepEqual(await held.logReads([lookAt(about)]), ['logged']),
    );
    const stop = log.setDeny(denyOn(about));
    await waitsForLock(stop);
    await reader.commit();
    await stop;
    const looks = await log.readsOfCase(about.caseId, { order: 'oldest-first', limit: 9, after: null });
    assert.deepEqual(
      looks.map(({ outcome }) => outcome),
      ['allowed'],
    );
    assert.deepEqual(await log.logReads([lookAt(about)]), ['denied']);
  });

  it('on another case does not wait', async () => {
    await using setter = await heldOpen((log) => log.setDeny(denyOn(freshCase())));
    assert.deepEqual(await postgresReadLog(pool).logReads([lookAt(freshCase())]), ['logged']);
    await setter.commit();
  });

  it('among many at once is never answered after the stop was set', async () => {
    const about = freshCase();
    const log = postgresReadLog(pool);
    let isSet = false;
    const looks = Array.from({ length: 60 }, async (_, n) => {
      if (n === 30) {
        await log.setDeny(denyOn(about));
        isSet = true;
      }
      const afterStop = isSet;
      const [outcome] = await log.logReads([lookAt(about)]);
      assert.ok(outcome === 'denied' || !afterStop);
    });
    await Promise.all(looks);
    assert.deepEqual(await log.logReads([lookAt(about)]), ['denied']);
  });
});

describe('the record of looks', () => {
  const changes = ['update reads.read_log set actor = null', 'delete from reads.read_log', 'truncate reads.read_log'];
  it('cannot be changed by the role that serves', async () => {
    await postgresReadLog(pool).logReads([lookAt(freshCase())]);
    for (const change of [...changes, 'delete from reads.deny', 'update reads.deny set unit = null'])
      await assert.rejects(pool.query(change), { code: '42501' }, change);
  });
  it('cannot be changed by its owner either', () =>
    database.asMigrator('main', async (client) => {
      for (const change of [...changes, 'delete from reads.deny', 'truncate reads.deny'])
        await assert.rejects(client.query(change), /append-only/, change);
    }));
});

/** A connection with its transaction still open after the work, and a way to end it. */
async function heldOpen(work: (log: ReadLog) => Promise<unknown>) {
  const holder = database.pool('samhold_reads', { max: 1 });
  await holder.query('begin');
  await work(postgresReadLog(holder));
  return {
    commit: () => holder.query('commit'),
    [Symbol.asyncDispose]: () => holder.end(),
  };
}

/** Resolves when some connection waits for an advisory lock; fails when the work gets by without waiting. */
async function waitsForLock(work: Promise<unknown>): Promise<void> {
  let finished = false;
  const finish = () => (finished = true);
  work.then(finish, finish);
  const waiting = `select from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;
  while ((await pool.query(waiting)).rowCount === 0) assert.ok(!finished, 'it did not wait');
}
