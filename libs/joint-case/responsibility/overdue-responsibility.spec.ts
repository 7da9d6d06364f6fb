import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  ResponsibilityOverdue,
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
} from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  housingOffice,
  housingWorker,
  kim,
  order,
  otherMunicipality,
  personId,
  platform,
} from '#lib/testing';
import { deadlinesOf } from '../follow-up/deadlines.react.js';
import { overdueResponsibilityDecider, type RecordResponsibilityOverdue } from './overdue-responsibility.decide.js';

/** To be settled by Tuesday 17 November 2026. */
const disputed = ResponsibleMunicipalityDisputed.of({
  ...{ personId, participant: housingOffice, reason: 'institution-rule', dueOn: '2026-11-17', termVersion: '2026-1' },
});
const proposed = ResponsibleMunicipalityProposed.of({
  ...{ personId, participant: housingOffice, responsible: otherMunicipality },
});
const settled = ResponsibleMunicipalitySettled.of({
  ...{ personId, participant: otherMunicipality, responsible: otherMunicipality, by: 'agreement' },
  decidedOn: '2026-11-10',
});
const unsettled = [...caseWith(housingOffice, otherMunicipality), disputed];
const record: RecordResponsibilityOverdue = { type: 'RecordResponsibilityOverdue', caseId, level: 'unit' };
const late = (level: 'unit' | 'organisation') => ResponsibilityOverdue.of({ personId, dueOn: '2026-11-17', level });
const tuesdayIsOver = '2026-11-17T23:00:00.000Z';
const wednesdayIsOver = '2026-11-18T23:00:00.000Z';
const duesAfter = (...history: Parameters<typeof deadlinesOf>[0] extends Iterable<infer E> ? readonly E[] : never) =>
  deadlinesOf(history)
    .filter(({ command }) => command.type === 'RecordResponsibilityOverdue')
    .map(({ due }) => due);

describe('who is responsible was not settled in time', () => {
  test('which is late in the units when the day is over, and in their organisations a working day later', () => {
    for (const history of [unsettled, [...unsettled, proposed]])
      given(overdueResponsibilityDecider, ...history)
        .when(order(platform, record, { at: tuesdayIsOver }))
        .then(late('unit'));
    given(overdueResponsibilityDecider, ...unsettled, late('unit'))
      .when(order(platform, { ...record, level: 'organisation' }, { at: wednesdayIsOver }))
      .then(late('organisation'));
  });
  test('not a moment before, and once at each level', () => {
    given(overdueResponsibilityDecider, ...unsettled)
      .when(order(platform, record, { at: '2026-11-17T22:59:59.999Z' }))
      .thenNothing();
    given(overdueResponsibilityDecider, ...unsettled, late('unit'), proposed)
      .when(order(platform, record, { at: wednesdayIsOver }))
      .thenNothing();
  });
  test('not when it is settled, and anew when it is disputed again', () => {
    given(overdueResponsibilityDecider, ...unsettled, settled)
      .when(order(platform, record, { at: tuesdayIsOver }))
      .thenNothing();
    given(overdueResponsibilityDecider, ...unsettled, late('unit'), settled, disputed)
      .when(order(platform, record, { at: tuesdayIsOver }))
      .then(late('unit'));
  });
  test('and nobody but the platform says so', () => {
    for (const by of [housingWorker, kim])
      given(overdueResponsibilityDecider, ...unsettled)
        .when(order(by, record, { at: tuesdayIsOver }))
        .thenRefused('NOT_THERE');
  });
  test('is what a case waits for as long as it is unsettled', () => {
    assert.deepEqual(duesAfter(...unsettled), [tuesdayIsOver, wednesdayIsOver]);
    assert.deepEqual(duesAfter(...unsettled, late('unit')), [wednesdayIsOver]);
    assert.deepEqual(duesAfter(...unsettled, settled), []);
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(
    overdueResponsibilityDecider,
    anyOrderOf(fc.constantFrom(record, { ...record, level: 'organisation' } as const)),
  );
});
