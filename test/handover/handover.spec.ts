import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { osloDateOf, systemClock } from '#lib/kernel';
import { Road } from '../support/road.js';
import { outcomeOf, type Input, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

const text = z.object({ state: z.string(), value: z.string().nullable() });
const unit = z.object({ unitName: z.string() });
const offerSchema = z.object({
  status: z.string(),
  overdue: z.boolean(),
  replyBy: z.string(),
  can: z.array(z.string()),
  from: unit.nullable(),
  to: unit.nullable(),
  part: z.object({ followUpLead: unit.nullable(), description: text }).nullable(),
  decision: z
    .object({ law: z.string(), dueOn: z.string(), outcome: z.string().nullable(), complainBy: z.string().nullable() })
    .nullable(),
  firstMeeting: z.object({ on: z.string(), hour: z.string().nullable(), notArrived: z.boolean() }).nullable(),
  need: z.object({ area: z.string(), urgency: z.string(), description: text, followUpLead: unit.nullable() }),
});
const caseSchema = z
  .object({
    preview: z.boolean(),
    person: text,
    participants: z.array(z.object({ status: z.string(), unit })),
    handovers: z.array(offerSchema),
  })
  .nullable();
const offerFields = `status overdue replyBy can from { unitName } to { unitName }
  part { followUpLead { unitName } description { state value } }
  decision { law(language: NB) dueOn outcome complainBy } firstMeeting { on hour notArrived }
  need { area urgency description { state value } followUpLead { unitName } }`;
const shown = `person { state value } participants { status unit { unitName } }`;
const itemsSchema = z.object({
  edges: z.array(z.object({ node: z.object({ verb: z.string(), outcome: z.string().nullable() }) })),
});

let server: TestServer;
let road: Road;
let caseId: string;

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, otherNav } = road.cast;
  const recordId = await road.admission('kim', 'Kim Solvik');
  await road.proposal(prison, recordId, [housing, mission, otherNav]);
  caseId = await road.consent('kim');
  await road.join(caseId, prison, mission);
});
after(() => server?.stop());

function at(by: Speaker, handoverId: string, more: Input = {}): Input {
  return { caseId: road.at(by, caseId), handoverId: road.at(by, handoverId), ...more };
}

async function caseOf(speaker: Speaker) {
  await server.settled();
  const query = `query ($id: ID!) { case(id: $id) { preview ${shown} handovers { ${offerFields} } } }`;
  const { data, text: said } = await speaker.ask(query, { id: road.at(speaker, caseId) });
  assert.ok('case' in data, said);
  return caseSchema.parse(data['case']);
}

async function newestOf(speaker: Speaker) {
  const newest = (await caseOf(speaker))?.handovers.at(-1);
  assert.ok(newest !== undefined);
  return newest;
}

async function inboxOf(speaker: Speaker, bucket: string) {
  await server.settled();
  const { data } = await speaker.ask(`{ inbox(bucket: ${bucket}) { edges { node { verb outcome(language: NB) } } } }`);
  return itemsSchema.parse(data['inbox']).edges.map(({ node }) => node);
}

async function previewAt(by: Speaker, needId: string, to: Speaker) {
  const query = `query ($caseId: ID!, $needId: ID!, $toUnitId: ID!) {
    handoverPreview(caseId: $caseId, needId: $needId, toUnitId: $toUnitId) { ${shown} handover { ${offerFields} } } }`;
  const asked = { caseId: road.at(by, caseId), needId: road.at(by, needId), toUnitId: road.at(by, to) };
  const { data, text: said } = await by.ask(query, asked);
  assert.ok('handoverPreview' in data, said);
  const schema = caseSchema.unwrap().omit({ preview: true, handovers: true }).extend({ handover: offerSchema });
  return schema.nullable().parse(data['handoverPreview']);
}

