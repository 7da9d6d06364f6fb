import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { endOfOsloDay, osloDateOf, plusDays, systemClock } from '#lib/kernel';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

const unit = z.object({ unitName: z.string(), organisationName: z.string() }).nullable();
const span = z.object({
  from: z.string(),
  to: z.string().nullable(),
  state: z.string(),
  lead: unit,
  alarm: z.boolean(),
});
const caseSchema = z.object({
  needs: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      followUpLead: unit,
      followUp: span.nullable(),
      followUpHistory: z.array(span),
      at: span.nullable(),
    }),
  ),
  nextActions: z.array(
    z.object({ verb: z.string(), mine: z.boolean(), need: z.object({ id: z.string() }).nullable() }),
  ),
});

const spanFields = 'from to state alarm lead { unitName organisationName }';
const query = `query ($id: ID!, $at: Instant!) { case(id: $id) {
  needs { id status followUpLead { unitName organisationName } followUp { ${spanFields} }
    followUpHistory { ${spanFields} } at: followUpAt(at: $at) { ${spanFields} } }
  nextActions { verb mine need { id } } } }`;

/** The clock runs on while a busy machine does what is due, in milliseconds: far less than until anything else is. */
const moments = 60_000;
const today = osloDateOf(systemClock.now());
const lastDay = plusDays(today, 10);
const midnight = endOfOsloDay(lastDay);

let server: TestServer;
let road: Road;
let caseId: string;
let bed: string;
let home: string;

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, clinic } = road.cast;
  await road.proposal(prison, await road.admission('kim'), [housing, mission, clinic]);
  caseId = await road.consent('kim');
  await road.join(caseId, prison, housing, mission, clinic);
  bed = await road.need(caseId, prison, 'HOUSING', 'En seng i natt', 'TONIGHT');
  home = await road.need(caseId, prison, 'HOUSING', 'Et hjem');
  await prison.does('nameFallback', {
    ...inCase(prison),
    needId: road.at(prison, home),
    unitId: road.at(prison, housing),
  });
  await prison.does('setAuthorityEnd', { ...inCase(prison), on: lastDay, ground: 'END_OF_SENTENCE' });
});
after(() => server.stop());

const inCase = (by: Speaker) => ({ caseId: road.at(by, caseId) });
const aNeed = (by: Speaker, needId: string) => ({ ...inCase(by), needId: road.at(by, needId) });

async function caseFor(body: Speaker, at: string = midnight) {
  await server.settled();
  const { data, text } = await body.ask(query, { id: road.at(body, caseId), at });
  assert.ok(data['case'] !== null, text);
  return caseSchema.parse(data['case']);
}

async function needFor(body: Speaker, needId: string, at?: string) {
  const { needs } = await caseFor(body, at);
  const need = needs.find(({ id }) => id === road.at(body, needId));
  assert.ok(need !== undefined);
  return need;
}

async function verbsFor(body: Speaker): Promise<readonly string[]> {
  const { nextActions } = await caseFor(body);
  return nextActions.filter(({ mine }) => mine).map(({ verb }) => verb);
}

describe('on the day that a prison’s authority ends', () => {
  it('it still follows up until the day is over', async () => {
    await server.moveClock(lastDay);
    assert.equal((await needFor(road.cast.mission, bed)).followUp?.state, 'LEADS');
  });

  it('a need with a fallback passes to it at midnight, not confirmed; one without is a gap that everybody sees', async () => {
    const { housing, mission } = road.cast;
    await server.moveClock(midnight);
    const passed = await needFor(mission, home);
    assert.deepEqual(
      [passed.followUp?.state, passed.followUpLead?.unitName],
      ['TAKEN_OVER_UNCONFIRMED', 'Boligkontoret'],
    );
    const gap = await needFor(mission, bed);
    assert.deepEqual([gap.followUp?.state, gap.followUpLead, gap.followUp?.alarm], ['GAP', null, false]);
    assert.ok((await verbsFor(mission)).includes('TAKE_NEED'));
    assert.ok((await verbsFor(housing)).includes('CONFIRM_TAKE_OVER'));
  });

  it('the person reads it too', async () => {
    const { kim } = road.cast;
    const { text } = await kim.ask('{ cases { needs { helper { unitName } followUp { state } } } }');
    assert.match(text, /"helper":null,"followUp":\{"state":"GAP"\}/);
  });

  it('the prison takes no need any more', async () => {
    const { prison } = road.cast;
    assert.match(
      (await prison.send('takeNeed', { commandId: crypto.randomUUID(), ...aNeed(prison, bed) })).text,
      /AUTHORITY_ENDED/,
    );
  });

  it('a gap of tonight that nobody took by the end of the day is told again', async () => {
    await server.moveClock(endOfOsloDay(plusDays(lastDay, 1)));
    assert.equal((await needFor(road.cast.clinic, bed)).followUp?.alarm, true);
  });

  it('a gap ends when somebody takes it, and every instant of the past stays provable', async () => {
    const { mission, housing } = road.cast;
    await mission.does('takeNeed', aNeed(mission, bed));
    await housing.does('confirmTakeOver', aNeed(housing, home));
    const taken = await needFor(housing, bed, midnight);
    assert.deepEqual(
      taken.followUpHistory.map(({ state, lead }) => [state, lead?.organisationName ?? null]),
      [
        ['LEADS', 'Fjordvik fengsel'],
        ['GAP', null],
        ['LEADS', 'Kirkens Bymisjon Fjordvik'],
      ],
    );
    const [prisons, gap, missions] = taken.followUpHistory;
    assert.deepEqual([prisons?.to, gap?.to], [gap?.from, missions?.from]);
    assert.ok(gap !== undefined && gap.from >= midnight && Date.parse(gap.from) - Date.parse(midnight) < moments);
    assert.equal((await needFor(housing, bed, gap.from)).at?.state, 'GAP');
    assert.equal((await needFor(housing, home)).followUp?.state, 'LEADS');
  });
});
