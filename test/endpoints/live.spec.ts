import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Listener } from '../support/listener.js';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

let server: TestServer;
let road: Road;
let caseId: string;
const listeners: Listener[] = [];

/* Kim says yes to the home for all; nobody asked about the other municipality, nor about Nav of this one. */
before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission } = road.cast;
  await road.proposal(prison, await road.admission('kim'), [housing, mission]);
  caseId = await road.consent('kim', 'home-only');
  await road.join(caseId, prison, housing, mission);
});
after(async () => {
  await Promise.all(listeners.map((listener) => listener.stop()));
  await server.stop();
});

const onCase = 'subscription ($id: ID!) { caseChanged(caseId: $id) { caseId viewRevision } }';
const onInbox = 'subscription { inboxChanged { revision } }';

async function onCaseOf(speaker: Speaker, id = road.at(speaker, caseId)): Promise<Listener> {
  return kept(await Listener.at(speaker, onCase, { id }));
}

function kept(listener: Listener): Listener {
  listeners.push(listener);
  return listener;
}

async function revisionOf(speaker: Speaker): Promise<unknown> {
  const { data } = await speaker.ask('query ($id: ID!) { case(id: $id) { viewRevision } }', {
    id: road.at(speaker, caseId),
  });
  return data['case'];
}

