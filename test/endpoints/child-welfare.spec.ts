import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds, type Cast } from '../support/cast.js';
import { Listener } from '../support/listener.js';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

/** One and the same road, twice: on one server child welfare may see Kim's case, on the other it is not asked about. */
interface World {
  readonly road: Road;
  readonly caseId: string;
  /** What the prison and the boligkontor heard while child welfare went about its own. */
  readonly pings: readonly unknown[];
}

let withIt: World;
let without: World;
const servers: TestServer[] = [];
const listeners: Listener[] = [];

before(async () => {
  servers.push(...(await Promise.all([TestServer.start(), TestServer.start()])));
  [withIt, without] = await Promise.all([play(servers[0], true), play(servers[1], false)]);
});
after(async () => {
  await Promise.all(listeners.map((listener) => listener.stop()));
  await Promise.all(servers.map((server) => server.stop()));
});

async function play(server: TestServer | undefined, isThere: boolean): Promise<World> {
  assert.ok(server);
  const road = new Road(server);
  const { prison, housing, otherNav, mission, clinic, childWelfare, kim } = road.cast;
  const asked = [housing, otherNav, mission, clinic, ...(isThere ? [childWelfare] : [])];
  await road.proposal(prison, await road.admission('kim', 'Kim Solvik'), asked);
  const caseId = await road.consent('kim');
  await road.join(caseId, prison, housing, mission, clinic);
  await server.settled();
  listeners.push(await hears(road, prison, caseId), await hears(road, housing, caseId));
  const mine = listeners.slice(-2);
  if (isThere) await childWelfareGoesAbout(road, caseId);
  // Kim's own looks are in the trail that supervision follows: as many here as where Kim answers child welfare.
  else await road.caseOf('kim');
  const pings = mine.map(({ heard }) => [...heard]);
  await goesOn(road, caseId);
  await kim.does('stateOwnPriority', { caseId: road.at(kim, caseId), words: 'Å ha et sted å bo' });
  await server.settled();
  return { road, caseId, pings };
}

function hears(road: Road, speaker: Speaker, caseId: string): Promise<Listener> {
  const query = 'subscription ($id: ID!) { caseChanged(caseId: $id) { viewRevision } }';
  return Listener.at(speaker, query, { id: road.at(speaker, caseId) });
}

/** It keeps a record, asks Kim about itself, looks, and tries what others may. */
async function childWelfareGoesAbout(road: Road, caseId: string): Promise<void> {
  const { childWelfare } = road.cast;
  const agreement = { until: '2028-01-01', name: 'Kim Solvik', nationalId: nationalIds.kim };
  const record = await road.do(childWelfare, 'agreeAftercare', agreement);
  const recordId = road.at(childWelfare, record);
  await childWelfare.does('recordAftercarePlan', { recordId, until: '2028-01-01', helps: ['HOME'] });
  await childWelfare.does('recordChildrensHousingNeed', { recordId, children: 2, matters: ['OWN_ROOM'] });
  await road.proposal(childWelfare, record, []);
  await road.consent('kim', 'home-only');
  const id = road.at(childWelfare, caseId);
  const { data, text } = await childWelfare.ask('query ($id: ID!) { case(id: $id) { person { value } } }', { id });
  assert.deepEqual(data, { case: { person: { value: 'Kim Solvik' } } }, text);
  for (let times = 0; times < 3; times += 1)
    await childWelfare.ask('query ($id: ID!) { case(id: $id) { needs { id } } inboxCounts { needsMe } }', { id });
  const need = { caseId: id, area: 'HOUSING', urgency: 'LATER', description: 'Et hjem' };
  await childWelfare.send('registerNeed', { commandId: randomUUID(), ...need });
  await road.server.settled();
}

