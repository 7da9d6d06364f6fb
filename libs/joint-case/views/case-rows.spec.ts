import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { participantOf, plain, sameParticipant, type Participant } from '#lib/kernel';
import {
  FactCorrected,
  FactWithdrawn,
  GrantGiven,
  NeedRegistered,
  OwnPriorityStated,
  type FieldClass,
} from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import {
  acceptedBy,
  caseId,
  childWelfare,
  facts,
  firstContact,
  forwarded,
  frozen,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  mission,
  missionWorker,
  navOffice,
  needId,
  needRegistered,
  offered,
  openedBy,
  otherMunicipality,
  personId,
  platform,
  prison,
  prisonWorker,
  receptionWorker,
  releaseSet,
  someoneElse,
  tenancyEnded,
  tenancyStarted,
  told,
  uuidOf,
  visiblePresence,
  type Told,
} from '#lib/testing';
import { caseRows, foldCase } from './case-rows.js';
import type { Holder } from './holder.js';

const recipients = [prison, otherMunicipality, housingOffice, mission] as const;
const opening: readonly Told[] = [
  told(platform, openedBy(prison)),
  ...recipients.map((recipient) => told(platform, granted(grantTo(recipient)))),
];
const story: readonly Told[] = [
  ...opening,
  told(prisonWorker, needRegistered),
  told(prisonWorker, invited(mission)),
  told(missionWorker, joined(missionWorker)),
  told(kim, OwnPriorityStated.of({ personId, words: plain('A bed that is mine'), form: 'digital' })),
  told(prisonWorker, releaseSet('2027-02-01')),
  told(prisonWorker, offered(otherMunicipality)),
  told(receptionWorker, forwarded(otherMunicipality, housingOffice)),
  told(housingWorker, acceptedBy(housingWorker)),
  told(housingWorker, firstContact(housingOffice)),
];

const rowsOf = (holder: Holder, ...all: readonly Told[]) => caseRows(frozen(facts(...all)), holder, policyInForce);
const person: Holder = { kind: 'client', person: personId };

describe('each holder’s rows tell what that holder may know', () => {
  test('the body that follows up sees the need, the handover and who takes part', () => {
    const view = rowsOf(housingOffice, ...story)?.view;
    assert.deepEqual(
      view?.needs.map(({ needId: id, followUpLead, status }) => ({ id, followUpLead, status })),
      [{ id: needId, followUpLead: housingOffice, status: 'followed-up' }],
    );
    assert.deepEqual(
      view.bodies.map(({ participant, status }) => ({ participant, status })),
      [
        { participant: prison, status: 'takes-part' },
        { participant: mission, status: 'takes-part' },
        { participant: housingOffice, status: 'takes-part' },
      ],
    );
    const [handover] = view.handovers;
    assert.equal(view.handovers.length, 1);
    assert.deepEqual(
      [handover?.status, handover?.to, handover?.forwardedBy],
      ['completed', housingOffice, [otherMunicipality]],
    );
    assert.equal(view.releaseOn, '2027-02-01');
  });

  test('a class that the grant does not have stays out: own words, and a need in another area', () => {
    const economy = NeedRegistered.of({ ...needRegistered.data, needId: `need-${uuidOf('debt')}`, area: 'economy' });
    const rows = rowsOf(housingOffice, ...story, told(prisonWorker, economy));
    assert.equal(rows?.view.ownPriority, null);
    assert.equal(rows?.view.needs.length, 1);
    assert.ok(!rows?.timeline.some(({ type }) => type === OwnPriorityStated.name));
  });

  test('a body sees what it wrote itself, whatever its grant has', () => {
    const economy = NeedRegistered.of({ ...needRegistered.data, needId: `need-${uuidOf('debt')}`, area: 'economy' });
    assert.equal(rowsOf(prison, ...story, told(prisonWorker, economy))?.view.needs.length, 2);
  });

  test('a body that may not know of another never sees it, nor what it wrote', () => {
    const classes: readonly FieldClass[] = ['case', 'housing', 'presence-correctional-service'];
    const narrow = granted(grantTo(navOffice, { classes: [...classes] }));
    const rows = rowsOf(navOffice, ...story, told(platform, narrow), told(prisonWorker, offered(navOffice)));
    assert.deepEqual(
      rows?.view.bodies.map(({ participant }) => participant),
      [prison],
    );
    assert.ok(!JSON.stringify(rows).includes('kirkens-bymisjon'));
  });

  test('the person sees everything on the shared case, and has no inbox', () => {
    const rows = rowsOf(person, ...story);
    assert.equal(rows?.timeline.length, story.length);
    assert.deepEqual(rows?.view.ownPriority, plain('A bed that is mine'));
    assert.deepEqual(rows?.inbox, []);
  });

  test('the timeline is in recorded order, each entry with its class and its author', () => {
    const timeline = rowsOf(mission, ...opening, told(prisonWorker, needRegistered))?.timeline;
    const last = timeline?.at(-1);
    assert.deepEqual(
      [last?.type, last?.fieldClass, last?.author.kind],
      [needRegistered.type, 'housing', 'correctional-service'],
    );
    assert.deepEqual(
      timeline?.map(({ recordedAt }) => recordedAt),
      timeline?.map(({ recordedAt }) => recordedAt).toSorted(),
    );
  });
});

