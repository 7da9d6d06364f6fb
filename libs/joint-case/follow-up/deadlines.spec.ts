import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acceptedBy,
  alarmRaised,
  authorityCleared,
  authorityEnded,
  authorityUntil,
  caseId,
  caseWith,
  closed,
  cooperationClosed,
  didNotArrive,
  dwellingAnswered,
  dwellingLapsed,
  dwellingOffered,
  dwellingTakenBack,
  firstContact,
  forwarded,
  given,
  grantEnded,
  grantTo,
  handoverId,
  housingOffice,
  housingWorker,
  leftAlone,
  meetingOn,
  mission,
  needId,
  needRegistered,
  nextYear,
  offered,
  order,
  overdue,
  platform,
  prison,
  returnedBy,
  taken,
  prisonWorker,
  takenOver,
  tuesday,
} from '#lib/testing';
import type { PastEvent } from '#lib/case-stream';
import { handoverDecider } from '../handover/handover.decide.js';
import { dwellingOfferDecider } from '../housing/offers.decide.js';
import { deadlinesOf } from './deadlines.react.js';

const open = [...caseWith(housingOffice), needRegistered];
/** Without those of the grants, which end in a year. */
const duesOf = (...facts: readonly PastEvent[]) =>
  deadlinesOf(facts)
    .filter(({ command }) => command.type !== 'EndGrant')
    .map(({ due, command: { type } }) => [due, type]);

test('before a case is opened nothing waits for a time', () => {
  assert.deepEqual(deadlinesOf([needRegistered]), []);
});

test('a grant waits for its end, and no longer when it has ended', () => {
  const { grantId } = grantTo(prison);
  const command = { type: 'EndGrant', caseId, grantId, reason: 'expired' };
  assert.deepEqual(deadlinesOf(caseWith()), [{ key: `end/${grantId}`, due: nextYear, command }]);
  assert.deepEqual(deadlinesOf([...caseWith(), grantEnded(grantTo(prison))]), []);
});

describe('an authority waits for midnight in Oslo after its last day', () => {
  test('in winter and in summer', () => {
    assert.deepEqual(duesOf(...open, authorityUntil('2026-12-04')), [['2026-12-04T23:00:00.000Z', 'EndAuthority']]);
    assert.deepEqual(duesOf(...open, authorityUntil('2027-06-04')), [['2027-06-04T22:00:00.000Z', 'EndAuthority']]);
  });
  test('on the nights when the clocks change', () => {
    assert.deepEqual(duesOf(...open, authorityUntil('2027-03-27')), [['2027-03-27T23:00:00.000Z', 'EndAuthority']]);
    assert.deepEqual(duesOf(...open, authorityUntil('2027-03-28')), [['2027-03-28T22:00:00.000Z', 'EndAuthority']]);
    assert.deepEqual(duesOf(...open, authorityUntil('2027-10-30')), [['2027-10-30T22:00:00.000Z', 'EndAuthority']]);
    assert.deepEqual(duesOf(...open, authorityUntil('2027-10-31')), [['2027-10-31T23:00:00.000Z', 'EndAuthority']]);
  });
  test('and for the new day when it moves; for none when it is cleared or has passed', () => {
    const moved = duesOf(...open, authorityUntil('2026-12-04'), authorityUntil('2026-12-05'));
    assert.deepEqual(moved, [['2026-12-05T23:00:00.000Z', 'EndAuthority']]);
    assert.deepEqual(duesOf(...open, authorityUntil('2026-12-04'), authorityCleared()), []);
    assert.deepEqual(duesOf(...open, authorityUntil('2026-12-04'), authorityEnded('2026-12-04')), []);
  });
});

describe('an offer waits for its reply', () => {
  const unit = ['2026-11-05T23:00:00.000Z', 'RecordReplyOverdue'];
  const organisation = ['2026-11-06T23:00:00.000Z', 'RecordReplyOverdue'];
  test('by the unit, then by its organisation', () => {
    assert.deepEqual(duesOf(...open, offered(housingOffice)), [unit, organisation]);
    assert.deepEqual(duesOf(...open, offered(housingOffice), overdue(housingOffice)), [organisation]);
    assert.deepEqual(
      duesOf(...open, offered(housingOffice), overdue(housingOffice), overdue(housingOffice, 'organisation')),
      [],
    );
  });
  test('no longer when it is answered, and as before when it is forwarded', () => {
    assert.deepEqual(duesOf(...open, offered(housingOffice), acceptedBy(housingWorker)), []);
    assert.deepEqual(duesOf(...open, offered(housingOffice), forwarded(housingOffice, mission)), [unit, organisation]);
  });
});

