import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { isIdOf, type PersonId } from '#lib/kernel';
import { decodeEvent, isSealed } from '#lib/case-stream';
import { configOf, openInstallation } from '#lib/installation';
import { nationalIds } from '../support/cast.js';
import { Road } from '../support/road.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { outcomeOf, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { personalAnswer, type Personal } from './personal-answers.js';
import { rootAt } from './root-at.js';
import { tellCase, textsOfKim, today, type ToldCase } from './told-case.js';

const words = 'hemmelige ord om Kim';
const texts = textsOfKim((place) => `${place}: ${words}`);
const authority = 'GDPR art. 17(1)(b), ref. 2026/17';

let server: TestServer;
let road: Road;
let told: ToldCase;
let kim: PersonId;
let [nationalIdFile, receiptFile, rootBefore] = ['', '', ''];
/** A command that each body had sent before the erasure, to be sent again. */
const repeated = randomUUID();
let logBefore: readonly Record<string, unknown>[];
let earlier: ReadonlyMap<string, Personal>;
let secondNeedId: string;

const seen = () => {
  const { prison, housing, mission, clinic, childWelfare, husbanken } = road.cast;
  return [prison, housing, mission, clinic, childWelfare, husbanken];
};
const answersOf = async (speakers: readonly Speaker[]) => {
  const answers = speakers.map(async (by) => [by.client, await personalAnswer(by, road.at(by, told.caseId))] as const);
  return new Map(await Promise.all(answers));
};
const command = (...words: readonly string[]) =>
  samhold({ SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' }, ...words);
const wholeLog = () => server.query('SELECT * FROM log.events ORDER BY position');

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  told = await tellCase(road, texts);
  const { prison, mission } = road.cast;
  await mission.does('takeCardItem', { caseId: road.at(mission, told.caseId), item: 'PHONE' });
  const need = { caseId: road.at(prison, told.caseId), area: 'ECONOMY', urgency: 'LATER', description: words };
  secondNeedId = await road.do(prison, 'registerNeed', { commandId: repeated, ...need });
  await server.settled();
  kim = await personOf(told.caseId);
  nationalIdFile = join(server.folder, 'number-of-kim');
  await writeFile(nationalIdFile, `${nationalIds.kim}\n`, { mode: 0o600 });
  earlier = await answersOf([...seen(), road.cast.kim]);
  logBefore = await wholeLog();
  receiptFile = join(server.folder, 'before.tlog-proof');
  rootBefore = await rootAt(server, logBefore.length);
  await command('receipt', String(logBefore[3]?.['event_id']), '--out', receiptFile);
});
after(() => server.stop());

async function personOf(caseId: string): Promise<PersonId> {
  const [row] = await server.query('SELECT leaf FROM log.events WHERE stream = $1 AND revision = 0', [caseId]);
  const { leaf } = z.object({ leaf: z.string() }).parse(row);
  const { personId } = z.object({ personId: z.string() }).parse(decodeEvent(leaf, '2026-01-01T00:00:00.000Z').data);
  assert.ok(isIdOf('person', personId));
  return personId;
}

describe('before Kim is erased', () => {
  it('everybody on the case, and Kim, reads Kim’s texts', () => {
    for (const [client, { texts, answer }] of earlier) {
      assert.ok(texts.length > 0, client);
      assert.deepEqual(new Set(texts.map(({ state }) => state)), new Set(['OPEN']), client);
      assert.match(answer, new RegExp(words), client);
    }
  });
});