async function goesOn(road: Road, caseId: string): Promise<void> {
  const { prison, housing, otherNav, otherHousing, mission } = road.cast;
  const contact = { on: '2026-10-02', place: 'STREET', name: 'Kim Solvik', nationalId: nationalIds.kim };
  await road.proposal(mission, await road.do(mission, 'registerOutreachContact', contact), [otherHousing]);
  await road.consent('kim', 'home-only');
  await housing.does('assessHousingNeed', {
    caseId: road.at(housing, caseId),
    disadvantaged: 'YES',
    household: 3,
    children: 2,
    assessedOn: '2026-10-20',
  });
  await prison.does('setReleaseDate', { caseId: road.at(prison, caseId), on: '2099-01-16' });
  const needId = await road.need(caseId, prison);
  const handoverId = await road.offer(caseId, needId, prison, otherNav);
  await otherNav.does('forwardHandover', {
    caseId: road.at(otherNav, caseId),
    handoverId: road.at(otherNav, handoverId),
    toUnitId: road.at(otherNav, housing),
    reason: 'ANOTHER_MUNICIPALITY',
  });
  await road.accept(caseId, handoverId, housing);
  await road.offer(caseId, await road.need(caseId, prison, 'ECONOMY'), prison, otherNav);
  await road.server.settled();
}

const unit = 'unit { id organisationName unitName }';
const unitFields = '{ id organisationName unitName }';
const need = `id area urgency description { state value } status followUpLead ${unitFields} registeredAt`;
const handover = `id status from ${unitFields} to ${unitFields} forwardedBy ${unitFields} clockFrom replyBy workingDaysLeft
  message { state value } declineReason firstContactOn can need { id }`;
const entry = 'id type at recordedAt sentence(language: NB) byPerson actor { id organisationName }';

/** Everything that a body with cases can ask, in a few questions. */
const questions: readonly string[] = [
  `query ($id: ID!) { case(id: $id) { id number preview person { state value } openedAt ownPriority { state value } releaseOn
    participants { ${unit} status since isMe followsUp { id } } needs { ${need} } handovers { ${handover} }
    nextActions { verb mine replyBy need { id } handover { id } } withheld { fieldClass reason } viewRevision } }`,
  `query ($id: ID!) { case(id: $id) { custody { ground leaves { from } } responsibility { status } housingNeed { children }
    economyVedtak { matter } medication { naloxone } } }`,
  `query ($id: ID!) { case(id: $id) { timeline(first: 100) { pageInfo { hasNextPage endCursor } edges { cursor node { ${entry} } } }
    releaseCard { settled total untaken items { item status takenBy { id } } } track { anchor milestones { code on } } } }`,
  `{ inboxCounts { needsMe waitingForOthers done } releaseCounts { bucket count }
    releases { totalCount edges { node { id daysLeft nobodyHasTaken } } } }`,
  ...['NEEDS_ME', 'WAITING_FOR_OTHERS', 'DONE'].map(
    (bucket) => `{ inbox(bucket: ${bucket}) { totalCount pageInfo { hasNextPage } edges { node {
      verb area urgency counterpart { id } caseNumber person { value } workingDaysLeft } } } }`,
  ),
  `{ records { pageInfo { hasNextPage } edges { node { type name { value } sentence(language: NB) proposal caseId later { type } } } } }`,
  `{ me { kind role unit { id } } units { id kind organisationName unitName } }`,
];

/** Ids, cursors, case numbers and instants are made by chance or by the clock. */
function masked(text: string): string {
  return text
    .replaceAll(/"[\w-]{40,}"/g, '"<id>"')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<at>')
    .replaceAll(/"[0-9A-F]{4}-[0-9A-F]{4}"/g, '"<number>"');
}

const bodies = ['prison', 'housing', 'boTeam', 'nav', 'otherHousing', 'otherNav', 'mission', 'clinic'] as const;

