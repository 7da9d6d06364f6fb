import { describe, test } from 'node:test';
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

test('the day of release may be moved, and moved back', () => {
  given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'))
    .when(order(prisonWorker, { ...set, on: '2027-03-01' }))
    .then(releaseSet('2027-03-01'));
  given(releaseDateDecider, ...caseWith(), releaseSet('2027-02-01'), releaseSet('2027-03-01'))
    .when(order(prisonWorker, set))
    .then(releaseSet('2027-02-01'));
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
