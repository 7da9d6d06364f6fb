import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { AdmissionRegistered } from '#lib/case-stream';
import { anyDay, anyOrderOf, assertSound, given, order, personId, prison, prisonWorker, recordId } from '#lib/testing';
import { admissionDecider, type RegisterAdmission } from './admission.decide.js';

const admission = {
  recordId,
  personId,
  admittedOn: '2026-11-03',
  ground: 'sentence',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
} as const;
const register: RegisterAdmission = { type: 'RegisterAdmission', ...admission, alreadyHere: false };
const registered = AdmissionRegistered.of({ ...admission, participant: prison });

test('the prison registers whom it receives', () => {
  given(admissionDecider).when(order(prisonWorker, register)).then(registered);
});

describe('a release date may be expected from the first day', () => {
  for (const releaseExpectedOn of ['2026-11-03', '2027-02-01'] as const)
    test(`on ${releaseExpectedOn}`, () => {
      given(admissionDecider)
        .when(order(prisonWorker, { ...register, releaseExpectedOn }))
        .then(AdmissionRegistered.of({ ...registered.data, releaseExpectedOn }));
    });
});

test('an admission is registered once', () => {
  given(admissionDecider, registered).when(order(prisonWorker, register)).thenNothing();
});

test('a unit keeps one admission of a person', () => {
  given(admissionDecider)
    .when(order(prisonWorker, { ...register, alreadyHere: true }))
    .thenRefused('ALREADY_REGISTERED');
});

test('nobody is admitted tomorrow', () => {
  given(admissionDecider)
    .when(order(prisonWorker, { ...register, admittedOn: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

test('nobody is released before being admitted', () => {
  given(admissionDecider)
    .when(order(prisonWorker, { ...register, releaseExpectedOn: '2026-11-02' }))
    .thenRefused('RELEASE_BEFORE_ADMISSION');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(
    admissionDecider,
    anyOrderOf(
      fc
        .tuple(anyDay, anyDay)
        .map(([admittedOn, releaseExpectedOn]) => ({ ...register, admittedOn, releaseExpectedOn })),
    ),
  );
});
