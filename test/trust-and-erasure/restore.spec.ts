import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { isIdOf, type PersonId } from '#lib/kernel';
import { configOf, openInstallation } from '#lib/installation';
import { formatLine } from '#lib/trust-log';
import { castOf, nationalIds } from '../support/cast.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '#lib/testing';
import { Road } from '../support/road.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import type { Speaker } from '../support/speaker.js';
import { syntheticNumber } from '../support/synthetic-number.js';
import { TestServer } from '../support/test-server.js';
import { personalAnswer } from './personal-answers.js';
import { tellCase, textsOfKim } from './told-case.js';

const words = 'hemmelige ord om Kim';
const authority = 'GDPR art. 17(1)(b), ref. 2026/17';

/** What an operator does whose machine is gone: the files of keys by hand, and one command. */
describe('a restore after a person was erased since the backup', { timeout: 240_000 }, () => {
  let server: TestServer;
  let restored: ServerProcess | undefined;
  let kept: string;
  let home: string;
  let caseId: string;
  let kim: PersonId;
  let somebody: PersonId;
  let event: string;
  let answersOf: (url: string) => Promise<ReadonlyMap<string, string>>;
  let earlier: ReadonlyMap<string, string>;

  const at = (folder: string, ...said: readonly string[]) =>
    samhold({ SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' }, ...said);
  const done = async (folder: string, ...said: readonly string[]) => {
    const { code, out, err } = await at(folder, ...said, '--json');
    assert.equal(code, 0, err + out);
    return JSON.parse(out);
  };
  const theOnly = async (folder: string, form: RegExp) => {
    const [file] = (await readdir(join(kept, folder))).filter((name) => form.test(name));
    return join(kept, folder, file ?? '');
  };

  before(async () => {
    kept = await mkdtemp(join(tmpdir(), 'samhold-kept-'));
    home = await mkdtemp(join(tmpdir(), 'samhold-restored-'));
    await chmod(home, 0o711);
    server = await TestServer.start();
    const road = new Road(server);
    ({ caseId } = await tellCase(
      road,
      textsOfKim((place) => `${place}: ${words}`),
    ));
    await road.admission('noor', 'Noor Haugli');
    await server.settled();
    [kim, somebody] = [await personAt(nationalIds.kim), await personAt(nationalIds.noor)];
    answersOf = async (url) => {
      const { prison, housing, mission, clinic, childWelfare, husbanken } = castOf(url);
      const speakers: readonly Speaker[] = [prison, housing, mission, clinic, childWelfare, husbanken];
      const answers = speakers.map(async (by) => [by.client, await personalAnswer(by, road.at(by, caseId))] as const);
      return new Map((await Promise.all(answers)).map(([client, { answer }]) => [client, answer]));
    };
    // A receipt and a checkpoint of before, which must verify ever after.
    const [row] = await server.query('SELECT event_id FROM log.events WHERE stream = $1 AND revision = 0', [caseId]);
    event = z.object({ event_id: z.string() }).parse(row).event_id;
    await eventually(async () => {
      const { code } = await at(server.folder, 'receipt', event, '--out', join(kept, 'before.tlog-proof'));
      return code === 0 || undefined;
    }, 'a receipt');

    await done(server.folder, 'backup', '--log', join(kept, 'log'), '--keys', join(kept, 'keys'));
    await done(server.folder, 'restrict', '--person', somebody, '--authority', authority);
    await done(server.folder, 'erase', '--person', kim, '--authority', authority);
    await server.settled();
    earlier = await answersOf(server.url);
    for (const file of [
      'key-encryption-keys.json',
      'log-keys.json',
      'secrets.json',
      'intent-keys.json',
      'erasures.ndjson',
    ])
      await copyFile(join(server.folder, file), join(kept, file));
  });
  after(async () => {
    await restored?.stop();
    await server.stop();
    for (const folder of [kept, home]) await rm(folder, { recursive: true, force: true });
  });

  async function personAt(nationalId: string): Promise<PersonId> {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' }));
    const person = await installation.sealing.findPerson(nationalId);
    await installation.close();
    assert.ok(person !== undefined && isIdOf('person', person));
    return person;
  }

  it('is refused without the files of keys, which no backup holds', async () => {
    const { code, err } = await at(
      home,
      'restore',
      '--log',
      await theOnly('log', /^log-/),
      '--keys',
      await theOnly('keys', /^keys-/),
    );
    assert.deepEqual([code, err.includes('Put key-encryption-keys.json of the installation')], [1, true]);
  });

  it('is refused with keys that have expired, or were changed', async () => {
    const lines = (await readFile(await theOnly('keys', /^keys-/), 'utf8')).split('\n');
    const { sum: _sum, ...header } = JSON.parse(lines[0] ?? '');
    const expired = join(kept, 'expired.ndjson');
    await writeFile(
      expired,
      [formatLine({ ...header, expires: '2026-01-01T00:00:00.000Z' }), ...lines.slice(1)].join('\n'),
    );
    const changed = join(kept, 'changed.ndjson');
    await writeFile(changed, lines.join('\n').replace('"wrapped":"', '"wrapped":"A'));
    const log = await theOnly('log', /^log-/);
    assert.match(
      (await at(home, 'restore', '--log', log, '--keys', expired)).err,
      /The backup of the keys expired at 2026-01-01/,
    );
    assert.match(
      (await at(home, 'restore', '--log', log, '--keys', changed)).err,
      /cannot be used\. Line 2: It was changed/,
    );
  });

  it('takes in the log, the keys without the erased one’s, what was ordered since, and folds the views', async () => {
    await server.stop();
    for (const file of ['key-encryption-keys.json', 'log-keys.json', 'secrets.json', 'intent-keys.json'])
      await copyFile(join(kept, file), join(home, file));
    const came = await done(
      home,
      ...['restore', '--log', await theOnly('log', /^log-/), '--keys', await theOnly('keys', /^keys-/)],
      ...['--erasures', join(kept, 'erasures.ndjson')],
    );
    assert.ok(came.events > 30 && came.looks > 0 && came.keys > 3, JSON.stringify(came));
    assert.ok(came.keysHeldBack >= 5, 'the keys of Kim stay out');
    assert.equal(came.ordersAgain, 2);
  });

  it('leaves every earlier proof as good as it was', async () => {
    const { code, out } = await at(home, 'verify', '--receipt', join(kept, 'before.tlog-proof'));
    assert.equal(code, 0, out);
    const fresh = join(kept, 'after.tlog-proof');
    await done(home, 'receipt', event, '--out', fresh);
    assert.equal(
      (await readFile(fresh, 'utf8')).split('\n')[1],
      (await readFile(join(kept, 'before.tlog-proof'), 'utf8')).split('\n')[1],
    );
  });

  it('keeps the erased erased and the restricted restricted, and opens everybody else', async () => {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: home, SAMHOLD_DEMO: 'nobody' }));
    try {
      const { sealing, database, store } = installation;
      assert.deepEqual(
        [await sealing.standingOf(kim), await sealing.findPerson(nationalIds.kim)],
        ['erased', undefined],
      );
      const { rows } = await database.pool('samhold_keys', { max: 1 }).query('SELECT subject FROM keys.data_key');
      assert.ok(rows.length > 3 && rows.every(({ subject }) => subject !== kim));
      const types = (await store.readAll(0, 10_000)).slice(-2).map(({ type, stream }) => `${type} ${stream}`);
      assert.deepEqual(types.toSorted(), [`platform.SubjectErased ${kim}`, `platform.SubjectRestricted ${somebody}`]);
      const restricted = await database.pool('samhold_keys', { max: 1 }).query('SELECT * FROM keys.restricted');
      assert.deepEqual(restricted.rows, [{ subject: somebody, shown_to: [] }]);
    } finally {
      await installation.close();
    }
  });

  it('serves the very views that there were, to each', async () => {
    restored = await startServerProcess({ PORT: String(await freePort()), SAMHOLD_DATA: home, SAMHOLD_DEMO: 'nobody' });
    const answers = await answersOf(restored.url);
    for (const [client, answer] of answers) {
      assert.equal(answer, earlier.get(client), client);
      assert.doesNotMatch(answer, new RegExp(`${words}|${nationalIds.kim}|Noor Haugli`));
    }
    const { prison } = castOf(restored.url);
    assert.match(answers.get(prison.client) ?? '', /"state":"WITHHELD"/);
    assert.match(answers.get(prison.client) ?? '', /"state":"ERASED"/);
  });

  it('goes on: what is written there is written, and a lifted restriction shows the words again', async () => {
    const url = restored?.url ?? '';
    const { prison } = castOf(url);
    const rest = { admittedOn: '2026-10-01', ground: 'SENTENCE', nationalId: syntheticNumber() };
    const answer = await prison.send('registerAdmission', { commandId: randomUUID(), name: 'Noen Andre', ...rest });
    assert.match(answer.text, /"Accepted"/);
    await done(home, 'lift', '--person', somebody, '--authority', authority);
    await eventually(
      async () => (await answersOf(url)).get(prison.client)?.includes('Noor Haugli') || undefined,
      'Noor’s name',
    );
  });
});
