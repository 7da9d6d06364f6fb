import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { endOfOsloDay, osloDateOf, plusDays, plusWorkingDays, systemClock, type CivilDate } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { askToMoveClock } from '../support/demo-clock.js';
import { eventually } from '../support/eventually.js';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

/** The clock runs on while a busy machine does what is due, in milliseconds: far less than until the next thing is. */
const moments = 60_000;
const clockSchema = z.object({ now: z.string(), today: z.string() });
const caseSchema = z.object({
  handovers: z.array(z.object({ escalated: z.string().nullable() })),
  nextActions: z.array(z.object({ verb: z.string(), mine: z.boolean() })),
});

let server: TestServer;
let road: Road;
let caseId: string;
let replyBy: CivilDate;

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, childWelfare } = road.cast;
  await road.proposal(prison, await road.admission('kim'), [housing, mission, childWelfare]);
  caseId = await road.consent('kim');
  await road.join(caseId, prison, mission);
  const needId = await road.need(caseId, prison);
  await road.offer(caseId, needId, prison, housing);
  const [offer] = await events('joint-case.HandoverOffered');
  replyBy = z.object({ replyBy: civilDateSchema }).parse(offer?.['data']).replyBy;
});
after(() => server.stop());

const clock = async () => clockSchema.parse(await (await fetch(new URL('/demo/clock', server.url))).json());

async function caseFor(body: Speaker) {
  await server.settled();
  const { data } = await body.ask(
    'query ($id: ID!) { case(id: $id) { handovers { escalated } nextActions { verb mine } } }',
    { id: road.at(body, caseId) },
  );
  return data['case'] === null ? null : caseSchema.parse(data['case']);
}

async function events(type: string): Promise<readonly Record<string, unknown>[]> {
  return server.query(`SELECT leaf::jsonb -> 'data' AS data, leaf::jsonb ->> 'occurredAt' AS at, leaf::jsonb -> 'author' ->> 'kind' AS by
    FROM log.events WHERE leaf::jsonb ->> 'type' = '${type}' ORDER BY position`);
}

describe('the demo clock', () => {
  it('tells the day, and goes on to the first minute of one', async () => {
    const { today } = await clock();
    assert.equal(today, osloDateOf(systemClock.now()));
    const tomorrow = plusDays(osloDateOf(systemClock.now()), 1);
    assert.equal(clockSchema.parse(JSON.parse(await server.moveClock(tomorrow))).today, tomorrow);
  });

  it('never goes back, takes nothing else, and says so in a sentence', async () => {
    const back = await askToMoveClock(server.url, JSON.stringify({ to: '2020-01-01' }));
    assert.equal(back.status, 409);
    assert.match(back.text, /only goes forward; it is \d{4}-/);
    const wrong = [
      '',
      '{}',
      '[]',
      'null',
      '{"to":7}',
      '{"to":"i morgen"}',
      '{"to":"2026-02-30"}',
      '{"to":"9000-01-01"}',
    ];
    for (const body of wrong) assert.equal((await askToMoveClock(server.url, body)).status, 400, body);
    assert.equal((await askToMoveClock(server.url, JSON.stringify({ to: '2030-01-01', more: 1 }))).status, 400);
  });

  it('is kept by a restart, and tokens keep real time', async () => {
    const before = await clock();
    await server.restart();
    const since = await clock();
    assert.ok(since.now >= before.now && Date.parse(since.now) - Date.parse(before.now) < 120_000);
    assert.ok((await caseFor(road.cast.prison)) !== null);
  });
});

