import { describe, test } from 'node:test';
import type { CivilDate } from '#lib/kernel';
import { ReleaseDateSet, releaseMoveReasons, type ReleaseMoveReason } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  kim,
  order,
  prisonWorker,
  releaseSet,
} from '#lib/testing';
import { releaseDateDecider, type SetReleaseDate } from './release-date.decide.js';

const set: SetReleaseDate = { type: 'SetReleaseDate', caseId, on: '2027-02-01' };

test('the prison sets the day of release', () => {
  given(releaseDateDecider, ...caseWith())
    .when(order(prisonWorker, set))
    .then(releaseSet('2027-02-01'));
});

test('release may be today', () => {
  given(releaseDateDecider, ...caseWith())
    .when(order(prisonWorker, { ...set, on: '2026-11-03' }))
    .then(releaseSet('2026-11-03'));
});

describe('the day of release may be moved, for a reason that is named', () => {
  const moved = (on: CivilDate, reason: ReleaseMoveReason) => ReleaseDateSet.of({ ...releaseSet(on).data, reason });
  for (const reason of releaseMoveReasons)
    test(reason, () => {
      given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'))
        .when(order(prisonWorker, { ...set, on: '2027-03-01', reason }))
        .then(moved('2027-03-01', reason));
    });
  test('and moved back', () => {
    given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'), moved('2027-03-01', 'court'))
      .when(order(prisonWorker, { ...set, reason: 'other' }))
      .then(moved('2027-02-01', 'other'));
  });
  test('and not without one', () => {
    given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'))
      .when(order(prisonWorker, { ...set, on: '2027-03-01' }))
      .thenRefused('REASON_REQUIRED');
  });
  test('a reason for a day that is set for the first time says nothing', () => {
    given(releaseDateDecider, ...caseWith())
      .when(order(prisonWorker, { ...set, reason: 'court' }))
      .then(releaseSet('2027-02-01'));
  });
});

test('a day that is set already is not set again', () => {
  given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'))
    .when(order(prisonWorker, set))
    .thenNothing();
});

test('release cannot be set to a day that has passed', () => {
  given(releaseDateDecider, ...caseWith())
    .when(order(prisonWorker, { ...set, on: '2026-11-02' }))
    .thenRefused('IN_THE_PAST');
});

describe('the case is not there', () => {
  test('before it is opened', () => {
    given(releaseDateDecider).when(order(prisonWorker, set)).thenRefused('NOT_THERE');
  });
  test('for the person, whose release others set', () => {
    given(releaseDateDecider, ...caseWith())
      .when(order(kim, set))
      .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(releaseDateDecider, anyOrderOf(anyDay.map((on) => ({ ...set, on }))));
});