describe('the command that erases Kim', () => {
  it('says what it did, and no name and no number', async () => {
    const { code, out, err } = await command(
      'erase',
      ...['--national-id-file', nationalIdFile, '--authority', authority, '--json'],
    );
    assert.equal(code, 0, err);
    const { ok, person, keysDestroyed, recorded } = JSON.parse(out);
    assert.deepEqual({ ok, person, recorded }, { ok: true, person: kim, recorded: true });
    assert.ok(keysDestroyed >= 5, `${keysDestroyed} keys`);
    assert.doesNotMatch(out + err, new RegExp(`${words}|${nationalIds.kim}`));
  });

  it('leaves every byte of the log as it was, and adds one fact to it', async () => {
    const log = await wholeLog();
    assert.deepEqual(log.slice(0, logBefore.length), logBefore);
    const added = log.slice(logBefore.length);
    assert.deepEqual(
      added.map(({ type, stream }) => [type, stream]),
      [['platform.SubjectErased', kim]],
    );
    assert.match(String(added[0]?.['leaf']), /GDPR art\. 17/);
  });

  it('leaves the root as it was, and every proof of before as good', async () => {
    const { code, out } = await command('verify', '--receipt', receiptFile, '--json');
    assert.equal(code, 0, out);
    assert.equal(await rootAt(server, logBefore.length), rootBefore);
    const exported = join(server.folder, 'after.ndjson');
    assert.equal((await command('export', exported)).code, 0);
    const policy = join(server.folder, 'policy');
    await writeFile(policy, `${(await command('log-key')).out}quorum none\n`);
    const fromExport = await command('verify', '--from-export', exported, '--policy', policy, '--receipt', receiptFile);
    assert.equal(fromExport.code, 0, fromExport.out + fromExport.err);
    assert.match(fromExport.out, /^ok {5}[1-9]\d* of \d+ bear an intent that was signed in their author’s name\.$/m);
    assert.match(fromExport.out, /^note {3}The keys that signed intents are those that the file itself names/m);
    assert.doesNotMatch(await readFile(exported, 'utf8'), new RegExp(`${words}|${nationalIds.kim}`));
  });

  it('is idempotent: again by the person’s id it finds nothing more to destroy or to record', async () => {
    const head = await server.head();
    const { code, out } = await command('erase', '--person', kim, '--authority', 'again', '--json');
    assert.deepEqual([code, JSON.parse(out)], [0, { ok: true, person: kim, keysDestroyed: 0, recorded: false }]);
    assert.equal(await server.head(), head);
  });

  it('finds nobody by the number any more', async () => {
    const { code, err } = await command('erase', '--national-id-file', nationalIdFile, '--authority', authority);
    assert.deepEqual([code, err], [1, 'Nobody here has that national identity number; nothing was done.\n']);
  });
});

describe('after Kim is erased', () => {
  it('every view that showed Kim’s texts says that they are erased', async () => {
    await server.settled();
    for (const [client, answer] of await answersOf(seen().filter((by) => by !== road.cast.childWelfare))) {
      assert.ok(answer.texts.length > 0 && answer.texts.length === earlier.get(client)?.texts.length, client);
      assert.deepEqual(new Set(answer.texts.map(({ state }) => state)), new Set(['ERASED']), client);
      assert.ok(answer.texts.every(({ value }) => value === null));
      assert.doesNotMatch(answer.answer, new RegExp(`${words}|${nationalIds.kim}`));
    }
    assert.match(
      (await personalAnswer(road.cast.housing, road.at(road.cast.housing, told.caseId))).answer,
      /\[erased\]/,
    );
  });

  it('a body that was on the case in secret has nothing left of it but its own record', async () => {
    const { childWelfare } = road.cast;
    const { texts, answer } = await personalAnswer(childWelfare, road.at(childWelfare, told.caseId));
    assert.deepEqual(texts, [{ state: 'ERASED', value: null }]);
    assert.doesNotMatch(answer, new RegExp(words));
  });

  it('no seal of Kim’s opens by any key that is left, and every other does', async () => {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' }));
    const session = installation.sealing.open();
    try {
      const statuses = { mine: new Set<string>(), others: new Set<string>() };
      let seals = 0;
      for (const { leaf, recordedAt } of await installation.store.readAll(0, 10_000))
        for (const value of Object.values(z.record(z.string(), z.unknown()).parse(decodeEvent(leaf, recordedAt).data)))
          if (isSealed(value) && value.content === 'sealed') {
            const { status } = await session.unseal(value);
            statuses[value.address.subject === kim ? 'mine' : 'others'].add(status);
            seals += 1;
          }
      assert.deepEqual([[...statuses.mine], [...statuses.others]], [['erased'], ['open']]);
      assert.ok(seals > 25, `${seals} seals`);
    } finally {
      session.close();
      await installation.close();
    }
  });

  it('whatever is sent about Kim is refused as not there, and nothing is recorded', async () => {
    const head = await server.head();
    for (const [what, answer] of await everythingAboutKim()) assert.equal(outcomeOf(answer), 'NOT_THERE', what);
    assert.equal(await server.head(), head);
    assert.doesNotMatch(await server.log(), /"level":50/);
  });

  it('the person who logs in with the same number is somebody else, with an empty page', async () => {
    const { text, errors } = await road.cast.kim.ask('{ proposals { id } cases { id } }');
    assert.deepEqual([text, errors], ['{"data":{"proposals":[],"cases":[]}}\n', []]);
    const { kim: speaker } = road.cast;
    const { answer } = await personalAnswer(speaker, road.at(speaker, told.caseId));
    assert.match(answer, /"case0":null/);
  });

  it('the same number can be registered anew, about somebody else', async () => {
    const recordId = await road.admission('kim', 'somebody new');
    const [row] = await server.query('SELECT leaf FROM log.events WHERE stream = $1', [recordId]);
    assert.ok(!String(row?.['leaf']).includes(kim));
    await server.settled();
  });
});

