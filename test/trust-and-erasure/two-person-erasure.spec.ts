import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { configOf, openInstallation } from '#lib/installation';
import type { PersonId } from '#lib/kernel';
import { freePort } from '#lib/testing';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { castOf, nationalIds } from '../support/cast.js';
import { eventually } from '../support/eventually.js';
import { Road } from '../support/road.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { outcomeOf, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { copyOfEverything } from './copy-out.js';
import { foundBelow, needlesOf, searchFor } from './needles.js';
import { personalAnswer } from './personal-answers.js';
import { tellCase, textsOfKim } from './told-case.js';

const mark = `kanarifugl${randomBytes(8).toString('hex')}`;
const needles = needlesOf(mark);
const authority = 'GDPR art. 17(1)(b), ref. 2026/17';
const fileOfKeys = ['key-encryption-keys.json', 'log-keys.json', 'secrets.json', 'intent-keys.json'];

const proposalsSchema = z.array(
  z.strictObject({
    ...{ id: z.string(), verb: z.string(), authority: z.string(), at: z.string(), isConfirmed: z.boolean() },
    ...{ isYours: z.boolean(), isOfYourBody: z.boolean(), by: z.object({ organisationName: z.string() }) },
  }),
);
const proposalFields = 'id verb authority at isConfirmed isYours isOfYourBody by { organisationName }';
const myOrdersSchema = z.object({
  contentOrders: z.object({
    proposals: z.array(z.object({ verb: z.string(), authority: z.string(), by: z.object({ phone: z.string() }) })),
  }),
});

