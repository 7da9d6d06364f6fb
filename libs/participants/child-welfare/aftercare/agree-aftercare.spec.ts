import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { AftercareAgreed } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  childWelfare,
  childWelfareWorker,
  given,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { aftercareDecider, type AgreeAftercare } from './aftercare.decide.js';

const agreement = {
  recordId,
  personId,
  until: '2028-06-30',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
} as const;
const agree: AgreeAftercare = {
  type: 'AgreeAftercare',
  ...agreement,
  birthday25: '2031-03-14',
  alreadyHere: false,
};
const agreed = AftercareAgreed.of({ ...agreement, participant: childWelfare });

test('barnevernstjenesten and the young adult agree on ettervern until a date, and the birthday is not kept', () => {
  given(aftercareDecider).when(order(childWelfareWorker, agree)).then(agreed);
});

test('ettervern is agreed once', () => {
  given(aftercareDecider, agreed).when(order(childWelfareWorker, agree)).thenNothing();
});

test('a unit keeps one agreement with a person', () => {
  given(aftercareDecider)
    .when(order(childWelfareWorker, { ...agree, alreadyHere: true }))
    .thenRefused('ALREADY_REGISTERED');
});

describe('ettervern ends at the 25th birthday', () => {
  test('on the day itself it still stands', () => {
    given(aftercareDecider)
      .when(order(childWelfareWorker, { ...agree, until: '2031-03-14' }))
      .then(AftercareAgreed.of({ ...agreed.data, until: '2031-03-14' }));
  });
  test('the day after it does not', () => {
    given(aftercareDecider)
      .when(order(childWelfareWorker, { ...agree, until: '2031-03-15' }))
      .thenRefused('AFTER_25TH_BIRTHDAY');
  });
});

test('ettervern cannot be agreed until a day that has passed', () => {
  given(aftercareDecider)
    .when(order(childWelfareWorker, { ...agree, until: '2026-11-02' }))
    .thenRefused('IN_THE_PAST');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(aftercareDecider, anyOrderOf(anyDay.map((until) => ({ ...agree, until }))));
});
