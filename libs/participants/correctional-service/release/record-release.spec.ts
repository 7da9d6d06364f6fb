import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  authorityCleared,
  authorityEnded,
  authorityUntil,
  caseId,
  caseWith,
  given,
  housingOffice,
  kim,
  order,
  prisonWorker,
  releasedOn,
} from '#lib/testing';
import { recordReleaseDecider, releasedTo, type RecordRelease } from './release.decide.js';

const record: RecordRelease = { type: 'RecordRelease', caseId, on: '2026-11-03', to: 'end-of-sentence' };

describe('at the end of the sentence', () => {
  test('the prison’s authority ends with that day, when it has said no other', () => {
    given(recordReleaseDecider, ...caseWith())
      .when(order(prisonWorker, record))
      .then(releasedOn('2026-11-03'), authorityUntil('2026-11-03'));
  });
  test('a last day that another body has said does not count, nor one that was cleared', () => {
    const others = authorityUntil('2026-12-04', housingOffice, 'end-of-contract');
    given(recordReleaseDecider, ...caseWith(), others, authorityUntil('2026-12-04'), authorityCleared())
      .when(order(prisonWorker, record))
      .then(releasedOn('2026-11-03'), authorityUntil('2026-11-03'));
  });
  test('a last day that stands, or has passed, stays', () => {
    for (const said of [authorityUntil('2026-12-04'), authorityEnded('2026-11-02')])
      given(recordReleaseDecider, ...caseWith(), said)
        .when(order(prisonWorker, record))
        .then(releasedOn('2026-11-03'));
  });
});

test('probation and another custody end nobody’s authority by themselves', () => {
  for (const to of ['probation', 'to-another-custody'] as const)
    given(recordReleaseDecider, ...caseWith())
      .when(order(prisonWorker, { ...record, to }))
      .then(releasedOn('2026-11-03', to));
});

test('a release is recorded once', () => {
  given(recordReleaseDecider, ...caseWith(), releasedOn('2026-11-03'), authorityUntil('2026-11-03'))
    .when(order(prisonWorker, record))
    .thenNothing();
});

test('nobody has left on a day that has not come', () => {
  given(recordReleaseDecider, ...caseWith())
    .when(order(prisonWorker, { ...record, on: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

test('the case is not there before it is opened, nor for the person', () => {
  given(recordReleaseDecider).when(order(prisonWorker, record)).thenRefused('NOT_THERE');
  given(recordReleaseDecider, ...caseWith())
    .when(order(kim, record))
    .thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const any = fc.record({ on: anyDay, to: fc.constantFrom(...releasedTo) });
  assertSound(recordReleaseDecider, anyOrderOf(any.map((sent) => ({ ...record, ...sent }))));
});
