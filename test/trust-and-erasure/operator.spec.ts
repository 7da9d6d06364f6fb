import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { openDatabase, startCluster } from '#lib/database';
import { configOf, openInstallation } from '#lib/installation';
import { nationalIds } from '../support/cast.js';
import { Road } from '../support/road.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { TestServer } from '../support/test-server.js';
import { personalAnswer } from './personal-answers.js';
import { tellCase, textsOfKim } from './told-case.js';

const words = 'ord om Kim';

describe('an operator beside a running server', { timeout: 180_000 }, () => {
  let server: TestServer;
  let road: Road;
  let caseId: string;
  before(async () => {
    server = await TestServer.start();
    road = new Road(server);
    ({ caseId } = await tellCase(
      road,
      textsOfKim((place) => `${place}: ${words}`),
    ));
  });
  after(() => server.stop());

  const command = (...said: readonly string[]) => samhold({ SAMHOLD_DATA: server.folder }, ...said);

  it('rebuilds all views while others read and write, and nobody notices', async () => {
    const { prison, housing } = road.cast;
    const written: string[] = [];
    let looks = 0;
    let busy = true;
    const writing = async () => {
      while (busy) {
        const description = `need ${randomUUID()}`;
        await road.need(caseId, prison, 'HOUSING', description);
        written.push(description);
      }
    };
    const reading = async () => {
      for (; busy; looks += 1) {
        const { texts } = await personalAnswer(housing, road.at(housing, caseId));
        assert.ok(texts.length > 5 && texts.every(({ state }) => state === 'OPEN'));
      }
    };
    const others = Promise.all([writing(), reading(), reading()]);
    for (let round = 0; round < 2; round += 1) {
      const { code, err } = await command('rebuild');
      assert.equal(code, 0, err);
    }
    busy = false;
    await others;
    await server.settled();
    const { answer } = await personalAnswer(housing, road.at(housing, caseId));
    for (const description of written) assert.ok(answer.includes(description), description);
    assert.ok(written.length > 5 && looks > 5, `${written.length} needs, ${looks} looks`);
    assert.doesNotMatch(await server.log(), /"level":50|deadlock/);
  });

  it('says how far the views are, and folds what was parked once it can be', async () => {
    const well = await command('views');
    assert.equal(well.code, 0, well.err);
    assert.match(well.out, /^The views of partner are at \d+ of \d+, up to date; kept up by \S+\/\d+\.$/m);
    const metrics = async () => (await fetch(new URL('/metrics', server.url))).text();
    assert.match(await metrics(), /^samhold_view_parked_streams\{kind="partner"\} 0$/m);
    await server.query(`INSERT INTO view_partner.dead_letter (generation, position, stream, event_id, type, fault)
      SELECT live, position, stream, event_id, type, 'TypeError' FROM log.events, view_partner.generation
      WHERE stream = '${caseId}' ORDER BY position DESC LIMIT 1`);
    const parked = await command('views', '--kind', 'partner');
    assert.equal(parked.code, 1);
    assert.match(parked.out, /1 events of 1 streams are parked/);
    assert.match(parked.out, new RegExp(`on ${caseId}, since \\S+Z \\(TypeError\\)$`, 'm'));
    assert.match(await metrics(), /^samhold_view_parked_streams\{kind="partner"\} 1$/m);
    const { code, out } = await command('replay');
    assert.deepEqual([code, out], [0, `The views of partner hold ${caseId} again: 1 events.\n`]);
    assert.deepEqual(await command('replay'), { code: 0, out: 'Nothing is parked.\n', err: '' });
    assert.match(await metrics(), /^samhold_view_parked_streams\{kind="partner"\} 0$/m);
  });

  it('rebuilds one kind, and names it', async () => {
    const { code, out } = await command('rebuild', '--kind', 'partner');
    assert.equal(code, 0);
    assert.match(out, /^The views of partner are rebuilt, in \d+\.\d s\.\n$/);
  });

  it('wraps every key anew, and what was sealed opens as before', async () => {
    const file = join(server.folder, 'key-encryption-keys.json');
    const ring = z.object({ current: z.string(), keys: z.array(z.object({ id: z.string() })) });
    const old = ring.parse(JSON.parse(await readFile(file, 'utf8')));
    const { code, out } = await command('rotate-keys', '--json');
    assert.deepEqual([code, JSON.parse(out).ok], [0, true]);
    const fresh = ring.parse(JSON.parse(await readFile(file, 'utf8')));
    assert.deepEqual([fresh.keys.length, fresh.current === old.current], [old.keys.length + 1, false]);

    const { mission, prison } = road.cast;
    await road.need(caseId, prison, 'HOUSING', 'a need after the rotation');
    await server.settled();
    const { texts, answer } = await personalAnswer(mission, road.at(mission, caseId));
    assert.ok(texts.every(({ state }) => state === 'OPEN'));
    assert.match(answer, /a need after the rotation/);
    const database = await openDatabase({ dataFolder: server.folder });
    const { rows } = await database.pool('samhold_keys', { max: 1 }).query('SELECT DISTINCT kek FROM keys.data_key');
    await database.stop();
    assert.deepEqual(rows, [{ kek: fresh.current }]);
  });

  it('is told that a database of one’s own is set up, or will be, and that a wrong password is wrong', async () => {
    const cluster = await startCluster(server.folder);
    const at = (database: string) => new URL(`/${database}`, cluster.url).href;
    const check = (databaseUrl: string) =>
      samhold({ SAMHOLD_DATA: server.folder, DATABASE_URL: databaseUrl }, 'config', 'check');
    try {
      const set = await check(at('samhold'));
      assert.deepEqual([set.code, set.out.match(/reaches .* which is set up\.$/gm)?.length], [0, 2]);
      const fresh = await check(at('postgres'));
      assert.deepEqual([fresh.code, fresh.out.match(/the first start sets it up\.$/gm)?.length], [0, 2]);
      const wrong = await check(at('samhold').replace(/:[^:@]+@/, ':wrong@'));
      assert.equal(wrong.code, 0, 'the roles are there, so that nobody needs the administrator any more');
      const nobody = await check(at('postgres').replace(/:[^:@]+@/, ':wrong@'));
      assert.match(nobody.out, /^wrong {2}DATABASE_URL is refused at .*: the user samhold_superuser or its password/m);
    } finally {
      await cluster.stop();
    }
  });
});

