import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { AftercareAgreed, AftercarePlanRecorded } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  childWelfare,
  childWelfareWorker,
  given,
  housingWorker,
  kim,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { aftercarePlanDecider, type RecordAftercarePlan } from './aftercare-plan.decide.js';

const own = { recordId, participant: childWelfare, personId };
const agreement = AftercareAgreed.of({
  ...own,
  until: '2028-06-30',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
});
const plan: RecordAftercarePlan = {
  type: 'RecordAftercarePlan',
  recordId,
  until: '2028-06-30',
  helps: ['home', 'economy'],
  birthday25: '2028-06-30',
};
const planned = AftercarePlanRecorded.of({ ...own, until: '2028-06-30', helps: ['economy', 'home'] });

describe('the plan says until when, and which help', () => {
  test('to the 25th birthday at the latest', () => {
    given(aftercarePlanDecider, agreement).when(order(childWelfareWorker, plan)).then(planned);
  });
  test('not a day longer', () => {
    given(aftercarePlanDecider, agreement)
      .when(order(childWelfareWorker, { ...plan, until: '2028-07-01' }))
      .thenRefused('AFTER_25TH_BIRTHDAY');
  });
  test('not for what is over', () => {
    given(aftercarePlanDecider, agreement)
      .when(order(childWelfareWorker, { ...plan, until: '2026-11-02' }))
      .thenRefused('IN_THE_PAST');
  });
  test('the same once, in whatever order the help is named', () => {
    given(aftercarePlanDecider, agreement, planned)
      .when(order(childWelfareWorker, { ...plan, helps: ['economy', 'home', 'home'] }))
      .thenNothing();
  });
  test('and another plan anew', () => {
    given(aftercarePlanDecider, agreement, planned)
      .when(order(childWelfareWorker, { ...plan, helps: ['health'] }))
      .then(AftercarePlanRecorded.of({ ...planned.data, helps: ['health'] }));
  });
});

test('the record is not there for anybody but the unit that keeps it', () => {
  for (const by of [{ ...childWelfareWorker, unit: 'mottak' }, housingWorker, kim])
    given(aftercarePlanDecider, agreement).when(order(by, plan)).thenRefused('NOT_THERE');
  given(aftercarePlanDecider).when(order(childWelfareWorker, plan)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(aftercarePlanDecider, anyOrderOf(anyDay.map((until) => ({ ...plan, until }))));
});