describe('before anything is sent', () => {
  test('the sender sees exactly what the receiver then sees, nothing is recorded, and the look is', async () => {
    const { prison, housing } = road.cast;
    const needId = await road.need(caseId, prison);
    await server.settled();
    const [head, looks] = [await server.head(), await looksBy(prison)];
    const preview = await previewAt(prison, needId, housing);
    assert.ok(preview !== null);
    assert.equal(await server.head(), head);
    assert.equal(await looksBy(prison), looks + 1);
    const handoverId = await road.offer(caseId, needId, prison, housing);
    const seen = await caseOf(housing);
    assert.ok(seen?.preview === true);
    const { handover, ...rest } = preview;
    assert.deepEqual(rest, { person: seen.person, participants: seen.participants });
    assert.deepEqual([handover], seen.handovers);
    assert.equal(handover.need.description.value, 'Et hjem');
    await prison.does('withdrawHandover', at(prison, handoverId));
  });

  test('nothing is shown of one that cannot be asked, nor to one that does not lead the need', async () => {
    const { prison, mission, housing, nav, husbanken, childWelfare } = road.cast;
    const needId = await road.need(caseId, prison);
    for (const to of [nav, husbanken, childWelfare, prison])
      assert.equal(await previewAt(prison, needId, to), null, to.client);
    assert.equal(await previewAt(mission, needId, housing), null);
    assert.equal(await previewAt(housing, needId, mission), null);
    assert.equal(await previewAt(childWelfare, needId, housing), null);
  });
});

describe('a draft of an offer', () => {
  const readDraft = async (by: Speaker, needId: string) => {
    const query = `query ($caseId: ID!, $needId: ID!) {
      handoverDraft(caseId: $caseId, needId: $needId) { toUnit { unitName } message { state value } } }`;
    const { data } = await by.ask(query, { caseId: road.at(by, caseId), needId: road.at(by, needId) });
    return data['handoverDraft'];
  };

  test('is kept for its own unit, off the log, until the offer is sent', async () => {
    const { prison, mission, housing } = road.cast;
    const needId = await road.need(caseId, prison);
    const named = { caseId: road.at(prison, caseId), needId: road.at(prison, needId) };
    await server.settled();
    const head = await server.head();
    await prison.does('saveHandoverDraft', { ...named, message: 'Et halvt ord' });
    await prison.does('saveHandoverDraft', { ...named, toUnitId: road.at(prison, housing), message: 'Trenger hybel' });
    const kept = { toUnit: { unitName: 'Boligkontoret' }, message: { state: 'OPEN', value: 'Trenger hybel' } };
    assert.deepEqual(await readDraft(prison, needId), kept);
    assert.equal(await readDraft(mission, needId), null);
    assert.equal(await server.head(), head);
    const stored = JSON.stringify(await server.query('SELECT * FROM drafts.draft'));
    assert.ok(!stored.includes('hybel'), stored);

    const offer = { commandId: crypto.randomUUID(), ...named, message: 'Trenger hybel' };
    const refused = await prison.send('offerHandover', { ...offer, toUnitId: road.at(prison, prison) });
    assert.equal(outcomeOf(refused), 'TO_YOURSELF');
    assert.deepEqual(await readDraft(prison, needId), kept, 'nothing that was written is lost on a refusal');
    const handoverId = await road.offer(caseId, needId, prison, housing);
    assert.equal(await readDraft(prison, needId), null);
    await prison.does('withdrawHandover', at(prison, handoverId));
  });

  test('is gone when its unit discards it', async () => {
    const { mission } = road.cast;
    const needId = await road.need(caseId, mission);
    const named = { caseId: road.at(mission, caseId), needId: road.at(mission, needId) };
    await mission.does('saveHandoverDraft', { ...named, message: 'Kanskje' });
    await mission.does('discardHandoverDraft', named);
    assert.equal(await readDraft(mission, needId), null);
  });
});

test('a part that is taken is a need of the receiver’s; the rest stays with the sender', async () => {
  const { prison, mission } = road.cast;
  const needId = await road.need(caseId, prison, 'ECONOMY', 'Husleie og strøm');
  const handoverId = await road.offer(caseId, needId, prison, mission);
  await mission.does('acceptHandoverInPart', at(mission, handoverId, { part: 'Ringe strømselskapet' }));
  const { status, part, need } = await newestOf(prison);
  assert.equal(status, 'ACCEPTED_IN_PART');
  assert.equal(part?.description.value, 'Ringe strømselskapet');
  assert.notEqual(part?.followUpLead?.unitName, need.followUpLead?.unitName);
});