describe('a row tells its holder of no other body’s standing', () => {
  const grantees = (holder: Participant, all: readonly Told[]) =>
    rowsOf(holder, ...all)?.standing.grants.map(({ grant }) => grant.recipient);
  test('of grants only its own', () => {
    assert.deepEqual(grantees(mission, story), [grantTo(mission).recipient]);
  });
  test('not even its sister unit’s', () => {
    assert.deepEqual(grantees(housingOffice, [...story, told(platform, granted(grantTo(navOffice)))]), [
      grantTo(housingOffice).recipient,
    ]);
  });
  test('of seats and assignments only its own', () => {
    const { participants, assigned } = rowsOf(housingOffice, ...story)?.standing ?? {};
    assert.deepEqual(participants, [housingOffice]);
    assert.deepEqual(assigned, [{ worker: housingWorker.worker, participant: housingOffice }]);
  });
  test('and who offered is not said there', () => {
    const waiting = [...opening, told(prisonWorker, needRegistered), told(prisonWorker, offered(otherMunicipality))];
    const { offered: offers } = rowsOf(otherMunicipality, ...waiting)?.standing ?? {};
    assert.deepEqual(
      offers?.map(({ to, from }) => [to, from]),
      [[otherMunicipality, otherMunicipality]],
    );
  });
});

describe('there are no rows', () => {
  test('for a body that nothing was granted to', () => {
    assert.equal(rowsOf(navOffice, ...story), undefined);
  });
  test('for a body whose consent is withdrawn, even for what it wrote itself', () => {
    for (const body of recipients)
      assert.equal(rowsOf(body, ...story, told(platform, grantEnded(grantTo(body)))), undefined);
  });
  test('for a unit whose consent is withdrawn while its sister unit’s stands', () => {
    const sister = told(platform, granted(grantTo({ ...prison, unit: 'friomsorg' })));
    assert.equal(rowsOf(prison, ...story, sister, told(platform, grantEnded(grantTo(prison)))), undefined);
  });
  test('for another person', () => {
    assert.equal(rowsOf({ kind: 'client', person: someoneElse }, ...story), undefined);
  });
  test('before the case is opened', () => {
    assert.equal(rowsOf(prison, ...story.slice(1)), undefined);
  });
});

test('a new consent brings back everything that the body may know', () => {
  const again = granted(grantTo(mission, { grantId: `grant-${uuidOf('again')}` }));
  const before = rowsOf(mission, ...story);
  const after = rowsOf(mission, ...story, told(platform, grantEnded(grantTo(mission))), told(platform, again));
  assert.deepEqual(after?.view, before?.view);
  assert.ok(after !== undefined && before !== undefined && after.revision > before.revision);
});

test('a body whose presence is secret sees the case by the grant on its own stream', () => {
  const secret = GrantGiven.of({ personId, grant: grantTo(childWelfare), caseLink: plain(caseId) });
  const rows = rowsOf(
    childWelfare,
    ...story,
    told(platform, secret, { stream: `private-${uuidOf('secret')}`, compartment: 'child-welfare' }),
  );
  assert.deepEqual(
    rows?.view.bodies.some(({ participant }) => sameParticipant(participant, participantOf(housingWorker))),
    true,
  );
  assert.deepEqual(
    rows?.standing.grants.map(({ told: how }) => how),
    ['secretly'],
  );
});

describe('a correction', () => {
  const home = [...opening, told(housingWorker, tenancyStarted(housingOffice))] as const;
  const eventId = uuidOf(`fact ${home.length - 1}`);
  const about = { personId, eventId, fieldClass: 'housing', by: housingOffice, reason: 'typing-error' } as const;
  const corrected = told(housingWorker, FactCorrected.of({ ...about, on: '2026-10-01' }));
  const rowsAfter = (...more: readonly Told[]) => caseRows(facts(...home, ...more), mission, policyInForce);
  const startedOn = (...more: readonly Told[]) => rowsAfter(...more)?.view.homes.homes.tenancies[0]?.startedOn;
  test('counts in the view, and the timeline keeps what stood before', () => {
    assert.equal(startedOn(corrected), '2026-10-01');
    const entry = rowsAfter(corrected)?.timeline.find((candidate) => candidate.eventId === eventId);
    assert.deepEqual(entry?.data, tenancyStarted(housingOffice).data);
  });
  test('names what it corrects', () => {
    const correctedBy = uuidOf(`fact ${home.length}`);
    assert.deepEqual(rowsAfter(corrected)?.view.corrections, [{ eventId, correctedBy, withdrawn: false }]);
  });
  test('that takes a fact back takes what followed from it too', () => {
    const ended = told(housingWorker, tenancyEnded(housingOffice));
    const rows = rowsAfter(ended, told(housingWorker, FactWithdrawn.of(about)));
    assert.deepEqual(rows?.view.homes.homes.tenancies, []);
    assert.equal(rows?.timeline.filter(({ type }) => type.startsWith('joint-case.Tenancy')).length, 2);
  });
  test('counts in a view that was folded before it came', () => {
    const all = facts(...home, corrected);
    const before = foldCase(all.slice(0, -1), mission, policyInForce);
    assert.deepEqual(foldCase(all, mission, policyInForce, before), foldCase(all, mission, policyInForce));
  });
  test('is not known to a body that may not know of the fact', () => {
    const blind = grantTo(navOffice, { classes: ['case', ...visiblePresence] });
    const all = facts(told(platform, openedBy(prison)), told(platform, granted(blind)), ...home.slice(1), corrected);
    const rows = caseRows(all, navOffice, policyInForce);
    assert.deepEqual(rows?.view.corrections, []);
    assert.ok(rows?.timeline.every(({ fieldClass }) => fieldClass !== 'housing'));
  });
});