describe('a gap, and a take-over that nobody confirmed, wait for an alarm', () => {
  const alarm = ['2026-11-10T23:00:00.000Z', 'RaiseFollowUpAlarm'];
  test('once, until somebody follows the need up', () => {
    for (const since of [leftAlone(), takenOver(housingOffice)]) {
      assert.deepEqual(duesOf(...open, since), [alarm]);
      assert.deepEqual(duesOf(...open, since, alarmRaised()), []);
      assert.deepEqual(duesOf(...open, since, taken(prisonWorker)), []);
      assert.deepEqual(duesOf(...open, since, closed(prison)), []);
    }
  });
  test('and each is named so that it differs from an earlier one', () => {
    const [first] = deadlinesOf([...open, leftAlone()]);
    assert.equal(first?.key, `alarm/${needId}/${tuesday}`);
    const keys = deadlinesOf([...open, offered(housingOffice), leftAlone()]).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.includes(`reply/${handoverId}/unit`));
  });
});

describe('a first meeting waits for its hour to have passed', () => {
  const taken = [...open, offered(housingOffice), acceptedBy(housingWorker)] as const;
  const atNoon = meetingOn(housingOffice, '2026-11-04', '12:00');
  test('an hour after it, and when the day is over where no hour was agreed', () => {
    assert.deepEqual(duesOf(...taken, atNoon), [['2026-11-04T12:00:00.000Z', 'ReportPersonDidNotArrive']]);
    const some = meetingOn(housingOffice, '2026-11-04');
    assert.deepEqual(duesOf(...taken, some), [['2026-11-04T23:00:00.000Z', 'ReportPersonDidNotArrive']]);
  });
  test('at the new hour when it moves; no longer when they met, when it is known, or when it is given back', () => {
    const moved = meetingOn(prison, '2026-11-05', '09:00');
    assert.deepEqual(duesOf(...taken, atNoon, moved), [['2026-11-05T09:00:00.000Z', 'ReportPersonDidNotArrive']]);
    assert.deepEqual(duesOf(...taken, atNoon, firstContact(housingOffice)), []);
    assert.deepEqual(duesOf(...taken, atNoon, didNotArrive('2026-11-04')), []);
    assert.deepEqual(duesOf(...taken, atNoon, returnedBy(housingOffice)), []);
  });
  test('and is told by the platform at that very time, once', () => {
    const [deadline] = deadlinesOf([...taken, atNoon]).filter(({ key }) => key.startsWith('not-arrived/'));
    assert.ok(deadline?.command.type === 'ReportPersonDidNotArrive');
    const asked = order(platform, deadline.command, { at: deadline.due });
    given(handoverDecider, ...taken, atNoon)
      .when(asked)
      .then(didNotArrive('2026-11-04'));
    given(handoverDecider, ...taken, atNoon, didNotArrive('2026-11-04'))
      .when(asked)
      .thenNothing();
  });
});

describe('an offer of a home waits for the end of its last day', () => {
  const offer = dwellingOffered(housingOffice);
  test('and for no longer when it is answered, withdrawn or lapsed, or the cooperation is closed', () => {
    assert.deepEqual(duesOf(...open, offer), [['2026-11-09T23:00:00.000Z', 'LapseDwellingOffer']]);
    for (const over of [
      dwellingAnswered('accepted'),
      dwellingAnswered('declined'),
      dwellingTakenBack(housingOffice),
      dwellingLapsed(housingOffice),
      cooperationClosed(),
    ])
      assert.deepEqual(duesOf(...open, offer, over), []);
  });
  test('and lapses by the platform at that very time, once, and not a second before', () => {
    const [deadline] = deadlinesOf([...open, offer]).filter(({ key }) => key.startsWith('dwelling-offer/'));
    assert.ok(deadline?.command.type === 'LapseDwellingOffer');
    const asked = order(platform, deadline.command, { at: deadline.due });
    given(dwellingOfferDecider, ...open, offer)
      .when(asked)
      .then(dwellingLapsed(housingOffice));
    given(dwellingOfferDecider, ...open, offer, dwellingLapsed(housingOffice))
      .when(asked)
      .thenNothing();
    given(dwellingOfferDecider, ...open, offer)
      .when({ ...asked, at: '2026-11-09T22:59:59.999Z' })
      .thenRefused('NOT_YET_DUE');
  });
});

test('what is due first comes first', () => {
  const dues = deadlinesOf([...open, authorityUntil('2026-11-04'), offered(housingOffice)]).map(({ due }) => due);
  assert.deepEqual(dues, dues.toSorted());
  assert.equal(dues[0], '2026-11-04T23:00:00.000Z');
});