describe('with child welfare on the case and without', () => {
  for (const name of bodies)
    it(`${name} is answered the same to everything it can ask`, async () => {
      for (const query of questions) {
        const [there, gone] = await Promise.all(
          [withIt, without].map(async ({ road, caseId }) => {
            const speaker = road.cast[name];
            const variables = query.includes('$id') ? { id: road.at(speaker, caseId) } : {};
            return speaker.ask(query, variables);
          }),
        );
        assert.deepEqual([there?.errors, gone?.errors], [[], []], there?.text);
        assert.equal(masked(there?.text ?? ''), masked(gone?.text ?? ''));
        const told = query.includes('units') ? '' : (there?.text ?? '');
        assert.doesNotMatch(told, /barnevern|child-welfare|ettervern/i);
      }
    });

  it('everybody is refused in the same words who asks it in, offers it something, or acts where it is', async () => {
    for (const name of ['prison', 'housing', 'mission', 'clinic', 'nav'] as const) {
      const [there, gone] = await Promise.all([withIt, without].map((world) => refusals(world, name)));
      assert.deepEqual(there, gone);
    }
  });

  it('supervision follows the same trail', async () => {
    const trail = (road: Road, caseId: string) => auditOf(road.cast, caseId);
    const [there, gone] = await Promise.all([withIt, without].map(({ road, caseId }) => trail(road, caseId)));
    assert.deepEqual(there, gone);
    assert.doesNotMatch(JSON.stringify(there), /CHILD_WELFARE|barnevern|ettervern/i);
    assert.ok((there?.length ?? 0) > 30);
  });

  it('no ping comes of what it does', () => {
    assert.deepEqual(withIt.pings, [[], []]);
    assert.deepEqual(withIt.pings, without.pings);
  });

  it('Husbanken hears nothing of either', async () => {
    const [there, gone] = await Promise.all(
      [withIt, without].map(({ road }) => road.cast.husbanken.ask('{ applications { edges { node { id } } } }')),
    );
    assert.equal(there?.text, gone?.text);
  });

  it('the person sees that it may look and that it has looked', async () => {
    const ask =
      '{ cases { access { unit { organisationName } ended } looks(first: 100) { edges { node { unit { organisationName } } } } } }';
    const [there, gone] = await Promise.all([withIt, without].map(({ road }) => road.cast.kim.ask(ask)));
    assert.match(there?.text ?? '', /"access":.*barnevern.*"looks":.*barnevern/);
    assert.doesNotMatch(gone?.text ?? '', /barnevern/);
  });
});

async function refusals({ road, caseId }: World, name: keyof Cast): Promise<readonly string[]> {
  const speaker = road.cast[name];
  const [at, unitId] = [road.at(speaker, caseId), road.at(speaker, road.cast.childWelfare)];
  const needId = road.at(speaker, await road.need(caseId, road.cast.prison));
  const commandId = randomUUID();
  const answers = [
    await speaker.send('inviteOrganisation', { commandId, caseId: at, unitId }),
    await speaker.send('offerHandover', { commandId, caseId: at, needId, toUnitId: unitId }),
    await speaker.send('acceptHandover', { commandId, caseId: at, handoverId: needId }),
  ];
  return answers.map(({ text }) => masked(text));
}

const auditSchema = z.object({
  totalCount: z.number(),
  edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })),
});

/** Which of two came a millisecond before the other is otherwise from one server to the next. */
async function auditOf({ supervision }: Cast, caseId: string): Promise<readonly string[]> {
  const [, one = '', two = ''] = /^case-(\w{4})(\w{4})/.exec(caseId.toUpperCase().replace('CASE', 'case')) ?? [];
  const { data, text } = await supervision.ask(
    `query ($number: String!) { audit(caseNumber: $number, first: 100) { totalCount edges { node {
      kind actorKind unit { id organisationName } role purpose event fieldClasses basis } } } }`,
    { number: `${one}-${two}` },
  );
  const { totalCount, edges } = auditSchema.parse(data['audit']);
  assert.ok(totalCount <= 100, text);
  return [`${totalCount} in all`, ...edges.map(({ node }) => masked(JSON.stringify(node))).sort()];
}