/** *Slett* by a worker of the municipality and one of the prison, at their endpoints and nowhere else. */
describe('an erasure by two bodies', { timeout: 240_000 }, () => {
  let server: TestServer;
  let road: Road;
  let restored: ServerProcess | undefined;
  let [kept, home, caseId, proposal] = ['', '', '', ''];
  let kim: PersonId;
  const proposing = randomUUID();
  const confirming = randomUUID();

  const at = (folder: string, ...said: readonly string[]) =>
    samhold({ SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' }, ...said);
  const done = async (folder: string, ...said: readonly string[]) => {
    const { code, out, err } = await at(folder, ...said, '--json');
    assert.equal(code, 0, err + out);
    return JSON.parse(out);
  };
  const theOnly = async (folder: string, form: RegExp) =>
    join(kept, folder, (await readdir(join(kept, folder))).find((name) => form.test(name)) ?? '');
  const bodies = ({ prison, housing, mission, clinic, husbanken }: ReturnType<typeof castOf>) =>
    [prison, housing, mission, clinic, husbanken] as const;
  const propose = (by: Speaker, commandId: string) =>
    by.send('proposeErasure', {
      ...{ commandId, caseId: road.at(by, caseId), verb: 'ERASE', authority, shownToUnitIds: [] },
    });
  const confirm = (by: Speaker, commandId: string = randomUUID()) =>
    by.send('confirmErasure', { commandId, caseId: road.at(by, caseId), erasureId: road.at(by, proposal) });
  const proposalsFor = async (by: Speaker) => {
    const query = `query ($id: ID!) { erasureProposals(caseId: $id) { ${proposalFields} } }`;
    const { data } = await by.ask(query, { id: road.at(by, caseId) });
    return proposalsSchema.parse(data['erasureProposals']);
  };
  const findingsFor = async (url: string) => {
    const found = bodies(castOf(url)).map(async (by) => {
      const { texts, answer } = await personalAnswer(by, road.at(by, caseId));
      return [by.kind, texts.map(({ state }) => state), answer.includes(mark)] as const;
    });
    return Promise.all(found);
  };
  const personNow = async (folder: string) => {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' }));
    try {
      const { rows } = await installation.database
        .pool('samhold_keys', { max: 1 })
        .query('SELECT FROM keys.data_key WHERE subject = $1', [kim]);
      return { standing: await installation.sealing.standingOf(kim), keys: rows.length };
    } finally {
      await installation.close();
    }
  };

  before(async () => {
    kept = await mkdtemp(join(tmpdir(), 'samhold-kept-'));
    home = await mkdtemp(join(tmpdir(), 'samhold-restored-'));
    await chmod(home, 0o711);
    server = await TestServer.start();
    road = new Road(server);
    ({ caseId } = await tellCase(
      road,
      textsOfKim((place) => `${place}: ${mark}`),
    ));
    const [row] = await server.query(`SELECT stream FROM log.events WHERE type = 'joint-case.PersonIdentified'`);
    kim = z.object({ stream: z.custom<PersonId>((value) => String(value).startsWith('person-')) }).parse(row).stream;
    await done(server.folder, 'backup', '--log', join(kept, 'log'), '--keys', join(kept, 'keys'));
  });
  after(async () => {
    await restored?.stop();
    await server.stop();
    for (const folder of [kept, home]) await rm(folder, { recursive: true, force: true });
  });

  it('does nothing when it is proposed, however often', async () => {
    const { housing } = road.cast;
    const first = await propose(housing, proposing);
    assert.equal(outcomeOf(first), 'Accepted', first.text);
    const { answer } = z.object({ answer: z.object({ id: z.string() }) }).parse(first.data);
    proposal = server.seals(housing.kind).openId(answer.id) ?? '';
    await server.settled();
    const head = await server.head();
    const again = await propose(housing, proposing);
    assert.deepEqual([outcomeOf(again), again.text.includes(answer.id)], ['Accepted', true]);
    assert.equal(await server.head(), head);
    for (const [kind, states, isTold] of await findingsFor(server.url))
      assert.deepEqual([kind, [...new Set(states)], isTold], [kind, ['OPEN'], true]);
  });

  it('is told to the person, with whom to call, and to both bodies, and to nobody else', async () => {
    const { kim: person, housing, prison, mission } = road.cast;
    const { data } = await person.ask('{ contentOrders { proposals { verb authority by { phone } } } }');
    const { proposals } = myOrdersSchema.parse(data).contentOrders;
    assert.deepEqual(
      proposals.map(({ verb, authority: law, by }) => [verb, law, /\d/.test(by.phone)]),
      [['ERASE', authority, true]],
    );
    const [seenByHousing] = await proposalsFor(housing);
    const [seenByPrison] = await proposalsFor(prison);
    assert.deepEqual([seenByHousing?.isYours, seenByHousing?.isOfYourBody], [true, true]);
    assert.deepEqual([seenByPrison?.isYours, seenByPrison?.isOfYourBody], [false, false]);
    assert.deepEqual([seenByPrison?.isConfirmed, seenByPrison?.by.organisationName], [false, 'Fjordvik kommune']);
    const elsewhere = await mission.ask('query ($id: ID!) { erasureProposals(caseId: $id) { id } }', { id: caseId });
    assert.match(elsewhere.text, /BAD_DOCUMENT/);
    assert.deepEqual(await proposalsFor(road.cast.nav), [], 'a colleague who is not on the case');
  });

  it('is refused to the body that proposed it, and not there for who does not take part', async () => {
    const { housing, otherHousing, nav } = road.cast;
    const head = await server.head();
    assert.equal(outcomeOf(await confirm(housing)), 'SAME_BODY');
    for (const outsider of [otherHousing, nav]) assert.equal(outcomeOf(await confirm(outsider)), 'NOT_THERE');
    assert.equal(await server.head(), head);
    assert.equal((await personNow(server.folder)).standing, 'live');
  });

  it('is carried out when another body confirms it, and every view says so', async () => {
    assert.equal(outcomeOf(await confirm(road.cast.prison, confirming)), 'Accepted');
    await eventually(async () => {
      const [row] = await server.query(`SELECT FROM log.events WHERE type = 'platform.SubjectErased'`);
      return row;
    }, 'the erasure on the log');
    await server.settled();
    for (const [kind, states, isTold] of await findingsFor(server.url))
      assert.deepEqual([kind, [...new Set(states)], isTold], [kind, ['ERASED'], false]);
    assert.deepEqual(await personNow(server.folder), { standing: 'erased', keys: 0 });
    const rows = await server.query(`SELECT type FROM log.events WHERE stream = $1 ORDER BY position`, [kim]);
    assert.deepEqual(
      rows.slice(-3).map(({ type }) => type),
      ['joint-case.ErasureProposed', 'joint-case.ErasureConfirmed', 'platform.SubjectErased'],
    );
  });

  it('is over: the same orders stand and store nothing, new ones find nobody, and the person who logs in is somebody else', async () => {
    const head = await server.head();
    const { prison, housing, kim: person } = road.cast;
    for (const same of [await confirm(prison, confirming), await propose(housing, proposing)])
      assert.equal(outcomeOf(same), 'Accepted', same.text);
    for (const other of [await confirm(prison), await propose(housing, randomUUID())])
      assert.equal(outcomeOf(other), 'NOT_THERE', other.text);
    assert.deepEqual(await proposalsFor(prison), []);
    const { data } = await person.ask('{ contentOrders { proposals { verb authority by { phone } } } cases { id } }');
    assert.deepEqual([myOrdersSchema.parse(data).contentOrders.proposals, data['cases']], [[], []]);
    assert.equal(await server.head(), head);
  });

  it('leaves no canary in tables, data folder, logs and exports, and a log that verifies', async () => {
    const search = searchFor(needles);
    for (const [table, bytes] of await copyOfEverything(server.folder))
      assert.deepEqual([table, search(bytes)], [table, []]);
    await server.query('CHECKPOINT');
    assert.deepEqual(await foundBelow(server.folder, needles), []);
    await done(server.folder, 'export', join(kept, 'after.ndjson'));
    assert.deepEqual(await foundBelow(kept, needles), []);
    for (const from of [[], ['--from-export', join(kept, 'after.ndjson')]])
      assert.equal((await at(server.folder, 'verify', ...from)).code, 0);
  });

  it('is carried out again after an older backup is restored, in which nobody had proposed it', async () => {
    for (const file of [...fileOfKeys, 'erasures.ndjson']) await copyFile(join(server.folder, file), join(home, file));
    await server.stop();
    const came = await done(
      home,
      ...['restore', '--log', await theOnly('log', /^log-/), '--keys', await theOnly('keys', /^keys-/)],
      ...['--erasures', join(home, 'erasures.ndjson')],
    );
    assert.equal(came.ordersAgain, 1);
    assert.deepEqual(await personNow(home), { standing: 'erased', keys: 0 });
    restored = await startServerProcess({ PORT: String(await freePort()), SAMHOLD_DATA: home, SAMHOLD_DEMO: 'nobody' });
    for (const [kind, states, isTold] of await findingsFor(restored.url))
      assert.deepEqual([kind, [...new Set(states)], isTold], [kind, ['ERASED'], false]);
    assert.equal((await at(home, 'verify')).code, 0);
    assert.doesNotMatch(JSON.stringify(await findingsFor(restored.url)), new RegExp(nationalIds.kim));
  });
});