describe('an offer that nobody answers', () => {
  it('is late in the unit from the first instant after the day of the reply', async () => {
    const { housing, prison } = road.cast;
    await server.moveClock(endOfOsloDay(replyBy));
    assert.deepEqual((await caseFor(housing))?.handovers, [{ escalated: 'UNIT' }]);
    const verbs = (await caseFor(housing))?.nextActions.filter(({ mine }) => mine).map(({ verb }) => verb);
    assert.deepEqual(verbs, ['ANSWER_OVERDUE_HANDOVER']);
    const prisons = (await caseFor(prison))?.nextActions.map(({ verb }) => verb);
    assert.ok(prisons?.includes('AWAIT_OVERDUE_ANSWER'), prisons?.join());
  });

  it('climbs to the organisation a working day later, each level once, and the platform says it', async () => {
    await server.moveClock(plusDays(plusWorkingDays(replyBy, 1), 1));
    assert.deepEqual((await caseFor(road.cast.housing))?.handovers, [{ escalated: 'ORGANISATION' }]);
    const late = await events('joint-case.ReplyOverdue');
    assert.deepEqual(
      late.map(({ data, by }) => [z.object({ level: z.string() }).parse(data).level, by]),
      [
        ['unit', 'platform'],
        ['organisation', 'platform'],
      ],
    );
    const behind = Date.parse(String(late[0]?.['at'])) - Date.parse(endOfOsloDay(replyBy));
    assert.ok(behind >= 0 && behind < moments, `${behind} ms`);
  });
});

describe('a first meeting that nobody tells of', () => {
  it('is an alarm an hour after its hour, once, and the platform says it', async () => {
    const { prison, mission } = road.cast;
    const handoverId = await road.offer(caseId, await road.need(caseId, prison), prison, mission);
    await road.accept(caseId, handoverId, mission);
    const on = plusDays(civilDateSchema.parse((await clock()).today), 1);
    const handed = { caseId: road.at(mission, caseId), handoverId: road.at(mission, handoverId) };
    await mission.does('agreeFirstMeeting', { ...handed, on, hour: '12:00' });
    await server.moveClock(on);
    assert.deepEqual(await events('joint-case.PersonDidNotArrive'), []);
    await server.moveClock(plusDays(on, 1));
    const [alarm, ...more] = await events('joint-case.PersonDidNotArrive');
    assert.deepEqual([alarm?.['by'], more], ['platform', []]);
    const inOslo = new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
    assert.match(inOslo.format(new Date(String(alarm?.['at']))), /^13[:.]00$/);
  });
});

describe('what is due while nobody moves the clock', () => {
  it('is done within a second of its time, after a restart too', async () => {
    const { mission } = road.cast;
    const needId = await road.need(caseId, mission, 'HOUSING', 'En seng', 'TONIGHT');
    const { today } = await clock();
    const inMission = { caseId: road.at(mission, caseId) };
    await mission.does('setAuthorityEnd', { ...inMission, on: today, ground: 'END_OF_CONTRACT' });
    await server.restart();
    const midnight = endOfOsloDay(
      osloDateOf(z.templateLiteral([z.string(), 'T', z.string(), 'Z']).parse((await clock()).now)),
    );
    // Long enough before it for a busy machine to look that nothing has been done.
    await server.moveClock(new Date(Date.parse(midnight) - 3_000).toISOString());
    assert.deepEqual(await events('joint-case.NeedLeftWithoutLead'), []);
    const [gap] = await eventually(async () => {
      const found = await events('joint-case.NeedLeftWithoutLead');
      return found.length > 0 ? found : undefined;
    }, 'the gap');
    assert.equal(z.object({ needId: z.string(), urgency: z.string() }).parse(gap?.['data']).needId, needId);
    const late = Date.parse(String(gap?.['at'])) - Date.parse(midnight);
    assert.ok(late >= 0 && late < 1_000, `${late} ms`);
  });
});

describe('consent that runs out', () => {
  it('ends every grant, child welfare’s on its own stream, and nothing is there for anybody after it', async () => {
    const [grant] = await events('joint-case.GrantGiven');
    const { to } = z.object({ grant: z.object({ to: z.string() }) }).parse(grant?.['data']).grant;
    await server.moveClock(to);
    await server.settled();
    const given = await events('joint-case.GrantGiven');
    const ended = await events('joint-case.GrantEnded');
    assert.equal(ended.length, given.length);
    for (const { data } of ended) assert.equal(z.object({ reason: z.string() }).parse(data).reason, 'expired');
    const { prison, mission, housing, childWelfare } = road.cast;
    for (const body of [prison, mission, housing, childWelfare]) assert.equal(await caseFor(body), null);
    const rows = await server.query('SELECT key FROM reads.deadline WHERE due <= $1', [to]);
    assert.deepEqual(rows, []);
  });
});
