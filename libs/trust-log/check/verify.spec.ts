import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { postgresReadLog } from '#lib/disclosure';
import { storedRowsAfter, type StoredRow } from '#lib/event-store';
import { newestCheckpoint, type TreeName } from '../keep/kept-trees.js';
import { someLook, TrustHouse } from '../keep/trust.fixture.js';
import { vkeyOf } from '../notes/keys.js';
import { parsePolicy } from '../notes/policy.js';
import { foldHashes, hashesIn } from '../tree/tiles.js';
import { claimIn } from './claim.js';
import { changedBytes, memorySource, oneByteOff, tileAt, treeCheckOf } from './verify.fixture.js';
import { verifyEvents } from './verify-events.js';
import { verifyTree } from './verify-log.js';

const now = Math.floor(Date.now() / 1_000);
const events = 10_000;

describe('verify', { timeout: 120_000 }, () => {
  let house: TrustHouse;
  let rows: readonly StoredRow[];
  before(async () => {
    house = await TrustHouse.open();
    const reads = postgresReadLog(house.database.pool('samhold_reads'));
    const integrator = house.integrate();
    for (let stream = 0; stream < 20; stream += 1) await house.append(events / 20);
    for (let page = 0; page < 3; page += 1) await reads.logReads(Array.from({ length: 400 }, someLook));
    await house.grown('events', events);
    await house.grown('reads', 1_200);
    await integrator.stop();
    rows = await storedRowsAfter(house.log, 0, events);
  });
  after(() => house.close());

  const verify = (tree: TreeName = 'events') =>
    verifyTree({ trust: house.pool, rowsAfter: house.rowsAfter, policy: house.policy, elsewhere: [] }, tree);
  const inMemory = async (changed: readonly StoredRow[]) => {
    const check = await treeCheckOf(house);
    return [...(await verifyEvents(await memorySource(house, changed), check)).faults, ...check.faults];
  };

  it('finds nothing wrong with what nobody has changed', async () => {
    const report = await verify();
    assert.deepEqual([report.faults, report.leaves, report.streams, report.newer], [[], events, 20, 0]);
    const reads = await verify('reads');
    assert.deepEqual([reads.faults, reads.leaves, reads.newer], [[], 1_200, 0]);
    assert.deepEqual(await inMemory(rows), []);
  });

  it('finds nothing wrong with a log that grows while it is read, so that pages end anywhere', async () => {
    const source = await memorySource(house, rows);
    const check = await treeCheckOf(house);
    const growing = { ...source, entriesFrom: (ordinal: number) => source.entriesFrom(ordinal, 700) };
    assert.deepEqual([...(await verifyEvents(growing, check)).faults, ...check.faults], []);
    assert.equal(check.size, events);
  });

  it('finds each of a thousand single bytes that were changed in as many rows, and names the event', async () => {
    const changes = changedBytes(rows, 1_000);
    const named = new Set((await inMemory(rows.map((row) => changes.get(row.id) ?? row))).map(({ about }) => about));
    const missed = [...changes].filter(([id]) => !named.has(id)).map(([, row]) => row);
    assert.deepEqual(missed, []);
    const accused = [...named].filter((id) => id === undefined || !changes.has(id));
    assert.deepEqual(accused, [], 'nothing else is named');
  });

  it('names the one event, whichever column it is', async () => {
    const row = rows[4_321];
    assert.ok(row);
    for (const column of ['stream', 'leaf', 'recordedAt'] as const) {
      const changed = rows.map((one) => (one === row ? oneByteOff(row, column, 7) : one));
      const faults = await inMemory(changed);
      assert.deepEqual([...new Set(faults.map(({ about }) => about))], [row.id], column);
    }
  });

  it('names both of two events though either would excuse the other', async () => {
    const [last, ahead, after] = [rows[2_499], rows[5_451], rows[5_452]];
    assert.ok(last && ahead && after);
    const other = (id: string) => `${id.startsWith('0') ? '1' : '0'}${id.slice(1)}`;
    const inLeaf = { ...last, leaf: last.leaf.replace(`"id":"${last.id}"`, `"id":"${other(last.id)}"`) };
    const moved = { ...after, leaf: after.leaf.replace('"stream":"case-', '"stream":"cass-') };
    const onlyMoved = { ...ahead, revision: ahead.revision + 1 };
    for (const changed of [
      [inLeaf, onlyMoved],
      [inLeaf, moved],
      [{ ...ahead, leaf: ahead.leaf.replace(ahead.id, other(ahead.id)) }, moved],
    ]) {
      const as = new Map(changed.map((row) => [row.id, row]));
      const faults = await inMemory(rows.map((row) => as.get(row.id) ?? row));
      assert.deepEqual([...new Set(faults.map(({ about }) => about))].sort(), [...as.keys()].sort());
    }
  });

  it('names an event that is gone, one that was put in, and two that changed places', async () => {
    const [gone, other] = [rows[5_000], rows[7_000]];
    assert.ok(gone && other);
    assert.deepEqual(await inMemory(rows.filter((row) => row !== gone)), [
      { about: gone.id, index: 5_000, says: 'It is gone.' },
    ]);
    const swapped = rows.map((row) =>
      row === gone
        ? { ...other, position: gone.position }
        : row === other
          ? { ...gone, position: other.position }
          : row,
    );
    assert.deepEqual(
      [...new Set((await inMemory(swapped)).map(({ about }) => about))].sort(),
      [gone.id, other.id].sort(),
    );
    const late = { ...other, id: crypto.randomUUID(), position: events + 1 };
    assert.deepEqual(
      (await inMemory([...rows, late])).map(({ about }) => about),
      [late.id, late.id],
    );
  });

  /** Changes the database, looks, and puts it back. */
  const tampered = async (there: string, back: string, tree: TreeName = 'events') => {
    await house.tamper(there);
    try {
      return (await verify(tree)).faults;
    } finally {
      await house.tamper(back);
    }
  };

  it('names an event whose row an administrator has changed in the database', async () => {
    const row = rows[8_765];
    const swap = (from: string, to: string) =>
      `update log.events set leaf = replace(leaf, '${from}', '${to}') where position = 8766`;
    const faults = await tampered(swap('NeedRegistered', 'NeedRegisterex'), swap('NeedRegisterex', 'NeedRegistered'));
    assert.equal(faults[0]?.about, row?.id);
    assert.deepEqual((await verify()).faults, []);
  });

  it('names the span between signatures when rows and tiles were rewritten together', async () => {
    const leaf = `replace(leaf, 'Registered', 'Registerex')`;
    const tile = await tileAt(house, 0, 20);
    await house.tamper(`update log.events set leaf = ${leaf}, leaf_hash = sha256('\\x00'::bytea || convert_to(${leaf}, 'UTF8')),
      type = 'joint-case.NeedRegisterex' where position = 5201`);
    const at = 5_200 - 20 * 256;
    await house.tamper(`update trust.tile set hashes = overlay(hashes placing (select leaf_hash from log.events where position = 5201)
      from ${at * 32 + 1}) where tree = 'events' and level = 0 and index = 20`);
    await house.tamper(
      `update trust.tile set hashes = overlay(hashes placing $1 from ${20 * 32 + 1}) where tree = 'events' and level = 1 and index = 0`,
      [foldHashes(hashesIn(await tileAt(house, 0, 20)))],
    );
    const { faults } = await verify();
    assert.equal(faults.length, 1);
    assert.match(
      faults[0]?.says ?? '',
      /^Rows and tiles were rewritten: of the leaves from \d+ up to \d+ at least one is not what The checkpoint at \d+ was signed over\.$/,
    );
    const [, from, to] = /from (\d+) up to (\d+)/.exec(faults[0]?.says ?? '') ?? [];
    assert.ok(Number(from) <= 5_200 && 5_200 <= Number(to) && Number(to) - Number(from) <= 256);
    await house.tamper(
      `update log.events set leaf = replace(leaf, 'Registerex', 'Registered'), type = 'joint-case.NeedRegistered' where position = 5201`,
    );
    await house.tamper(
      `update log.events set leaf_hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) where position = 5201`,
    );
    await house.tamper(`update trust.tile set hashes = $1 where tree = 'events' and level = 0 and index = 20`, [tile]);
    await house.tamper(
      `update trust.tile set hashes = overlay(hashes placing $1 from ${20 * 32 + 1}) where tree = 'events' and level = 1 and index = 0`,
      [foldHashes(hashesIn(tile))],
    );
    assert.deepEqual((await verify()).faults, []);
  });

  it('tells a tile that was changed from an event that was', async () => {
    const flip = `update trust.tile set hashes = set_byte(hashes, 100, get_byte(hashes, 100) # 1) where tree = 'events' and level = 0 and index = 3`;
    const faults = await tampered(flip, flip);
    assert.deepEqual(
      faults.map(({ index, says }) => [index, says]),
      [
        [0, 'The tile 1/000 does not follow from those below it.'],
        [3 * 256 + 3, 'The tree has another hash for it, and its row is right by the signature.'],
      ],
    );
    const higher = flip.replace('level = 0 and index = 3', 'level = 1 and index = 0');
    assert.deepEqual(
      (await tampered(higher, higher)).map(({ says }) => says),
      ['The tile 1/000 does not follow from those below it.'],
    );
  });

  it('finds a log that was cut short, and a checkpoint that nobody signed', async () => {
    await house.tamper(
      `create table trust.kept as select * from trust.entry; delete from trust.entry where ordinal >= 9990`,
    );
    const cut = (await verify()).faults;
    assert.match(cut.at(-1)?.says ?? '', /^The checkpoint at 10000 is over 10000 leaves, and only 9990 are there\.$/);
    await house.tamper('insert into trust.entry select * from trust.kept where ordinal >= 9990; drop table trust.kept');
    const swap = (from: string, to: string) =>
      `update trust.checkpoint set note = replace(note, '${from}', '${to}') where tree = 'events' and size = 10000`;
    const forged = await tampered(
      swap('log.example/log\n10000', 'log.example/log\n10001'),
      swap('log.example/log\n10001', 'log.example/log\n10000'),
    );
    assert.deepEqual(
      forged.map(({ says }) => says),
      ['The checkpoint at 10000 is not signed by a key of the log.'],
    );
  });

  it('holds the log against a checkpoint that somebody kept elsewhere', async () => {
    const note = (await newestCheckpoint(house.pool, 'events'))?.note ?? '';
    const kept = claimIn(note, { size: events, words: 'The kept checkpoint' }, house.policy, now);
    assert.ok('root' in kept);
    const against = async (claim: typeof kept) =>
      (
        await verifyTree(
          { trust: house.pool, rowsAfter: house.rowsAfter, policy: house.policy, elsewhere: [claim] },
          'events',
        )
      ).faults;
    assert.deepEqual(await against(kept), []);
    assert.match(
      (await against({ ...kept, root: Buffer.alloc(32) }))[0]?.says ?? '',
      /not what The kept checkpoint was signed over/,
    );
    assert.match(
      (await against({ ...kept, size: events + 1 }))[0]?.says ?? '',
      /The kept checkpoint is over 10001 leaves, and only 10000 are there/,
    );
  });

  it('holds checkpoints to the key that was in force when they were signed, long after it was replaced', async () => {
    const [key] = house.keys.events;
    assert.ok(key);
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const faultsUntil = async (end: string) => {
      const policy = parsePolicy(`# valid until ${end}\nlog ${vkeyOf(key.key)}\nquorum none\n`);
      return (await verifyTree({ trust: house.pool, rowsAfter: house.rowsAfter, policy, elsewhere: [] }, 'events'))
        .faults;
    };
    assert.deepEqual(await faultsUntil(at(1)), []);
    const [fault] = await faultsUntil(at(-1));
    assert.match(fault?.says ?? '', /^The checkpoint at \d+ is signed by a key of the log outside its time only\.$/);
  });

  it('names the first look that is not what it was', async () => {
    const flip = (to: string) => `update reads.read_log set outcome = '${to}' where id = 777`;
    assert.deepEqual(await tampered(flip('denied'), flip('allowed'), 'reads'), [
      { about: 'look 777', index: 776, says: 'It is not what was recorded: the tree has another hash.' },
    ]);
  });
});
