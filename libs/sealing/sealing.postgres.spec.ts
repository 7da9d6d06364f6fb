import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { startTestDatabase, watchedPool } from '#lib/testing';
import { takeInKeys, withKeptKeys, type CarriedKeys, type KeptKeys } from './carry-keys.js';
import { memoryKekRing } from './kek-ring.memory.js';
import { postgresKeyShelf } from './key-shelf.postgres.js';
import { keysMigrations } from './keys.migrations.js';
import { sealingContract } from './sealing.contract.js';
import { postgresSealing } from './sealing.js';

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let pool: pg.Pool;
before(async () => {
  database = await startTestDatabase();
  await database.migrate('keys', keysMigrations);
  pool = database.pool('samhold_keys');
});
after(() => database.stop());

sealingContract('in PostgreSQL', async () => {
  await pool.query('delete from keys.data_key');
  await pool.query('delete from keys.encryption');
  return { shelf: postgresKeyShelf(pool), ring: memoryKekRing() };
});

describe('the key database', () => {
  // What waits for ever is a failure.
  const patient = { timeout: 110_000 };
  const address = () =>
    ({
      event: 'e',
      stream: 'case-1',
      subject: `person-${randomUUID()}`,
      fieldClass: 'identity',
      field: 'name',
    }) as const;

  it('holds no key that opens anything by itself, and no national id', async () => {
    await pool.query('delete from keys.data_key');
    await pool.query('delete from keys.encryption');
    const sealing = postgresSealing(pool, memoryKekRing());
    await sealing.open().seal(address(), 'canary-of-the-text');
    await sealing.personOf('05820012345', `person-${randomUUID()}`);
    for (const table of ['data_key', 'person_at', 'erased', 'encryption']) {
      const { rows } = await pool.query(`select t::text as row from keys.${table} t`);
      assert.doesNotMatch(JSON.stringify(rows), /canary|05820012345/);
    }
    const { rows } = await pool.query('select octet_length(wrapped) as length from keys.data_key');
    assert.deepEqual(new Set(rows.map(({ length }) => length)), new Set([12 + 32 + 16]));
  });

  it('waits with an erasure for a first seal under way, and then destroys its key too', patient, async () => {
    const subject = `person-${randomUUID()}`;
    const [sealer, watcher] = [await pool.connect(), await pool.connect()];
    try {
      await sealer.query('begin');
      await sealer.query(
        `select * from keys.provide($1, 'digest', (select current_kek from keys.encryption), '\\x00')`,
        [subject],
      );
      const erasure = postgresKeyShelf(pool).erase(subject);
      while (!(await isWaitingForLock(watcher))) await new Promise(setImmediate);
      await sealer.query('commit');
      assert.equal(await erasure, 1);
    } finally {
      sealer.release();
      watcher.release();
    }
  });

  it(
    'passes over a key that is being erased, so that rotation and erasure never wait for each other',
    patient,
    async () => {
      const shelf = postgresKeyShelf(pool);
      const key = { subject: `person-${randomUUID()}`, use: 'digest', kek: 'kek-old', wrapped: Buffer.alloc(60) };
      await pool.query('delete from keys.encryption');
      await shelf.provide(key);
      const eraser = await pool.connect();
      try {
        await eraser.query('begin');
        await eraser.query('select keys.erase($1)', [key.subject]);
        assert.equal(await shelf.rotating((rotation) => rotation.replace([{ ...key, kek: 'kek-new' }])), 0);
        await eraser.query('commit');
      } finally {
        eraser.release();
      }
      assert.deepEqual(await shelf.fetch([key]), [{ status: 'erased' }]);
    },
  );
});

async function isWaitingForLock(client: pg.PoolClient): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_locks l join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`,
  );
  return rowCount !== 0;
}

describe('the keys, as they are carried elsewhere', () => {
  const people = Array.from({ length: 7 }, () => `person-${randomUUID()}`).toSorted();
  const [erased = '', another = '', ...others] = people;
  const carried: CarriedKeys = {
    kek: 'kek-1',
    keys: people.flatMap((subject) =>
      ['case', 'identity'].map((use) => ({ subject, use, kek: 'kek-1', wrapped: 'AAEC' })),
    ),
    people: people.map((person, at) => ({ index: Buffer.alloc(32, at).toString('base64'), person })),
    restricted: others.map((subject) => ({ subject, shownTo: [] })),
    erased: [erased, another],
  };
  before(async () => {
    for (const table of ['data_key', 'person_at', 'restricted', 'erased', 'encryption'])
      await pool.query(`truncate keys.${table} cascade`).catch(() => pool.query(`delete from keys.${table}`));
  });

  it('are put in and read in pages, and come to the same, without those of who is erased', async () => {
    const [written, read] = [watchedPool(pool), watchedPool(pool)];
    assert.equal(await takeInKeys(written.pool, carried, 3), 4, 'the keys of two');
    assert.equal(
      written.answers.length,
      14,
      'begin, 1 tombstones, 1 key above them, 5 keys, 3 people, 2 restrictions, commit',
    );
    const back = await withKeptKeys(read.pool, wholeOf, 3);
    assert.deepEqual(back, {
      ...{ kek: carried.kek, erased: carried.erased, restricted: carried.restricted },
      keys: carried.keys.filter(({ subject }) => others.includes(subject)),
      people: carried.people.filter(({ person }) => others.includes(person)),
    });
    assert.ok(Math.max(...read.answers) <= 3, read.answers.join(' '));
    assert.deepEqual(
      read.answers.filter((rows) => rows > 0),
      [1, 3, 3, 3, 1, 3, 2, 3, 2, 2],
    );
  });
});

async function wholeOf(kept: KeptKeys): Promise<CarriedKeys> {
  const [keys, people] = [await allOf(kept.keys()), await allOf(kept.people())];
  return {
    kek: kept.kek,
    keys,
    people,
    restricted: await allOf(kept.restricted()),
    erased: await allOf(kept.erased()),
  };
}

async function allOf<T>(pages: AsyncGenerator<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
