import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Instant } from '#lib/kernel';
import type { PastEvent } from '#lib/case-stream';
import {
  acceptedBy,
  alarmRaised,
  authorityEnded,
  caseWith,
  closed,
  factAt,
  firstContact,
  housingOffice,
  housingWorker,
  leftAlone,
  mission,
  missionWorker,
  monday,
  needRegistered,
  offered,
  prison,
  taken,
  takenOver,
  takeOverConfirmed,
  tuesday,
  wednesday,
} from '#lib/testing';
import { followUpAt, followUpHistory } from './follow-up-history.fold.js';

const thursday: Instant = '2026-11-05T08:00:00.000Z';
const at = (instant: Instant, ...events: readonly PastEvent[]) => events.map((event) => factAt(instant, event));
const registered = at(monday, ...caseWith(housingOffice, mission), needRegistered);

const leads = (by: object) => ({ status: 'leads', by });
const spansOf = (...facts: Parameters<typeof followUpHistory>[0]) =>
  followUpHistory([...registered, ...facts])[0]?.spans;

test('from its registration on, the body that registered a need leads it', () => {
  assert.deepEqual(spansOf(), [{ from: monday, to: null, lead: leads(prison) }]);
});

test('spans meet without a hole, and each instant lies in one', () => {
  const spans = spansOf(
    ...at(tuesday, authorityEnded('2026-11-02'), leftAlone(tuesday)),
    ...at(wednesday, taken(missionWorker)),
  );
  assert.deepEqual(spans, [
    { from: monday, to: tuesday, lead: leads(prison) },
    { from: tuesday, to: wednesday, lead: { status: 'gap', since: tuesday, alarmed: false } },
    { from: wednesday, to: null, lead: leads(mission) },
  ]);
  assert.ok(spans !== undefined);
  assert.equal(followUpAt(spans, '2026-11-03T07:59:59.999Z')?.lead.status, 'leads');
  assert.equal(followUpAt(spans, tuesday)?.lead.status, 'gap');
  assert.deepEqual(followUpAt(spans, thursday)?.lead, leads(mission));
  assert.equal(followUpAt(spans, '2026-11-02T07:59:59.999Z'), undefined);
});

test('a fallback leads before and after it confirms, and the confirmation is seen', () => {
  assert.deepEqual(
    spansOf(...at(tuesday, takenOver(housingOffice)), ...at(wednesday, takeOverConfirmed(housingWorker)))?.slice(1),
    [
      {
        from: tuesday,
        to: wednesday,
        lead: { status: 'taken-over-unconfirmed', by: housingOffice, since: tuesday, alarmed: false },
      },
      { from: wednesday, to: null, lead: leads(housingOffice) },
    ],
  );
});

test('an alarm changes nothing in who follows up', () => {
  const [, gap, more] = spansOf(...at(tuesday, leftAlone()), ...at(wednesday, alarmRaised())) ?? [];
  assert.deepEqual(gap, { from: tuesday, to: null, lead: { status: 'gap', since: tuesday, alarmed: true } });
  assert.equal(more, undefined);
});

describe('a handover', () => {
  test('moves the lead at first contact', () => {
    const spans = spansOf(
      ...at(tuesday, offered(housingOffice), acceptedBy(housingWorker)),
      ...at(wednesday, firstContact(housingOffice)),
    );
    assert.deepEqual(spans, [
      { from: monday, to: wednesday, lead: leads(prison) },
      { from: wednesday, to: null, lead: leads(housingOffice) },
    ]);
  });
  test('that is accepted while nobody leads ends the gap', () => {
    const spans = spansOf(
      ...at(tuesday, offered(housingOffice), leftAlone()),
      ...at(wednesday, acceptedBy(housingWorker)),
    );
    assert.deepEqual(spans?.at(-1), { from: wednesday, to: null, lead: leads(housingOffice) });
  });
});

test('a need that has ended has no lead and no gap', () => {
  const spans = spansOf(...at(tuesday, closed(prison)), ...at(wednesday, taken(missionWorker)));
  assert.deepEqual(spans, [{ from: monday, to: tuesday, lead: leads(prison) }]);
  assert.equal(followUpAt(spans ?? [], tuesday), undefined);
});

describe('whoever may not know of the one who took over', () => {
  test('knows that the former lead left, and no more', () => {
    assert.deepEqual(spansOf(...at(tuesday, authorityEnded('2026-11-02')))?.at(-1), {
      from: tuesday,
      to: null,
      lead: { status: 'unknown' },
    });
  });
  test('sees what comes after that', () => {
    const spans = spansOf(...at(tuesday, authorityEnded('2026-11-02')), ...at(wednesday, leftAlone(wednesday)));
    assert.deepEqual(
      spans?.map(({ lead: { status } }) => status),
      ['leads', 'unknown', 'gap'],
    );
  });
});