describe('an operator alone, while no server runs', { timeout: 180_000 }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-operator-'));
    await chmod(folder, 0o711);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const inside = async <T>(work: (installation: Awaited<ReturnType<typeof openInstallation>>) => Promise<T>) => {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: folder }));
    try {
      return await work(installation);
    } finally {
      await installation.close();
    }
  };

  it('erases a person of whom nothing but a number is known', async () => {
    const person = await inside(({ sealing }) => sealing.personOf(nationalIds.kim, `person-${randomUUID()}`));
    const file = join(folder, 'number');
    await writeFile(file, ` ${nationalIds.kim.slice(0, 6)} ${nationalIds.kim.slice(6)}\n`);
    const erase = ['erase', '--national-id-file', file, '--authority', 'GDPR art. 17, ref. 1'];
    const { code, out, err } = await samhold({ SAMHOLD_DATA: folder }, ...erase);
    assert.equal(code, 0, err);
    assert.match(
      out,
      new RegExp(`^${person} is erased: 0 keys were destroyed\\.\nThe log says so, with its authority\\.`),
    );
    assert.match(out, /Remove the file with the number now\.\n$/);
    await inside(async ({ sealing, store }) => {
      assert.equal(await sealing.standingOf(person), 'erased');
      assert.deepEqual(
        (await store.readStream(person)).map(({ type }) => type),
        ['platform.SubjectErased'],
      );
    });
  });

  it('finishes an erasure that was cut short between the keys and the log', async () => {
    const person = `person-${randomUUID()}` as const;
    await inside(async ({ sealing }) => {
      await sealing.personOf(nationalIds.noor, person);
      await sealing.erase(person);
    });
    const erase = ['erase', '--person', person, '--authority', 'GDPR art. 17, ref. 2', '--json'];
    const { code, out } = await samhold({ SAMHOLD_DATA: folder }, ...erase);
    assert.deepEqual([code, JSON.parse(out)], [0, { ok: true, person, keysDestroyed: 0, recorded: true }]);
  });

  it('is told of a number that could be a real person’s, of one that is none, and of a file that is not there', async () => {
    const file = join(folder, 'number');
    const erase = () => samhold({ SAMHOLD_DATA: folder }, 'erase', '--national-id-file', file, '--authority', 'ref. 3');
    for (const [number, sentence] of [
      ['11083550033', /could be the number of a real person.* Nothing was done\.\n$/],
      ['12345678901', /not a valid national identity number.* Nothing was done\.\n$/],
    ] as const) {
      await writeFile(file, number);
      const { code, err } = await erase();
      assert.equal(code, 1);
      assert.match(err, sentence);
      assert.doesNotMatch(err, new RegExp(number));
    }
    await rm(file);
    assert.match((await erase()).err, /^The file that --national-id-file names cannot be read; nothing was done\.\n$/);
  });

  it('rebuilds and rotates, and leaves no database running', async () => {
    for (const verb of ['rebuild', 'rotate-keys'])
      assert.equal((await samhold({ SAMHOLD_DATA: folder }, verb)).code, 0, verb);
    await assert.rejects(readFile(join(folder, 'postgres', 'postmaster.pid')), { code: 'ENOENT' });
  });

  it('is told when the keys on the ring are not those that the database was sealed with', async () => {
    const ring = join(folder, 'key-encryption-keys.json');
    const kept = await readFile(ring, 'utf8');
    const foreign = { current: 'kek-other', keys: [{ id: 'kek-other', key: Buffer.alloc(32).toString('base64') }] };
    await writeFile(ring, JSON.stringify(foreign), { mode: 0o600 });
    const { code, err } = await samhold({ SAMHOLD_DATA: folder }, 'rotate-keys');
    await writeFile(ring, kept, { mode: 0o600 });
    assert.equal(code, 1);
    assert.match(err, /^The key-encryption key in use, kek-\w+, is not on the ring/);
  });
});
