import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '#lib/kernel';
import { postgresReadLog, takeInLooks, takeInStops } from '#lib/disclosure';
import { inMemoryEventStore, takeInByPort, takeInEvents } from '#lib/event-store';
import { housingWorker } from '#lib/testing';
import { someLook, TrustHouse } from '../keep/trust.fixture.js';
import { exportOf, forge } from './export.fixture.js';
import { ExportUnfit } from './lines.js';
import { verifyExport } from './read-export.js';
import { takeIn, type TakeIn } from './take-in.js';
import type { ExportSource } from './write-export.js';

const bodies = ['nav', 'fjordvik', 'kriminalomsorgen'];

describe('an export', { timeout: 120_000 }, () => {
  let house: TrustHouse;
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-export-'));
    file = join(folder, 'log.ndjson');
    house = await TrustHouse.open(bodies);
    const reads = postgresReadLog(house.database.pool('samhold_reads', { max: 2 }));
    const integrator = house.integrate();
    for (let stream = 0; stream < 6; stream += 1) await house.append(100);
    await house.append(1);
    await reads.logReads(Array.from({ length: 300 }, someLook));
    await house.grown('events', 601);
    await house.grown('reads', 300);
    await house.until(async () => (await house.witnessedBy()) === bodies.length);
    await integrator.stop();
    await house.append(7);
    await reads.setDeny({
      ...{ commandId: crypto.randomUUID(), caseId: `case-${crypto.randomUUID()}`, setAt: systemClock.now() },
      ...{ grantId: `grant-${crypto.randomUUID()}`, recipient: someLook().actor },
      ...{ recipient: { kind: 'municipality', organisation: '311000101', unit: 'boligkontor' } },
      said: { form: 'oral', scribe: housingWorker, sent: { commandId: 'as it came' } },
    });
    assert.deepEqual(await exported(file), { events: 608, looks: 300, unsigned: 7, resumedAt: 0 });
  });
  after(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const exported = (path: string, changes?: Partial<ExportSource>) => exportOf(house, path, changes);
  const trusts = { policy: () => house.policy };
  const verified = (path: string) => verifyExport(path, trusts);
  const bodyOf = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(1);

  it('is found sound, says by whom it is witnessed, and how much no checkpoint was over', async () => {
    const { fault, trees } = await verified(file);
    assert.equal(fault, undefined);
    const told = trees.map(({ tree, leaves, newer, streams }) => ({
      tree,
      leaves,
      newer,
      streams,
    }));
    assert.deepEqual(told, [
      { tree: 'events', leaves: 601, newer: 7, streams: 8 },
      { tree: 'reads', leaves: 300, newer: 0, streams: undefined },
    ]);
    assert.equal(trees[0]?.quorumAt, 601);
    assert.deepEqual(trees[0]?.witnessed.map(({ name, size }) => [name, size]).toSorted(), [
      ...bodies.toSorted().map((name) => [name, 601]),
    ]);
  });

  it('is refused for each of sixty single bytes that were changed, at the line of the byte', async () => {
    const sound = await readFile(file);
    const changed = join(folder, 'changed.ndjson');
    for (let n = 0; n < 60; n += 1) {
      const at = randomInt(sound.length);
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + randomInt(255)), at);
      await writeFile(changed, bytes);
      const line = sound.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
      const { fault } = await verified(changed);
      assert.equal(fault?.line, line, `byte ${at} of line ${line}: ${fault?.says}`);
    }
  });

  it('is refused where a leaf was rewritten with a sum that fits, by the checkpoint behind it', async () => {
    const forged = join(folder, 'forged.ndjson');
    const line = await forge([file, forged], 300, ({ leaf }) => ({
      leaf: leaf.replace('NeedRegistered', 'NeedRegisterex'),
    }));
    const { fault } = await verified(forged);
    assert.ok((fault?.line ?? 0) > line);
    assert.match(fault?.says ?? '', /^Of the leaves from \d+ up to \d+ at least one is not what was signed\.$/);
  });

  it('is refused where a time of recording was rewritten with a sum that fits, and names the event', async () => {
    const forged = join(folder, 'forged.ndjson');
    const line = await forge([file, forged], 300, ({ recordedAt }) => ({
      recordedAt: new Date(Date.parse(recordedAt) - 3_600_000).toISOString(),
    }));
    const { fault } = await verified(forged);
    assert.ok((fault?.line ?? 0) > line);
    const [event] = await house.store.readAll(300, 1);
    const says = `^${event?.id}, at 300: Its time of recording is not what The checkpoint at \\d+ was signed over\\.$`;
    assert.match(fault?.says ?? '', new RegExp(says));
  });

  const damages: Readonly<Record<string, readonly [(lines: string[]) => unknown, RegExp]>> = {
    'a line that is gone': [(lines) => lines.splice(50, 1), /^Line \d+: It is (leaf|over) /],
    'two that changed places': [(lines) => lines.splice(4, 0, ...lines.splice(5, 1)), /^Line \d: It is /],
    'an end that is gone': [(lines) => lines.splice(-2, 1), /The file ends before its end line/],
    'a last line that is cut': [(lines) => lines.splice(-1, 1), /The file ends in the middle of it/],
    'a line behind the end': [(lines) => lines.splice(-1, 0, lines[3] ?? ''), /It stands behind the end/],
    'a beginning that is gone': [(lines) => lines.shift(), /^Line 1: An export begins with/],
    'a stop that is gone': [(lines) => lines.splice(-3, 1), /The stops before it are not those that were written/],
  };
  for (const [what, [damage, says]] of Object.entries(damages))
    it(`is refused for ${what}`, async () => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      damage(lines);
      const damaged = join(folder, 'damaged.ndjson');
      await writeFile(damaged, lines.join('\n'));
      const { fault } = await verified(damaged);
      assert.match(`Line ${fault?.line}: ${fault?.says}`, says);
    });

  it('is not made of a log that was changed', async () => {
    const position = 401;
    const swap = (from: string, to: string) =>
      house.tamper(`update log.events set leaf = replace(leaf, '${from}', '${to}') where position = ${position}`);
    await swap('NeedRegistered', 'NeedRegisterex');
    try {
      await assert.rejects(
        exported(join(folder, 'bad.ndjson')),
        /^LogUnfit: The log is not what was signed; let verify/,
      );
    } finally {
      await swap('NeedRegisterex', 'NeedRegistered');
    }
  });

  it('that was cut short anywhere goes on, and comes to the same', async () => {
    const { size } = await stat(file);
    for (const share of [0.0001, 0.3, 0.77, 0.999]) {
      const path = join(folder, `cut-${share}.ndjson`);
      await copyFile(file, `${path}.partial`);
      await truncate(`${path}.partial`, Math.floor(size * share));
      const { resumedAt } = await exported(path);
      assert.equal(resumedAt > 0, share > 0.01);
      assert.deepEqual(await bodyOf(path), await bodyOf(file));
    }
  });

  describe('is taken in', () => {
    let other: TrustHouse;
    before(async () => {
      other = await TrustHouse.open();
    });
    after(() => other.close());

    const into = (changes: Partial<TakeIn> = {}): TakeIn => ({
      trust: other.pool,
      events: (events) => takeInEvents(other.log, events),
      looks: (looks) => other.database.asMigrator('main', (client) => takeInLooks(client, looks)),
      stops: (stops) => takeInStops(other.database.pool('samhold_reads', { max: 1 }), stops),
      ...changes,
    });
    const tables = [
      ...['log.events order by position', 'reads.read_log order by id', 'reads.deny order by command_id'],
      'trust.tree order by name',
      'trust.tile order by tree, level, index',
      'trust.entry order by ordinal',
      'trust.checkpoint order by tree, size',
      'trust.cosignature order by tree, size, witness',
    ];
    const rowsOf = async ({ database }: TrustHouse) =>
      database.asMigrator('main', async (client) => {
        const found: unknown[] = [];
        for (const table of tables) found.push((await client.query(`select * from ${table}`)).rows);
        return found;
      });

    it('not at all where a byte was changed before the first checkpoint', async () => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      lines[1] = (lines[1] ?? '').replace('salt', 'malt');
      await writeFile(join(folder, 'first.ndjson'), lines.join('\n'));
      await assert.rejects(takeIn(join(folder, 'first.ndjson'), trusts, into()), ExportUnfit);
      assert.equal(await other.store.head(), 0);
    });

    it('and goes on after it was killed between any two steps, to what there was', async () => {
      const killed = new Error('killed');
      for (const step of ['events', 'looks', 'stops'] as const)
        await assert.rejects(takeIn(file, trusts, into({ [step]: async () => Promise.reject(killed) })), killed);
      // Killed when the events were in the log and not yet in the tree.
      const half = into({
        events: async (events) => takeInEvents(other.log, events.slice(0, 450)).then(() => Promise.reject(killed)),
      });
      await assert.rejects(takeIn(file, trusts, half), killed);
      assert.deepEqual(await takeIn(file, trusts, into()), {
        ...{ events: 608, looks: 300, stops: 1, falseIntents: [] },
      });
      assert.deepEqual(await rowsOf(other), await rowsOf(house));
      await takeIn(file, trusts, into());
      assert.deepEqual(await rowsOf(other), await rowsOf(house));
    });

    it('and new events and looks go on behind it', async () => {
      const integrator = other.integrate();
      await other.append(3);
      await postgresReadLog(other.database.pool('samhold_reads', { max: 1 })).logReads([someLook()]);
      await other.grown('events', 611);
      await other.grown('reads', 301);
      await assert.rejects(takeIn(file, trusts, into()), /A server or a worker of this installation is running/);
      await integrator.stop();
    });

    it('by the port of a store, to the same positions and times', async () => {
      const clock = { at: systemClock.now(), now: () => clock.at };
      const store = inMemoryEventStore(clock);
      const third = await TrustHouse.open();
      try {
        const byPort = into({
          trust: third.pool,
          events: (events) => takeInByPort(store, (at) => (clock.at = at), events),
          looks: async () => undefined,
          stops: async () => undefined,
        });
        await takeIn(file, trusts, byPort);
        assert.deepEqual(await store.readAll(0, 1_000), await house.store.readAll(0, 1_000));
        await third.append(1);
        const foreign = into({ trust: third.pool, events: (events) => takeInEvents(third.log, events) });
        await assert.rejects(takeIn(file, trusts, foreign), /The log here has something else at position 1/);
      } finally {
        await third.close();
      }
    });
  });
});
