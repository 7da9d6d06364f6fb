import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds } from '../support/cast.js';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

const text = z.object({ state: z.string(), value: z.string().nullable() });
const unit = z.object({ unitName: z.string(), organisationName: z.string() });
const caseSchema = z.object({
  preview: z.boolean(),
  person: text,
  ownPriority: text.nullable(),
  releaseOn: z.string().nullable(),
  track: z.object({ anchor: z.string() }).nullable(),
  participants: z.array(z.object({ unit })),
  needs: z.array(z.object({ area: z.string(), description: text, followUpLead: unit.nullable() })),
  handovers: z.array(z.object({ status: z.string(), can: z.array(z.string()), message: text.nullable() })),
  withheld: z.array(z.object({ fieldClass: z.string(), reason: z.string() })),
  timeline: z.object({ edges: z.array(z.object({ node: z.object({ type: z.string(), sentence: z.string() }) })) }),
});
type CaseSeen = z.infer<typeof caseSchema>;

const document = `query ($id: ID!) { case(id: $id) { preview person { state value } ownPriority { state value } releaseOn
  track { anchor } participants { unit { unitName organisationName } }
  needs { area description { state value } followUpLead { unitName organisationName } }
  handovers { status can message { state value } } withheld { fieldClass reason }
  timeline { edges { node { type sentence(language: NB) } } } } }`;

const looksSchema = z.array(
  z.object({
    looks: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            unit: unit.nullable(),
            allowed: z.boolean(),
            basis: z.string().nullable(),
            fieldClasses: z.array(z.string()),
          }),
        }),
      ),
    }),
  }),
);

let server: TestServer;
let road: Road;
let caseId: string;
let offered: string;

/* Kim says yes to the home for those whom the prison asks about, and to daily life for Kirkens Bymisjon, which asks by itself. */
before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, otherNav, clinic, mission, kim } = road.cast;
  await road.proposal(prison, await road.admission('kim', 'Kim Solvik'), [housing, otherNav, clinic]);
  await road.consent('kim', 'home-only');
  const met = { on: '2026-10-02', place: 'PRISON', name: 'Kim', nationalId: nationalIds.kim };
  await road.proposal(mission, await road.do(mission, 'registerOutreachContact', met), []);
  caseId = await road.consent('kim', 'home-and-daily-life');
  await road.join(caseId, prison, housing, clinic);
  await prison.does('setReleaseDate', { caseId: road.at(prison, caseId), on: '2099-01-16' });
  await kim.does('stateOwnPriority', { caseId: road.at(kim, caseId), words: 'Ro og en dør som er min' });
  await road.need(caseId, mission, 'ECONOMY', 'Penger til depositum');
  await road.need(caseId, prison, 'HOUSING', 'En bolig som varer');
  offered = await road.offer(caseId, await road.need(caseId, prison, 'HOUSING', 'Seng i natt'), prison, otherNav);
  await server.settled();
});
after(() => server.stop());

async function seenBy(speaker: Speaker): Promise<CaseSeen> {
  const answer = await speaker.ask(document, { id: road.at(speaker, caseId) });
  assert.doesNotMatch(answer.text, new RegExp(nationalIds.kim));
  const seen = caseSchema.nullable().parse(answer.data['case']);
  return seen ?? assert.fail(`${speaker.client} does not see the case: ${answer.text}`);
}

function whyWithheld(seen: CaseSeen, fieldClass: string): string | undefined {
  return seen.withheld.find((one) => one.fieldClass === fieldClass)?.reason;
}

const typesIn = ({ timeline }: CaseSeen) => timeline.edges.map(({ node }) => node.type);