describe('a rebuild after the erasure', () => {
  it('gives the views that stood there, which go on saying that the texts are erased', async () => {
    await server.settled();
    const standing = await answersOf(seen());
    const { code, out, err } = await command('rebuild', '--json');
    assert.equal(code, 0, err);
    assert.equal(JSON.parse(out).rebuilt.length, 8);
    const later = await answersOf(seen());
    for (const [client, { answer }] of later) assert.equal(answer, standing.get(client)?.answer);
  });
});

/** Each command that names Kim, or what is Kim's, by somebody who could give it the day before. */
async function everythingAboutKim() {
  const { prison, housing, mission, clinic } = road.cast;
  const { caseId, handoverId, recordId } = told;
  const fresh = () => ({ commandId: randomUUID() });
  const of = (by: Speaker) => ({ ...fresh(), caseId: road.at(by, caseId) });
  const need = { area: 'ECONOMY', urgency: 'LATER', description: words };
  const handover = { ...of(housing), handoverId: road.at(housing, handoverId) };
  const sendings: Readonly<Record<string, () => ReturnType<Speaker['send']>>> = {
    'a need': () => prison.send('registerNeed', { ...of(prison), ...need }),
    'a need that was sent before': () => prison.send('registerNeed', { ...of(prison), ...need, commandId: repeated }),
    'an offer': () =>
      prison.send('offerHandover', {
        ...of(prison),
        needId: road.at(prison, secondNeedId),
        toUnitId: road.at(prison, mission),
      }),
    'an offer taken back': () =>
      prison.send('withdrawHandover', { ...of(prison), handoverId: road.at(prison, handoverId) }),
    'an acceptance': () => housing.send('acceptHandover', handover),
    'a point of the card': () => mission.send('takeCardItem', { ...of(mission), item: 'TRAVEL' }),
    'a point settled in words': () => mission.send('settleCardItem', { ...of(mission), item: 'PHONE', note: words }),
    'a release date': () => prison.send('setReleaseDate', { ...of(prison), on: '2099-02-02', reason: 'OTHER' }),
    'a contact': () => clinic.send('reportContact', { ...of(clinic), on: today(), outcome: 'MET', note: words }),
    'an invitation': () =>
      prison.send('inviteOrganisation', { ...of(prison), unitId: road.at(prison, road.cast.otherHousing) }),
    'a question from a record': () =>
      prison.send('proposeCooperation', {
        ...fresh(),
        recordId: road.at(prison, recordId),
        recipientUnitIds: [road.at(prison, housing)],
      }),
  };
  const answered = [];
  for (const [what, send] of Object.entries(sendings)) answered.push([what, await send()] as const);
  return answered;
}
