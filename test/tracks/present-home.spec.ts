import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { ownTrackOf, trackOf } from './track-of.js';

const homeSchema = z.object({
  admittedOn: z.string().nullable(),
  askedBy: z.object({ unitName: z.string() }).nullable(),
  answer: z.object({ outcome: z.string(), until: z.string().nullable() }).nullable(),
  can: z.array(z.string()),
});

let server: TestServer;
let road: Road;
let caseId: string;

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, clinic } = road.cast;
  await road.proposal(prison, await road.admission('kim'), [housing, mission, clinic]);
  caseId = await road.consent('kim');
  await road.join(caseId, prison, housing, mission, clinic);
});
after(() => server.stop());

const today = () => osloDateOf(systemClock.now());
const trackFor = (body: Speaker) => trackOf(road, caseId, body);

async function homeFor(body: Speaker) {
  await server.settled();
  const query = `query ($id: ID!) { case(id: $id) { presentHome {
    admittedOn askedBy { unitName } answer { outcome until } can } } }`;
  const { data, text } = await body.ask(query, { id: road.at(body, caseId) });
  assert.ok(data['case'] !== null, text);
  return z.object({ presentHome: homeSchema.nullable() }).parse(data['case']).presentHome;
}

const onCase = (body: Speaker, more: object) => ({ caseId: road.at(body, caseId), ...more });

test('*behold boligen*: the prison asks at admission, and the plan begins there, before any release is set', async () => {
  const { prison, housing, mission, clinic, kim } = road.cast;
  assert.deepEqual((await homeFor(prison))?.can, ['ASK']);
  const admittedOn = plusDays(today(), -3);
  await prison.does('askKeepHome', onCase(prison, { admittedOn }));
  const asked = await homeFor(housing);
  assert.deepEqual([asked?.admittedOn, asked?.answer, asked?.can], [admittedOn, null, ['ANSWER']]);
  const track = await trackFor(housing);
  assert.deepEqual([track?.anchor, track?.version, track?.fridayOrHoliday], [null, '2026-2', null]);
  assert.deepEqual(
    track?.milestones.map(({ code, on }) => [code, on]),
    [
      ['intake-talk', plusDays(admittedOn, 7)],
      ['keep-home', plusDays(admittedOn, 7)],
      ['keep-housing-allowance', plusDays(admittedOn, 14)],
      ['home-settled', plusDays(admittedOn, 30)],
    ],
  );
  assert.equal((await ownTrackOf(road, caseId))?.left, 4);
  await housing.does('answerKeepHome', onCase(housing, { outcome: 'KEPT', until: plusDays(today(), 120) }));
  assert.equal((await homeFor(mission))?.answer?.outcome, 'KEPT');
  assert.equal(await homeFor(clinic), null);
  const { data } = await kim.ask(
    'query ($id: ID!) { case(id: $id) { timeline(first: 100) { edges { node { sentence(language: NB) } } } } }',
    { id: road.at(kim, caseId) },
  );
  assert.match(JSON.stringify(data), /spurte om du kan beholde boligen din/);
  assert.match(JSON.stringify(data), /svarte på om du kan beholde boligen: ja/);
});

test('a milestone is reached by a body that it concerns, seen by all, counted, and opened again', async () => {
  const { prison, housing, mission } = road.cast;
  const keepHome = async (body: Speaker) => (await trackFor(body))?.milestones.find(({ code }) => code === 'keep-home');
  assert.deepEqual((await keepHome(prison))?.can, ['REACH']);
  assert.deepEqual((await keepHome(housing))?.can, []);
  await prison.does('reachMilestone', onCase(prison, { milestone: 'keep-home', outcome: 'DONE' }));
  assert.equal((await keepHome(mission))?.status, 'DONE');
  assert.deepEqual([(await keepHome(prison))?.can, (await trackFor(prison))?.left], [['REOPEN'], 3]);
  await housing.does('reachMilestone', onCase(housing, { milestone: 'home-settled', outcome: 'NOT_NEEDED' }));
  assert.equal((await trackFor(mission))?.left, 2);
  await housing.does('reopenMilestone', onCase(housing, { milestone: 'home-settled' }));
  assert.equal((await trackFor(mission))?.left, 3);
  const { data } = await mission.ask(
    'query ($id: ID!) { case(id: $id) { timeline(first: 100) { edges { node { sentence(language: NB) } } } } }',
    { id: road.at(mission, caseId) },
  );
  assert.match(JSON.stringify(data), /er ferdig med «Spør om boligen: er det en, og hvem betaler leia\?»: gjort/);
});

test('the case says which version it follows, and keeps it until a body moves it; what was reached stays so', async () => {
  const { prison, mission, clinic } = road.cast;
  await prison.does('replanTrack', onCase(prison, { version: '2026-1' }));
  const earlier = await trackFor(mission);
  assert.equal(earlier?.version, '2026-1');
  assert.equal(
    earlier.milestones.find(({ code }) => code === 'keep-housing-allowance'),
    undefined,
  );
  await mission.does('replanTrack', onCase(mission, { version: '2026-2' }));
  const again = await trackFor(prison);
  assert.equal(again?.version, '2026-2');
  assert.equal(again.milestones.find(({ code }) => code === 'keep-home')?.status, 'DONE');
  assert.equal(await trackFor(clinic), null);
});

test('a release at once offers the card at once, and says what to do first', async () => {
  const { prison, mission } = road.cast;
  await prison.does('setReleaseDate', onCase(prison, { on: today() }));
  const track = await trackFor(mission);
  assert.equal(track?.doFirst, 'release-card');
  assert.deepEqual(
    track.milestones.filter(({ status }) => status === 'PASSED').map(({ code }) => code),
    [],
  );
  const query = '{ case(id: $id) { releaseCard { total items { can } } } }';
  const { data } = await prison.ask(`query ($id: ID!) ${query}`, { id: road.at(prison, caseId) });
  const card = z.object({
    releaseCard: z.object({ total: z.number(), items: z.array(z.object({ can: z.array(z.string()) })) }),
  });
  const { releaseCard } = card.parse(data['case']);
  assert.equal(releaseCard.total, 8);
  assert.ok(releaseCard.items.every(({ can }) => can.includes('TAKE')));
});