describe('a live update', () => {
  it('says of a case that it changed, and nothing else', async () => {
    const { prison, housing, kim } = road.cast;
    const speakers = [prison, housing, kim];
    const open = await Promise.all(speakers.map((speaker) => onCaseOf(speaker)));
    await road.need(caseId, prison, 'HOUSING', 'Kanarifugl');
    for (const [index, listener] of open.entries()) {
      const speaker = speakers[index] ?? prison;
      const [first] = await listener.hears(1);
      const { viewRevision } = Object(await revisionOf(speaker));
      assert.deepEqual(first, { caseChanged: { caseId: road.at(speaker, caseId), viewRevision } });
    }
  });

  it('does not come for what the body may not know, nor counts it', async () => {
    const { prison, housing, mission } = road.cast;
    const earlier = await revisionOf(housing);
    const [one, other] = [await onCaseOf(housing), kept(await Listener.at(housing, onInbox))];
    await road.need(caseId, mission, 'HEALTH', 'Kanarifugl');
    await road.need(caseId, mission, 'ECONOMY', 'Kanarifugl');
    await server.settled();
    assert.deepEqual([await revisionOf(housing), one.heard, other.heard], [earlier, [], []]);
    await road.need(caseId, prison);
    const [ping] = await one.hears(1);
    assert.equal(Object(Object(ping)['caseChanged'])['viewRevision'], Number(Object(earlier)['viewRevision']) + 1);
  });

  it('comes once more when the server has not heard for a while, for something may have changed meanwhile', async () => {
    const { housing } = road.cast;
    const [one, other] = [await onCaseOf(housing), kept(await Listener.at(housing, onInbox))];
    await server.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN samhold_views'
      OR (application_name = 'samhold_reads' AND query = 'SELECT 1')`);
    const [ping] = await one.hears(1);
    const { viewRevision } = Object(await revisionOf(housing));
    assert.deepEqual(ping, { caseChanged: { caseId: road.at(housing, caseId), viewRevision } });
    assert.deepEqual(await other.hears(1), [{ inboxChanged: { revision: 1 } }]);
    await road.need(caseId, road.cast.prison);
    await one.hears(2);
  });

  it('tells a unit that its inbox changed, and no other unit', async () => {
    const { prison, housing, nav } = road.cast;
    const [mine, colleagues] = [kept(await Listener.at(housing, onInbox)), kept(await Listener.at(nav, onInbox))];
    await road.offer(caseId, await road.need(caseId, prison), prison, housing);
    const pings = await mine.hears(1);
    for (const [index, ping] of pings.entries()) assert.deepEqual(ping, { inboxChanged: { revision: index + 1 } });
    await server.settled();
    assert.deepEqual(colleagues.heard, []);
  });

  it('is refused for a case that is not there, and for one that is and not yours, in the same words', async () => {
    const { nav, otherHousing, clinic, childWelfare, noor } = road.cast;
    const refusals = new Set<string>();
    for (const speaker of [nav, otherHousing, clinic, childWelfare, noor])
      for (const id of [road.at(speaker, caseId), road.at(speaker, `case-${randomUUID()}`), 'Kanarifugl', '']) {
        const listener = await onCaseOf(speaker, id);
        refusals.add(JSON.stringify(await listener.isRefused()));
        assert.deepEqual(listener.heard, []);
      }
    assert.equal(refusals.size, 1);
    const [text = ''] = refusals;
    assert.match(text, /"code":"NOT_FOUND"/);
  });
});

describe('after the consent is taken back', () => {
  it('the very next read gives nothing, however far the views have come', async () => {
    const { prison } = road.cast;
    const id = road.at(prison, caseId);
    await prison.does('setReleaseDate', { caseId: id, on: '2099-01-16' });
    const everything = `query ($id: ID!) { case(id: $id) { number } inboxCounts { needsMe waitingForOthers done }
      needsMe: inbox(bucket: NEEDS_ME) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } }
      waiting: inbox(bucket: WAITING_FOR_OTHERS) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } }
      releases { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } releaseCounts { count } }`;
    assert.match((await prison.ask(everything, { id })).text, /"needsMe":[1-9].*"totalCount":[1-9]/);
    const [onCaseHeard, onInboxHeard] = [await onCaseOf(prison), kept(await Listener.at(prison, onInbox))];
    const letGo = await server.holdViews('correctional-service');
    await road.withdraw('kim', caseId, prison);
    const held = await prison.ask(everything, { id });
    await letGo();
    await server.settled();
    const later = await prison.ask(everything, { id });
    assert.doesNotMatch(later.text, /:[1-9]|:true|"id"/);
    assert.equal(held.text, later.text);
    await pingsStop(prison, onCaseHeard, onInboxHeard);
  });

  /** That its own view ended is told once; nothing that happens afterwards is. */
  async function pingsStop(prison: Speaker, onCaseHeard: Listener, onInboxHeard: Listener): Promise<void> {
    const { housing, kim } = road.cast;
    const [last] = (await onCaseHeard.hears(1)).slice(-1);
    assert.deepEqual(Object.keys(Object(Object(last)['caseChanged'])), ['caseId', 'viewRevision']);
    const [cases, inboxes] = [onCaseHeard.heard.length, onInboxHeard.heard.length];
    await road.need(caseId, housing);
    await kim.does('stateOwnPriority', { caseId: road.at(kim, caseId), words: 'Kanarifugl' });
    await server.settled();
    assert.deepEqual([onCaseHeard.heard.length, onInboxHeard.heard.length], [cases, inboxes]);
    const again = await onCaseOf(prison);
    assert.match(JSON.stringify(await again.isRefused()), /"NOT_FOUND"/);
  }

  it('the very next command is not there, however far the log has come', async () => {
    const { mission, housing } = road.cast;
    const letGo = await server.holdReactions();
    await road.need(caseId, housing);
    await server.isWaitedFor();
    await road.withdraw('kim', caseId, mission);
    const head = await server.head();
    const order = { area: 'HOUSING', urgency: 'LATER', description: 'Kanarifugl' };
    const [here, nowhere] = [caseId, `case-${randomUUID()}`].map((id) => ({ caseId: road.at(mission, id), ...order }));
    const answers = await Promise.all(
      [here, nowhere].map((input) => mission.send('registerNeed', { commandId: randomUUID(), ...input })),
    );
    assert.equal(await server.head(), head);
    await letGo();
    assert.match(answers[0]?.text ?? '', /"NOT_THERE"/);
    assert.equal(answers[0]?.text, answers[1]?.text);
  });
});
