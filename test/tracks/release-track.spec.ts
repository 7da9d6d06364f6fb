import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it, test } from 'node:test';
import { z } from 'zod';
import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import { Road } from '../support/road.js';
import { eventually } from '../support/eventually.js';
import { outcomeOf, type Input, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { coordinatorsBeside, faultsOf, trackFile, versionsSeenBy } from './coordinators.js';
import { ownTrackOf, trackOf } from './track-of.js';

const releasesSchema = z.object({
  releases: z.object({
    totalCount: z.number(),
    edges: z.array(
      z.object({
        node: z.object({
          releaseOn: z.string(),
          daysLeft: z.number(),
          bucket: z.string(),
          fridayOrHoliday: z.string().nullable(),
          milestonesLeft: z.number(),
          nobodyHasTaken: z.array(z.string()),
          person: z.object({ value: z.string().nullable() }),
        }),
      }),
    ),
  }),
  releaseCounts: z.array(z.object({ bucket: z.string(), count: z.number() })),
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
const setDate = (on: string) =>
  road.cast.prison.does('setReleaseDate', {
    caseId: road.at(road.cast.prison, caseId),
    on,
    reason: 'COURT',
  });

async function releasesOf(body: Speaker, bucket: string | null = null) {
  await server.settled();
  const { data } = await body.ask(
    `query ($bucket: ReleaseBucket) { releaseCounts { bucket count } releases(bucket: $bucket) { totalCount edges { node {
      releaseOn daysLeft bucket fridayOrHoliday milestonesLeft nobodyHasTaken person { value } } } } }`,
    { bucket },
  );
  return releasesSchema.parse(data);
}

const trackFor = (body: Speaker) => trackOf(road, caseId, body);
const kimsTrack = () => ownTrackOf(road, caseId);

test('without a date there is no track, and nobody on the board', async () => {
  assert.equal(await trackFor(road.cast.prison), null);
  assert.equal(await kimsTrack(), null);
  assert.equal((await releasesOf(road.cast.prison)).releases.totalCount, 0);
});

test('a date gives everyone who may know it the same days, and tells each what concerns it', async () => {
  const on = plusDays(today(), 70);
  await setDate(on);
  const [prison, housing, mission] = [
    await trackFor(road.cast.prison),
    await trackFor(road.cast.housing),
    await trackFor(road.cast.mission),
  ];
  assert.equal(prison?.anchor, on);
  assert.equal(prison.lastMove, null);
  assert.deepEqual(
    prison.milestones.map(({ code, on: day }) => [code, day]),
    housing?.milestones.map(({ code, on: day }) => [code, day]),
  );
  assert.ok(prison.milestones.find(({ code }) => code === 'intake-talk')?.concernsMe);
  assert.equal(mission?.milestones.find(({ code }) => code === 'intake-talk')?.concernsMe, false);
  assert.equal(prison.milestones.find(({ code }) => code === 'housing-need')?.on, plusDays(on, -60));
});

test('a date moved twice explains the last move, to the person in plain words', async () => {
  const [first, second, third] = [70, 40, 3].map((days) => plusDays(today(), days));
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  await setDate(second);
  assert.deepEqual([(await trackFor(road.cast.housing))?.lastMove?.from], [first]);
  await setDate(third);
  const track = await trackFor(road.cast.housing);
  assert.deepEqual([track?.lastMove?.from, track?.lastMove?.to], [second, third]);
  assert.match(
    track?.lastMove?.explanation ?? '',
    /^Løslatelsesdatoen er flyttet .*: 37 dager tidligere\. Derfor flyttes: «/,
  );
  assert.equal(track?.milestones.find(({ code }) => code === 'release-card')?.status, 'NOW');
  const mine = await kimsTrack();
  assert.match(mine?.lastMove?.explanation ?? '', /^Dagen du kommer ut, er flyttet/);
  assert.ok(mine?.milestones.some(({ words }) => words === 'Du kommer ut'));
  await setDate(first);
  const again = await trackFor(road.cast.housing);
  assert.equal(again?.milestones.find(({ code }) => code === 'housing-need')?.on, plusDays(first, -60));
});

test('the board shows the unit’s own cases in their bucket, and the needs that nobody has taken', async () => {
  const on = plusDays(today(), 3);
  await setDate(on);
  const { prison, housing } = road.cast;
  const needId = await road.need(caseId, prison);
  const { releases, releaseCounts } = await releasesOf(prison);
  const [row] = releases.edges.map(({ node }) => node);
  assert.deepEqual(
    [releases.totalCount, row?.releaseOn, row?.daysLeft, row?.bucket, row?.nobodyHasTaken, row?.person.value],
    [1, on, 3, 'NOW', ['HOUSING'], 'kim'],
  );
  const { left } = (await trackFor(prison)) ?? assert.fail();
  assert.deepEqual([row?.milestonesLeft, left], [left, 10]);
  assert.deepEqual(
    (await releasesOf(housing)).releases.edges.map(({ node }) => node.milestonesLeft),
    [left],
  );
  assert.deepEqual(
    releaseCounts.filter(({ count }) => count > 0),
    [{ bucket: 'NOW', count: 1 }],
  );
  assert.equal((await releasesOf(prison, 'FIVE')).releases.totalCount, 0);
  await road.accept(caseId, await road.offer(caseId, needId, prison, housing), housing);
  const [taken] = (await releasesOf(prison, 'NOW')).releases.edges;
  assert.deepEqual(taken?.node.nobodyHasTaken, []);
});

test('every row that is shown stands in the read log, and the page goes on where it ended', async () => {
  const reads = async () => {
    const logged = 'SELECT count(*)::int AS n FROM reads.read_log WHERE case_id = $1 AND kind = $2';
    const [row] = await server.query(logged, [caseId, 'correctional-service']);
    return Number(row?.['n']);
  };
  const earlier = await reads();
  const { data } = await road.cast.prison.ask(
    '{ releases(first: 1) { pageInfo { hasNextPage endCursor } edges { cursor node { caseNumber } } } }',
  );
  assert.equal(await reads(), earlier + 1);
  const page = z.object({ pageInfo: z.object({ endCursor: z.string() }) }).parse(data['releases']);
  const { data: next, errors } = await road.cast.prison.ask(
    'query ($after: String) { releases(first: 1, after: $after) { totalCount edges { cursor } } }',
    { after: page.pageInfo.endCursor },
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(next['releases'], { totalCount: 1, edges: [] });
});

test('other units see nobody on the board, and Husbanken and supervision have none', async () => {
  const { nav, otherHousing, childWelfare, husbanken, supervision } = road.cast;
  for (const body of [nav, otherHousing, childWelfare])
    assert.deepEqual((await releasesOf(body)).releases.edges, [], body.client);
  for (const body of [husbanken, supervision]) {
    const { errors } = await body.ask('{ releases { totalCount } }');
    assert.equal(errors[0]?.code, 'BAD_DOCUMENT', body.client);
  }
});

test('once the consent to a body is withdrawn, neither the track nor the board tells it anything', async () => {
  const { mission } = road.cast;
  assert.equal((await releasesOf(mission)).releases.totalCount, 1);
  await road.withdraw('kim', caseId, mission);
  assert.deepEqual((await releasesOf(mission)).releases.edges, []);
});

describe('a version of the track is changed by two coordinators of an organisation', () => {
  const version = '2027-1';
  const send = async (by: Speaker, mutation: string, input: Input) =>
    outcomeOf(await by.send(mutation, { commandId: randomUUID(), ...input }));

  it('what is wrong with it is named by line, and is not proposed', async () => {
    const [first] = coordinatorsBeside(road.cast.housing, server);
    const wrong = trackFile(version, (text) =>
      text.replace('"nn": "Du kjem ut",', '').replace('"code": "home-settled"', '"code": "intake-talk"'),
    );
    const [twice, missing, ...more] = await faultsOf(first, wrong);
    assert.deepEqual(
      [twice?.path, twice?.reason, missing?.path, missing?.reason, more],
      ['milestones.3.code', 'intake-talk stands twice', 'milestones.8.plain.nn', 'the words in nn are missing', []],
    );
    assert.ok((twice?.line ?? 0) > 1 && (missing?.line ?? 0) > (twice?.line ?? 0));
    assert.equal((await faultsOf(first, '{'))[0]?.line, 1);
    assert.deepEqual(await versionsSeenBy(first), []);
  });

  it('one proposes, and another adopts: not the same one, a case worker, or another organisation', async () => {
    const { housing, otherHousing } = road.cast;
    const [first, second] = coordinatorsBeside(housing, server);
    const [elsewhere] = coordinatorsBeside(otherHousing, server);
    const adopted = { track: 'release', version };
    assert.equal(await send(housing, 'proposeTrackVersion', { file: trackFile(version) }), 'NOT_THERE');
    assert.equal(await send(second, 'adoptTrackVersion', adopted), 'UNKNOWN_VERSION');
    assert.equal(await send(first, 'proposeTrackVersion', { file: trackFile(version) }), 'Accepted');
    assert.equal(
      await send(first, 'proposeTrackVersion', { file: trackFile(version) }),
      'Accepted',
      'it is so already',
    );
    const other = trackFile(version, (text) => text.replace('"days": 30', '"days": 31'));
    assert.equal(await send(first, 'proposeTrackVersion', { file: other }), 'VERSION_TAKEN');
    assert.equal(await send(first, 'adoptTrackVersion', adopted), 'SAME_PERSON');
    assert.equal(await send(housing, 'adoptTrackVersion', adopted), 'NOT_THERE');
    assert.equal(await send(elsewhere, 'adoptTrackVersion', adopted), 'UNKNOWN_VERSION');
    const seen = { version, own: true, inUse: false };
    assert.deepEqual(await versionsSeenBy(first), [{ ...seen, proposedByMe: true }]);
    assert.deepEqual(await versionsSeenBy(elsewhere), []);
    assert.equal(await send(second, 'adoptTrackVersion', adopted), 'Accepted');
    assert.deepEqual(await versionsSeenBy(second), [{ ...seen, inUse: true, proposedByMe: false }]);
  });

  it('and its cases can be moved to it', async () => {
    const { housing, prison } = road.cast;
    const moved = (by: Speaker) => send(by, 'replanTrack', { caseId: road.at(by, caseId), version });
    assert.equal(await moved(prison), 'UNKNOWN_VERSION', 'it is the municipality’s');
    await eventually(async () => (await moved(housing)) === 'Accepted' || undefined, 'the version on the shelf');
  });
});
