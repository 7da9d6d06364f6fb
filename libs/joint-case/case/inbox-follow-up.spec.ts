import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Participant } from '#lib/kernel';
import {
  acceptedBy,
  alarmRaised,
  authorityEnded,
  childWelfare,
  closed,
  facts,
  housingOffice,
  housingWorker,
  leftAlone,
  mission,
  missionWorker,
  needRegistered,
  offered,
  openedBy,
  overdue,
  platform,
  prison,
  prisonWorker,
  taken,
  takenOver,
  takeOverConfirmed,
  told,
  tuesday,
  type Told,
} from '#lib/testing';
import { untaken } from '../tracks/releases.fold.js';
import { evolveCaseView, type CaseView } from './case-view.fold.js';
import { inboxItems } from './inbox.fold.js';

const opening: readonly Told[] = [told(platform, openedBy(prison)), told(prisonWorker, needRegistered)];
const alone = [...opening, told(platform, leftAlone())];
const passed = [...opening, told(platform, takenOver(housingOffice))];

function viewOf(...all: readonly Told[]): CaseView {
  const view = facts(...all).reduce<CaseView | undefined>(evolveCaseView, undefined);
  assert.ok(view !== undefined);
  return view;
}

function rowsOf(me: Participant, ...all: readonly Told[]) {
  return inboxItems(viewOf(...all), me).map(({ bucket, verb, escalated, since }) => ({
    bucket,
    verb,
    escalated,
    since,
  }));
}

describe('a need that nobody follows up', () => {
  const row = { bucket: 'needs-me', verb: 'take-need', escalated: null, since: tuesday };
  test('is anybody’s to take, the former lead’s too', () => {
    for (const body of [prison, housingOffice, mission]) assert.deepEqual(rowsOf(body, ...alone), [row]);
  });
  test('is said to be late when it has stood too long', () => {
    assert.deepEqual(rowsOf(mission, ...alone, told(platform, alarmRaised())), [{ ...row, escalated: 'unit' }]);
  });
  test('is not for a body that may lead nothing', () => {
    assert.deepEqual(rowsOf(childWelfare, ...alone), []);
    assert.deepEqual(
      rowsOf(prison, ...opening, told(platform, authorityEnded('2026-11-02')), told(platform, leftAlone())),
      [],
    );
  });
  test('is nobody else’s once it is taken', () => {
    const since = [...alone, told(missionWorker, taken(missionWorker))];
    assert.deepEqual(rowsOf(housingOffice, ...since), []);
    assert.deepEqual(
      rowsOf(mission, ...since).map(({ verb }) => verb),
      ['follow-up'],
    );
  });
  test('counts among what nobody has taken before a release', () => {
    assert.equal(untaken(viewOf(...alone)).length, 1);
    assert.equal(untaken(viewOf(...alone, told(missionWorker, taken(missionWorker)))).length, 0);
    assert.equal(untaken(viewOf(...opening, told(prisonWorker, closed(prison)))).length, 0);
  });
});

describe('a need that has passed to a fallback', () => {
  test('is the fallback’s to confirm, and nobody else’s', () => {
    assert.deepEqual(rowsOf(housingOffice, ...passed), [
      { bucket: 'needs-me', verb: 'confirm-take-over', escalated: null, since: tuesday },
    ]);
    assert.deepEqual(rowsOf(prison, ...passed), []);
  });
  test('is its own to follow up from then on', () => {
    const confirmed = [...passed, told(housingWorker, takeOverConfirmed(housingWorker))];
    assert.deepEqual(
      rowsOf(housingOffice, ...confirmed).map(({ verb }) => verb),
      ['follow-up'],
    );
  });
  test('brings the fallback onto the case', () => {
    assert.ok(
      viewOf(...passed).bodies.some(
        ({ status, participant }) => status === 'takes-part' && participant.unit === housingOffice.unit,
      ),
    );
  });
});

describe('an offer that nobody answered in time', () => {
  const late = [...opening, told(prisonWorker, offered(housingOffice)), told(platform, overdue(housingOffice))];
  const verbs = (me: Participant, ...all: readonly Told[]) =>
    rowsOf(me, ...all).map(({ verb, escalated }) => [verb, escalated]);
  test('is late for the receiver, and for the sender who waits', () => {
    assert.deepEqual(verbs(housingOffice, ...late), [['answer-overdue-handover', 'unit']]);
    assert.deepEqual(verbs(prison, ...late).slice(0, 1), [['await-overdue-answer', 'unit']]);
  });
  test('climbs to the organisation', () => {
    const higher = [...late, told(platform, overdue(housingOffice, 'organisation'))];
    assert.deepEqual(verbs(housingOffice, ...higher), [['answer-overdue-handover', 'organisation']]);
  });
  test('is late no more when it is answered', () => {
    const answered = [...late, told(housingWorker, acceptedBy(housingWorker))];
    assert.deepEqual(verbs(housingOffice, ...answered), [['confirm-first-contact', null]]);
  });
  test('is the new lead’s to wait for when the sender has left', () => {
    const left = [...late, told(platform, takenOver(mission))];
    assert.deepEqual(verbs(mission, ...left), [
      ['confirm-take-over', null],
      ['await-overdue-answer', 'unit'],
    ]);
    assert.deepEqual(verbs(prison, ...left), []);
  });
});