test('a municipality decides by vedtak, and a refusal tells the sender how long the person can complain', async () => {
  const { prison, housing } = road.cast;
  const handoverId = await road.offer(caseId, await road.need(caseId, prison), prison, housing);
  assert.ok(!(await newestOf(housing)).can.includes('DECLINE'));
  await housing.does('openDecisionClock', at(housing, handoverId));
  assert.deepEqual((await newestOf(housing)).can, ['RECORD_DECISION', 'RECORD_PRELIMINARY_ANSWER']);
  assert.deepEqual((await newestOf(prison)).can, []);
  const late = await prison.send('withdrawHandover', { commandId: crypto.randomUUID(), ...at(prison, handoverId) });
  assert.equal(outcomeOf(late), 'BEING_DECIDED');
  await housing.does('recordDecision', at(housing, handoverId, { outcome: 'REFUSED', on: '2026-11-02' }));
  const { status, decision } = await newestOf(prison);
  assert.deepEqual([status, decision?.outcome], ['REFUSED_BY_DECISION', 'REFUSED']);
  assert.deepEqual([decision?.law, decision?.complainBy], ['boligsosialloven', '2026-11-23']);
  const [{ outcome } = { outcome: null }] = (await inboxOf(prison, 'DONE')).slice(-1);
  assert.match(outcome ?? '', /ga avslag ved vedtak 2\. november 2026\. Klagefrist 23\. november 2026\.$/);
});

test('that the person did not come is red for both, and first contact is still to be made', async () => {
  const { prison, mission } = road.cast;
  const handoverId = await road.offer(caseId, await road.need(caseId, prison), prison, mission);
  await road.accept(caseId, handoverId, mission);
  const on = osloDateOf(systemClock.now());
  await mission.does('agreeFirstMeeting', at(mission, handoverId, { on }));
  await prison.does('reportPersonDidNotArrive', at(prison, handoverId));
  for (const body of [prison, mission]) {
    assert.deepEqual((await newestOf(body)).firstMeeting, { on, hour: null, notArrived: true });
    assert.ok((await inboxOf(body, 'NEEDS_ME')).some(({ verb }) => verb === 'PERSON_DID_NOT_ARRIVE'));
  }
  await mission.does('confirmFirstContact', at(mission, handoverId, { on }));
  assert.ok(!(await inboxOf(prison, 'NEEDS_ME')).some(({ verb }) => verb === 'PERSON_DID_NOT_ARRIVE'));
});

test('whoever passed it on sees nothing until it has ended, and then how', async () => {
  const { prison, otherNav, mission } = road.cast;
  const handoverId = await road.offer(caseId, await road.need(caseId, prison), prison, otherNav);
  const toUnitId = road.at(otherNav, mission);
  await otherNav.does('forwardHandover', at(otherNav, handoverId, { toUnitId, reason: 'ANOTHER_UNIT' }));
  assert.equal(await caseOf(otherNav), null);
  assert.deepEqual(await inboxOf(otherNav, 'DONE'), []);
  await road.accept(caseId, handoverId, mission);
  assert.equal(await caseOf(otherNav), null);
  await mission.does('confirmFirstContact', at(mission, handoverId, { on: '2026-11-02' }));
  const [told, ...more] = await inboxOf(otherNav, 'DONE');
  assert.match(told?.outcome ?? '', /hadde første kontakt 2\. november 2026 og følger opp\.$/);
  assert.deepEqual(more, []);
  assert.equal((await caseOf(otherNav))?.preview, true);
  await road.withdraw('kim', caseId, otherNav);
  assert.deepEqual(await inboxOf(otherNav, 'DONE'), []);
  assert.equal(await caseOf(otherNav), null);
});

/** How often anyone of a kind has looked at the case, or tried to. */
async function looksBy({ kind }: Speaker): Promise<number> {
  const rows = await server.query('SELECT FROM reads.read_log WHERE kind = $1 AND case_id = $2', [kind, caseId]);
  return rows.length;
}
