import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { ContactReported } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSoundWhenRepeated,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  given,
  kim,
  order,
  personId,
} from '#lib/testing';
import { contactDecider, type ReportContact } from './contact.decide.js';

const report: ReportContact = { type: 'ReportContact', caseId, on: '2026-11-03', outcome: 'met' };
const reported = ContactReported.of({ personId, participant: clinic, on: '2026-11-03', outcome: 'met' });

describe('a partner reports how contact went', () => {
  for (const outcome of ['met', 'talked', 'not-reached'] as const)
    test(outcome, () => {
      given(contactDecider, ...caseWith(clinic))
        .when(order(clinicWorker, { ...report, outcome }))
        .then(ContactReported.of({ ...reported.data, outcome }));
    });
});

test('a few words may go with it', () => {
  const note = plain('will come on Thursday');
  given(contactDecider, ...caseWith(clinic))
    .when(order(clinicWorker, { ...report, note }))
    .then(ContactReported.of({ ...reported.data, note }));
});

test('a second contact on the same day is a contact of its own', () => {
  given(contactDecider, ...caseWith(clinic), reported)
    .when(order(clinicWorker, report))
    .then(reported);
});

test('contact that has not been cannot be reported', () => {
  given(contactDecider, ...caseWith(clinic))
    .when(order(clinicWorker, { ...report, on: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

describe('the case is not there', () => {
  test('before it is opened', () => {
    given(contactDecider).when(order(clinicWorker, report)).thenRefused('NOT_THERE');
  });
  test('for the person', () => {
    given(contactDecider, ...caseWith(clinic))
      .when(order(kim, report))
      .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole', () => {
  assertSoundWhenRepeated(contactDecider, anyOrderOf(anyDay.map((on) => ({ ...report, on }))));
});
