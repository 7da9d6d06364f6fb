import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DepositGuaranteeDecided } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  housingOffice,
  housingWorker,
  kim,
  order,
  personId,
} from '#lib/testing';
import { depositGuaranteeDecider, type DecideDepositGuarantee } from './deposit-guarantee.decide.js';

const yes = {
  type: 'DecideDepositGuarantee',
  caseId,
  outcome: 'granted',
  amountNok: 36_000,
  until: '2029-11-03',
  decidedOn: '2026-11-03',
  complaintBy: '2026-11-24',
} as const;
const no: DecideDepositGuarantee = {
  type: 'DecideDepositGuarantee',
  caseId,
  outcome: 'refused',
  decidedOn: '2026-11-03',
  complaintBy: '2026-11-24',
};
const granted = DepositGuaranteeDecided.of({
  personId,
  participant: housingOffice,
  outcome: 'granted',
  amountNok: 36_000,
  until: '2029-11-03',
  decidedOn: '2026-11-03',
  complaintBy: '2026-11-24',
});
const refused = DepositGuaranteeDecided.of({
  personId,
  participant: housingOffice,
  outcome: 'refused',
  decidedOn: '2026-11-03',
  complaintBy: '2026-11-24',
});
const history = caseWith(housingOffice);

describe('the municipality decides on a deposit, and the person can complain for three calendar weeks', () => {
  test('yes', () => {
    given(depositGuaranteeDecider, ...history)
      .when(order(housingWorker, yes))
      .then(granted);
  });
  test('yes, with no end', () => {
    const { until: _until, ...open } = yes;
    const { until: _end, ...data } = granted.data;
    given(depositGuaranteeDecider, ...history)
      .when(order(housingWorker, open))
      .then(DepositGuaranteeDecided.of(data));
  });
  test('no is a vedtak too', () => {
    given(depositGuaranteeDecider, ...history)
      .when(order(housingWorker, no))
      .then(refused);
  });
  test('the same once', () => {
    given(depositGuaranteeDecider, ...history, granted)
      .when(order(housingWorker, yes))
      .thenNothing();
  });
  test('and a changed vedtak is a new one', () => {
    given(depositGuaranteeDecider, ...history, refused)
      .when(order(housingWorker, yes))
      .then(granted);
  });
});

describe('a vedtak is whole', () => {
  const { amountNok: _amount, ...amountless } = yes;
  const wrong: readonly [why: string, vedtak: DecideDepositGuarantee][] = [
    ['a yes without an amount', amountless],
    ['a no with an amount', { ...no, amountNok: 1 }],
    ['a no with an end', { ...no, until: '2029-11-03' }],
  ];
  for (const [why, vedtak] of wrong)
    test(`not ${why}`, () => {
      given(depositGuaranteeDecider, ...history)
        .when(order(housingWorker, vedtak))
        .thenRefused('OUTCOME_DOES_NOT_FIT');
    });
  test('not one that ends before it was made', () => {
    given(depositGuaranteeDecider, ...history)
      .when(order(housingWorker, { ...yes, until: '2026-11-02' }))
      .thenRefused('ENDS_BEFORE_IT_STARTS');
  });
  test('not one of tomorrow', () => {
    given(depositGuaranteeDecider, ...history)
      .when(order(housingWorker, { ...yes, decidedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

test('there is nothing here for the person to decide, nor for anybody before the case', () => {
  given(depositGuaranteeDecider, ...history)
    .when(order(kim, yes))
    .thenRefused('NOT_THERE');
  given(depositGuaranteeDecider).when(order(housingWorker, yes)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyVedtak = fc.tuple(fc.constantFrom<DecideDepositGuarantee>(yes, no), anyDay);
  assertSound(depositGuaranteeDecider, anyOrderOf(anyVedtak.map(([vedtak, decidedOn]) => ({ ...vedtak, decidedOn }))));
});
