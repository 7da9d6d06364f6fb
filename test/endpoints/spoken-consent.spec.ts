import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds } from '../support/cast.js';
import { Road } from '../support/road.js';
import { outcomeOf, type Input, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

let road: Road;
before(async () => {
  road = new Road(await TestServer.start());
});
after(() => road?.server.stop());

const unitSchema = z.object({ unitName: z.string(), organisationName: z.string() });
const recordsSchema = z.object({
  records: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          proposal: z.string().nullable(),
          openQuestion: z.object({ askedAt: z.string(), recipients: z.array(unitSchema) }).nullable(),
        }),
      }),
    ),
  }),
});
const pageSchema = z.object({
  proposals: z.array(z.object({ status: z.string(), writtenDownBy: unitSchema.nullable() })),
  cases: z.array(
    z.object({
      access: z.array(z.object({ unit: unitSchema, fieldClasses: z.array(z.string()), ended: z.boolean() })),
    }),
  ),
});
const unit = '{ unitName organisationName }';

/** The newest of a unit's own records. */
async function recordOf(by: Speaker) {
  await road.server.settled();
  const { data } = await by.ask(
    `{ records { edges { node { proposal openQuestion { askedAt recipients ${unit} } } } } }`,
  );
  return recordsSchema.parse(data).records.edges[0]?.node;
}

async function pageOf(person: Speaker) {
  await road.server.settled();
  const { data } = await person.ask(
    `{ proposals { status writtenDownBy ${unit} } cases { access { fieldClasses ended unit ${unit} } } }`,
  );
  return pageSchema.parse(data);
}

const spoken = { form: 'ORAL', readBack: true };
const yes = { ...spoken, answer: 'YES', presetCode: 'all-areas' };

function write(by: Speaker, recordId: string, said: Input) {
  return by.send('registerConsentAnswer', { commandId: randomUUID(), recordId: road.at(by, recordId), ...said });
}

describe('a yes that the person said aloud', () => {
  let recordId: string;
  const recipients = () => [road.cast.housing, road.cast.mission, road.cast.childWelfare];
  before(async () => {
    recordId = await road.admission('kim', 'Kim Solvik');
    await road.proposal(road.cast.prison, recordId, recipients());
  });

  it('is to the question that the unit sees open on its own record', async () => {
    const record = await recordOf(road.cast.prison);
    assert.equal(record?.proposal, 'ASKED');
    assert.match(record?.openQuestion?.askedAt ?? '', /^\d{4}-/);
    assert.deepEqual(
      record?.openQuestion?.recipients.map(({ unitName }) => unitName),
      ['Tilbakeføringskoordinator', 'Boligkontoret', 'Bo-teamet i Kirkens Bymisjon', 'Ettervernet'],
    );
  });
  it('is not written down before it is read back, nor by another unit, nor of others than were asked about', async () => {
    const { prison, otherPrison, housing, clinic } = road.cast;
    assert.equal(outcomeOf(await write(prison, recordId, { ...yes, readBack: false })), 'NOT_READ_BACK');
    for (const other of [otherPrison, housing])
      assert.equal(outcomeOf(await write(other, recordId, yes)), 'NOT_THERE', other.client);
    const further = { ...yes, recipientUnitIds: [prison, clinic].map((body) => road.at(prison, body)) };
    assert.equal(outcomeOf(await write(prison, recordId, further)), 'NOT_PROPOSED');
    const { presetCode: _presetCode, ...unsaid } = yes;
    assert.equal(outcomeOf(await write(prison, recordId, unsaid)), 'UNKNOWN_PRESET');
    assert.deepEqual((await pageOf(road.cast.kim)).cases, []);
  });
  it('lets in those whom the person kept, and tells the scribe only that it is written down', async () => {
    const { prison } = road.cast;
    const kept = [prison, road.cast.housing, road.cast.childWelfare].map((body) => road.at(prison, body));
    const { data, text } = await write(prison, recordId, { ...yes, recipientUnitIds: kept });
    assert.equal(outcomeOf({ status: 200, text, data, errors: [] }), 'Accepted', text);
    assert.deepEqual(Object.keys(z.object({ answer: z.looseObject({}) }).parse(data).answer).sort(), [
      '__typename',
      'id',
      'viewRevision',
      'visible',
    ]);
    const { proposals, cases } = await pageOf(road.cast.kim);
    assert.deepEqual(
      proposals.map(({ status, writtenDownBy }) => [status, writtenDownBy?.organisationName]),
      [['AGREED', 'Fjordvik fengsel']],
    );
    assert.deepEqual(
      cases[0]?.access.map(({ unit: { unitName } }) => unitName),
      ['Tilbakeføringskoordinator', 'Boligkontoret', 'Ettervernet'],
    );
    const record = await recordOf(prison);
    assert.deepEqual([record?.proposal, record?.openQuestion], ['AGREED', null]);
  });
  it('gives what the same yes gives when the person types it', async () => {
    const { prison, noor, kim } = road.cast;
    await road.proposal(prison, await road.admission('noor'), recipients());
    await road.server.settled();
    const { data } = await noor.ask('{ proposals { id } }');
    const [{ id } = { id: '' }] = z.object({ proposals: z.array(z.object({ id: z.string() })) }).parse(data).proposals;
    const kept = [prison, road.cast.housing, road.cast.childWelfare].map((body) => road.at(noor, body));
    await noor.does('giveConsent', { proposalId: id, presetCode: yes.presetCode, recipientUnitIds: kept });
    const typed = await pageOf(noor);
    assert.deepEqual(typed.cases[0]?.access, (await pageOf(kim)).cases[0]?.access);
    assert.deepEqual(typed.proposals, [{ status: 'AGREED', writtenDownBy: null }]);
  });
  it('counts those who were let in before as present, without a word of them to the scribe', async () => {
    const { housing, kim } = road.cast;
    const own = await road.enquiry('kim', housing);
    await road.proposal(housing, own, [road.cast.mission]);
    await road.server.settled();
    const { text } = await write(housing, own, yes);
    assert.doesNotMatch(text, /arnevern|child|fengsel/i);
    const [first] = (await pageOf(kim)).cases;
    const latest = first?.access.findLast(({ unit: { unitName } }) => unitName === 'Boligkontoret');
    assert.ok(latest?.fieldClasses.includes('presence-correctional-service'), JSON.stringify(latest));
    assert.ok(!latest?.fieldClasses.some((fieldClass) => fieldClass.includes('child-welfare')));
  });
  it('is not changed by a no afterwards', async () => {
    assert.equal(outcomeOf(await write(road.cast.prison, recordId, { ...spoken, answer: 'NO' })), 'ALREADY_ANSWERED');
  });
});

