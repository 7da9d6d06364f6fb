import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plusDays } from '#lib/kernel';
import {
  acceptedBy,
  caseWith,
  facts,
  firstContact,
  housingOffice,
  housingWorker,
  mission,
  needRegistered,
  offered,
  platform,
  prisonWorker,
  told,
  type Told,
} from '#lib/testing';
import { evolveCaseView, type CaseView } from '../case/case-view.fold.js';
import { bucketOf, datesIn, releaseBuckets, untaken } from './releases.fold.js';

const today = '2026-11-02';

test('every day from 30 before today on is in one bucket, within its dates', () => {
  for (let left = -30; left < 100; left += 1) {
    const on = plusDays(today, left);
    const inside = releaseBuckets.filter(({ code }) => {
      const { first, last } = datesIn(code, today);
      return first <= on && on <= last;
    });
    assert.deepEqual(
      inside.map(({ code }) => code),
      [bucketOf(on, today)],
    );
  }
  assert.equal(bucketOf('2026-10-02', today), undefined);
  assert.deepEqual(
    [59, 60, 29, 13, 4, 0, -1].map((left) => bucketOf(plusDays(today, left), today)),
    ['thirty', 'sixty-or-more', 'fourteen', 'five', 'now', 'now', 'after'],
  );
});

test('a need that the prison leads is taken by nobody until a body has accepted', () => {
  const opening = caseWith(mission, housingOffice).map((event) => told(platform, event));
  const need = told(prisonWorker, needRegistered);
  const offer = told(prisonWorker, offered(housingOffice));
  const yes = told(housingWorker, acceptedBy(housingWorker));
  const met = told(housingWorker, firstContact(housingOffice));
  const open = (...more: readonly Told[]) => {
    const view = facts(...opening, ...more).reduce<CaseView | undefined>(evolveCaseView, undefined);
    return view === undefined ? undefined : untaken(view).map(({ area }) => area);
  };
  assert.deepEqual(open(), []);
  assert.deepEqual(open(need), ['housing']);
  assert.deepEqual(open(need, offer), ['housing']);
  assert.deepEqual(open(need, offer, yes), []);
  assert.deepEqual(open(need, offer, yes, met), []);
});