describe('what the person said yes to', () => {
  it('is all that a body sees, and what it does not see is named with the reason', async () => {
    for (const speaker of [road.cast.housing, road.cast.prison]) {
      const seen = await seenBy(speaker);
      assert.deepEqual([seen.person.value, seen.ownPriority, seen.releaseOn], ['Kim Solvik', null, '2099-01-16']);
      assert.deepEqual(
        seen.needs.map(({ area }) => area),
        ['HOUSING', 'HOUSING'],
      );
      for (const fieldClass of ['own-words', 'economy', 'work', 'health', 'network'])
        assert.equal(whyWithheld(seen, fieldClass), 'NO_BASIS', fieldClass);
      for (const fieldClass of ['case', 'identity', 'housing', 'release', 'disclosure'])
        assert.equal(whyWithheld(seen, fieldClass), undefined, fieldClass);
      assert.ok(!typesIn(seen).includes('client.OwnPriorityStated'));
      assert.doesNotMatch(JSON.stringify(seen), /Ro og en dør|depositum/);
    }
  });

  it('lets those who were there know who came by a further yes, and nothing of what that yes opened to the newcomer', async () => {
    for (const speaker of [road.cast.housing, road.cast.prison]) {
      const { participants, needs, ...rest } = await seenBy(speaker);
      assert.ok(participants.some(({ unit: { unitName } }) => unitName === 'Bo-teamet i Kirkens Bymisjon'));
      assert.doesNotMatch(JSON.stringify(needs), /Bymisjon/);
      const said = rest.timeline.edges.map(({ node }) => node).filter(({ sentence }) => sentence.includes('Bymisjon'));
      assert.deepEqual(
        said.map(({ type }) => type),
        ['joint-case.InvitationAccepted'],
      );
    }
  });

  it('for a partner holds no release: neither the date, nor the plan, nor that it was set', async () => {
    const seen = await seenBy(road.cast.clinic);
    assert.deepEqual([seen.releaseOn, seen.track, whyWithheld(seen, 'release')], [null, null, 'NO_BASIS']);
    assert.doesNotMatch(JSON.stringify(seen), /2099|løslat|ReleaseDateSet/i);
  });

  it('may be more for one body than for another on the same case', async () => {
    const seen = await seenBy(road.cast.mission);
    assert.equal(seen.ownPriority?.value, 'Ro og en dør som er min');
    assert.ok(seen.needs.some(({ description }) => description.value === 'Penger til depositum'));
    assert.ok(typesIn(seen).includes('client.OwnPriorityStated'));
    assert.deepEqual([whyWithheld(seen, 'own-words'), whyWithheld(seen, 'health')], [undefined, 'NO_BASIS']);
  });

  it('is given once to a body that was chosen twice', async () => {
    const { kim, prison, boTeam } = road.cast;
    const record = await road.enquiry('noor', boTeam);
    const question = await road.proposal(boTeam, record, [prison]);
    await server.settled();
    const recipientUnitIds = [prison, prison, boTeam, prison].map((body) => road.at(kim, body));
    const yes = { proposalId: road.at(kim, question), presetCode: 'home-only', recipientUnitIds };
    await road.cast.noor.does('giveConsent', yes);
    await server.settled();
    assert.equal((await road.accessesOf('noor', prison)).length, 1);
  });
});

describe('an offer', () => {
  it('shows the need that is offered, whose it is and who asks, and nothing else of what was granted', async () => {
    const seen = await seenBy(road.cast.otherNav);
    assert.deepEqual([seen.preview, seen.person.value, seen.releaseOn, seen.track], [true, 'Kim Solvik', null, null]);
    assert.deepEqual(
      seen.needs.map(({ description }) => description.value),
      ['Seng i natt'],
    );
    assert.deepEqual(
      seen.handovers.map(({ status, can }) => [status, can]),
      [['OFFERED', ['ACCEPT', 'FORWARD', 'OPEN_DECISION_CLOCK']]],
    );
    assert.deepEqual(
      ['housing', 'release', 'own-words'].map((fieldClass) => whyWithheld(seen, fieldClass)),
      ['PREVIEW_ONLY', 'PREVIEW_ONLY', 'NO_BASIS'],
    );
    // The newcomer is one of those whom a further yes lets the others know of; what it follows up is not.
    assert.deepEqual(
      seen.participants.map(({ unit: { unitName } }) => unitName),
      ['Tilbakeføringskoordinator', 'Bo-teamet i Kirkens Bymisjon', 'Boligkontoret', 'Ruspoliklinikken'],
    );
    assert.doesNotMatch(JSON.stringify(seen), /En bolig som varer|2099|depositum/);
  });

  it('once accepted, shows the rest of what was granted', async () => {
    const { otherNav } = road.cast;
    await road.accept(caseId, offered, otherNav);
    const seen = await seenBy(otherNav);
    assert.deepEqual([seen.preview, seen.releaseOn, seen.needs.length], [false, '2099-01-16', 2]);
  });
});

describe('a case', () => {
  it('is not there for another unit of the same municipality, nor for another organisation, in the same bytes', async () => {
    const heard = new Set<string>();
    const { nav, otherHousing, boTeam, childWelfare } = road.cast;
    for (const speaker of [nav, otherHousing, boTeam, childWelfare])
      for (const id of [road.at(speaker, caseId), road.at(speaker, `case-${randomUUID()}`), '', 'Kanarifugl'])
        heard.add((await speaker.ask(document, { id })).text);
    assert.deepEqual([...heard], ['{"data":{"case":null}}\n']);
  });

  it('shows the person who has looked, at what and why, and who was refused', async () => {
    const { data } = await road.cast.kim.ask(`{ cases { looks(first: 100) { edges { node {
      unit { unitName organisationName } allowed basis(language: NB) fieldClasses } } } } }`);
    const looks = looksSchema.parse(data['cases']).flatMap((one) => one.looks.edges.map(({ node }) => node));
    const by = (name: string) => looks.filter((look) => look.unit?.unitName === name);
    const [housing] = by('Boligkontoret').filter(({ allowed }) => allowed);
    assert.match(housing?.basis ?? '', /^Du har sagt ja/);
    assert.ok(housing?.fieldClasses.includes('housing') && !housing.fieldClasses.includes('own-words'));
    const refused = by('Nav Fjordvik, kommunale tjenester');
    assert.deepEqual([refused.length, refused.some(({ allowed, basis }) => allowed || basis !== null)], [1, false]);
  });
});