describe('a no that the person signed', () => {
  it('opens nothing, and stands on the person’s page as the scribe’s writing', async () => {
    const { mission, noor } = road.cast;
    const before = (await pageOf(noor)).cases;
    const recordId = await road.do(mission, 'registerOutreachContact', {
      ...{ on: '2026-10-02', place: 'STREET', name: 'Noor', reach: 'På gata', nationalId: nationalIds.noor },
    });
    await road.proposal(mission, recordId, []);
    await road.server.settled();
    const no = { form: 'SIGNED', readBack: true, answer: 'NO' };
    assert.equal(outcomeOf(await write(mission, recordId, no)), 'Accepted');
    const { proposals, cases } = await pageOf(noor);
    assert.deepEqual(
      [proposals.at(-1)?.status, proposals.at(-1)?.writtenDownBy?.organisationName],
      ['DECLINED', 'Kirkens Bymisjon Fjordvik'],
    );
    assert.deepEqual(cases, before);
    assert.equal((await recordOf(mission))?.openQuestion, null);
    assert.equal(outcomeOf(await write(mission, recordId, no)), 'Accepted', 'and again it is so already');
  });
});

const answersSchema = z.object({
  spokenAnswers: z.array(z.object({ id: z.string(), what: z.string(), status: z.string(), writtenDownBy: unitSchema })),
});

describe('a withdrawal that the person said aloud', () => {
  let caseId: string;
  before(async () => {
    caseId = await road.caseOf('kim');
  });
  const sees = async (by: Speaker) => {
    await road.server.settled();
    const { data } = await by.ask('query ($id: ID!) { case(id: $id) { id } }', { id: road.at(by, caseId) });
    return z.object({ case: z.object({ id: z.string() }).nullable() }).parse(data).case !== null;
  };
  const answers = async () => {
    await road.server.settled();
    const { data } = await road.cast.kim.ask(`{ spokenAnswers { id what status writtenDownBy ${unit} } }`);
    return answersSchema.parse(data).spokenAnswers;
  };

  it('stops what that unit was let know, and nobody else’s', async () => {
    const { prison, housing } = road.cast;
    const input = { commandId: randomUUID(), caseId: road.at(prison, caseId), ...spoken };
    const withdraw = async (change: Input) =>
      outcomeOf(await prison.send('registerConsentWithdrawal', { ...input, ...change }));
    assert.equal(await withdraw({ readBack: false }), 'NOT_READ_BACK');
    assert.ok(await sees(prison), 'nothing stops that was not read back');
    const commandId = randomUUID();
    assert.equal(await withdraw({ commandId }), 'Accepted');
    assert.deepEqual([await sees(prison), await sees(housing)], [false, true]);
    assert.equal(await withdraw({ commandId }), 'Accepted', 'the reply was lost');
    assert.equal((await answers()).filter(({ what }) => what === 'WITHDRAWAL').length, 1);
  });
  it('is confirmed by the person, or said to be wrong', async () => {
    const { kim } = road.cast;
    const before = await answers();
    assert.deepEqual(
      before.map(({ what, writtenDownBy }) => [what, writtenDownBy.organisationName]),
      [
        ['YES', 'Fjordvik fengsel'],
        ['YES', 'Fjordvik kommune'],
        ['WITHDRAWAL', 'Fjordvik fengsel'],
      ],
    );
    await kim.does('confirmSpokenAnswer', { answerId: before[0]?.id });
    await kim.does('disputeSpokenAnswer', { answerId: before[2]?.id, words: 'Det sa jeg ikke.' });
    assert.deepEqual(
      (await answers()).map(({ status }) => status),
      ['CONFIRMED', 'UNCONFIRMED', 'DISPUTED'],
    );
  });
  it('and a wish to end it stops the scribe alone, until the person ends it', async () => {
    const { housing, kim } = road.cast;
    const standing = async () => {
      const access = (await pageOf(kim)).cases[0]?.access.filter(({ ended }) => !ended) ?? [];
      return access.map(({ unit: { unitName } }) => unitName);
    };
    const others = (await standing()).filter((name) => name !== 'Boligkontoret');
    const said = { commandId: randomUUID(), caseId: road.at(housing, caseId), ...spoken };
    for (const _time of ['once', 'and as it was, for the reply was lost'])
      assert.equal(outcomeOf(await housing.send('registerCooperationEnd', said)), 'Accepted');
    assert.equal(await sees(housing), false);
    assert.deepEqual(await standing(), others);
    assert.deepEqual([...new Set((await answers()).slice(3).map(({ what }) => what))], ['END', 'WITHDRAWAL']);
  });
});
