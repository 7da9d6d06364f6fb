import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { postgresReadLog } from '#lib/disclosure';
import { CompactRange } from '../tree/compact-range.js';
import { leafHash, rootOf } from '../tree/merkle.js';
import { judge } from '../notes/judge.js';
import { policyLines } from '../notes/log-keys.js';
import { parsePolicy } from '../notes/policy.js';
import { parseReceipt } from '../notes/receipt.js';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { provesInclusion } from '../tree/proofs.js';
import { keptHashes, newestCheckpoint } from './kept-trees.js';
import { publishedTrees } from './published.js';
import { keptReceipts } from './receipts.js';
import { someLook, TrustHouse } from './trust.fixture.js';

const now = () => Math.floor(Date.now() / 1_000);

describe('the integrator', { timeout: 110_000 }, () => {
  let house: TrustHouse;
  before(async () => {
    house = await TrustHouse.open(['nav', 'fjordvik', 'kriminalomsorgen', 'kirkens-bymisjon']);
  });
  after(() => house.close());

  it('puts every event into the tree, in recorded order, and signs what comes of it', async () => {
    await house.append(300);
    const integrator = house.integrate();
    await house.append(300);
    await house.grown('events', 600);
    await integrator.stop();
    const range = new CompactRange();
    for (const { leaf } of await house.store.readAll(0, 1_000)) range.add(leafHash(leaf));
    const checkpoint = await newestCheckpoint(house.pool, 'events');
    const judged = judge(checkpoint?.note ?? '', house.policy, now());
    assert.ok(typeof judged !== 'string');
    assert.deepEqual([judged.origin, judged.size, judged.root], ['log.example/log', 600, range.root()]);
    assert.deepEqual(await rootOf(keptHashes(house.pool, 'events'), 600), range.root());
    assert.deepEqual(house.troubles, []);
  });

  it('goes on where another left off, and two at once do no harm', async () => {
    const both = [house.integrate(), house.integrate()];
    await house.append(700);
    await house.grown('events', 1_300);
    await Promise.all(both.map((one) => one.stop()));
    const range = new CompactRange();
    for (const { leaf } of await house.store.readAll(0, 2_000)) range.add(leafHash(leaf));
    assert.deepEqual(await rootOf(keptHashes(house.pool, 'events'), 1_300), range.root());
    assert.deepEqual(house.troubles, []);
  });

  it('takes over within seconds when the connection of the one at work breaks', async () => {
    const both = [house.integrate(), house.integrate()];
    await house.append(1);
    await house.grown('events', 1_301);
    await house.breakIntegrator();
    await house.append(1);
    await house.grown('events', 1_302);
    await Promise.all(both.map((one) => one.stop()));
  });

  it('puts every look into a tree of its own', async () => {
    const reads = postgresReadLog(house.database.pool('samhold_reads'));
    const integrator = house.integrate();
    await reads.logReads(Array.from({ length: 300 }, someLook));
    await house.grown('reads', 300);
    await integrator.stop();
    const judged = judge((await newestCheckpoint(house.pool, 'reads'))?.note ?? '', house.policy, now());
    assert.ok(typeof judged !== 'string');
    assert.deepEqual([judged.origin, judged.size], ['log.example/log/reads', 300]);
  });

  it('has every witness sign, and hands out receipts that need nothing but the policy', async () => {
    const integrator = house.integrate();
    const receipts = keptReceipts(house.pool, house.policy, now);
    const [event] = await house.store.readAll(700, 1);
    assert.ok(event);
    await house.until(async () => (await receipts.standingOf([event.id])).get(event.id)?.witnesses.length === 4);
    await integrator.stop();
    const receipt = await receipts.receiptOf(event.id);
    assert.deepEqual([receipt?.index, receipt?.isQuorum], [700, true]);
    const parsed = parseReceipt(receipt?.proof ?? '');
    const checkpoint = parsed && parseCheckpoint(parsed.checkpoint.text);
    assert.ok(parsed && checkpoint);
    assert.ok(provesInclusion({ ...parsed, ...checkpoint, leaf: leafHash(event.leaf) }));
    assert.equal(await receipts.receiptOf('00000000-0000-4000-8000-000000000000'), undefined);
    const published = publishedTrees(house.pool, house.policy, now);
    const witnessed = judge((await published.witnessed('events')) ?? '', house.policy, now());
    assert.ok(typeof witnessed !== 'string' && witnessed.isQuorum);
    assert.equal(await published.witnessedBy('events', 'nobody.example'), undefined);
  });

  it('says of an event only what witnesses have signed, whatever stands beside it, and never that nobody is enough', async () => {
    const receipts = keptReceipts(house.pool, house.policy, now);
    const [event] = await house.store.readAll(700, 1);
    assert.ok(event);
    const standing = async () => (await receipts.standingOf([event.id])).get(event.id);
    const before = await standing();
    await house.tamper("update trust.cosignature set at = at - interval '1 year'");
    assert.deepEqual(await standing(), before);
    const ofNobody = parsePolicy(`${policyLines(house.keys.events).join('\n')}\nquorum none\n`);
    const unwitnessed = (await keptReceipts(house.pool, ofNobody, now).standingOf([event.id])).get(event.id);
    assert.deepEqual([unwitnessed?.witnesses, unwitnessed?.isQuorum], [[], false]);
    await house.tamper("update trust.cosignature set line = overlay(line placing 'AAAA' from length(line) - 20)");
    assert.deepEqual([(await standing())?.witnesses, (await standing())?.isQuorum], [[], false]);
  });

  it('lets its role change nothing that was written', async () => {
    for (const sql of [
      'update trust.entry set position = 1',
      'update trust.checkpoint set note = note',
      'delete from trust.cosignature',
      'delete from trust.tile',
      'truncate trust.tree cascade',
      'select * from log.events',
      'select * from reads.deny',
      'insert into reads.read_log default values',
    ])
      await assert.rejects(house.pool.query(sql), /permission denied/, sql);
    await assert.rejects(house.pool.query("update trust.tile set hashes = sha256('x')"), /stays as it is/);
    await assert.rejects(house.pool.query('update trust.tree set size = size - 1'), /only grows/);
  });
});
