import { describe, test } from 'node:test';
import fc from 'fast-check';
import { participantOf } from '#lib/kernel';
import { CardItemSettled, MedicationContinuityConfirmed } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  given,
  kim,
  mission,
  missionWorker,
  order,
  personId,
  pointReopened,
  pointTaken,
} from '#lib/testing';
import { medicationDecider, type ConfirmMedicationContinuity } from './medication.decide.js';

const confirm: ConfirmMedicationContinuity = {
  type: 'ConfirmMedicationContinuity',
  caseId,
  medicationContinues: 'yes',
  naloxone: 'yes',
  consentForm: 'oral',
};
const confirmed = (medicationContinues: 'yes' | 'no' = 'yes', naloxone: 'yes' | 'no' = 'yes') =>
  MedicationContinuityConfirmed.of({
    personId,
    participant: clinic,
    medicationContinues,
    naloxone,
    consentForm: 'oral',
  });
const settled = (answer: 'yes' | 'no', by = clinic) => CardItemSettled.of({ item: 'medicine', personId, by, answer });
const taken = pointTaken(clinicWorker, 'medicine');
const history = caseWith(clinic, mission);

describe('a health body confirms how it is with medicine, and the free point of the card is settled with it', () => {
  for (const medicationContinues of ['yes', 'no'] as const)
    for (const naloxone of ['yes', 'no'] as const)
      test(`medication ${medicationContinues}, naloxone ${naloxone}`, () => {
        const both = medicationContinues === 'yes' && naloxone === 'yes';
        given(medicationDecider, ...history)
          .when(order(clinicWorker, { ...confirm, medicationContinues, naloxone }))
          .then(confirmed(medicationContinues, naloxone), taken, settled(both ? 'yes' : 'no'));
      });
  test('a point that it has taken itself is settled', () => {
    given(medicationDecider, ...history, taken)
      .when(order(clinicWorker, confirm))
      .then(confirmed(), settled('yes'));
  });
  test('a point that was let go of is free', () => {
    given(medicationDecider, ...history, pointTaken(missionWorker, 'medicine'), pointReopened(mission, 'medicine'))
      .when(order(clinicWorker, confirm))
      .then(confirmed(), taken, settled('yes'));
  });
});

describe('what another body has of the card stays as it is', () => {
  const theirs = pointTaken(missionWorker, 'medicine');
  test('taken', () => {
    given(medicationDecider, ...history, theirs)
      .when(order(clinicWorker, confirm))
      .then(confirmed());
  });
  test('or settled', () => {
    given(medicationDecider, ...history, theirs, settled('no', participantOf(missionWorker)))
      .when(order(clinicWorker, confirm))
      .then(confirmed());
  });
  test('another point is another matter', () => {
    given(medicationDecider, ...history, pointTaken(missionWorker, 'travel'))
      .when(order(clinicWorker, confirm))
      .then(confirmed(), taken, settled('yes'));
  });
});

test('the same is confirmed once, and a change anew: its own point says what was confirmed last', () => {
  const done = [...history, confirmed(), taken, settled('yes')] as const;
  given(medicationDecider, ...done)
    .when(order(clinicWorker, confirm))
    .thenNothing();
  given(medicationDecider, ...done)
    .when(order(clinicWorker, { ...confirm, naloxone: 'no' }))
    .then(confirmed('yes', 'no'), settled('no'));
  given(medicationDecider, ...done, confirmed('yes', 'no'), settled('no'))
    .when(order(clinicWorker, { ...confirm, medicationContinues: 'no', naloxone: 'no' }))
    .then(confirmed('no', 'no'));
});

test('there is nothing here for the person to confirm, nor for anybody before the case', () => {
  given(medicationDecider, ...history)
    .when(order(kim, confirm))
    .thenRefused('NOT_THERE');
  given(medicationDecider).when(order(clinicWorker, confirm)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyAnswer = fc.constantFrom('yes' as const, 'no' as const);
  assertSound(medicationDecider, anyOrderOf(anyAnswer.map((naloxone) => ({ ...confirm, naloxone }))));
});
