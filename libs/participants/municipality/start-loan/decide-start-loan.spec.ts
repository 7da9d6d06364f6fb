import { describe, test } from 'node:test';
import fc from 'fast-check';
import { StartLoanDecided } from '#lib/case-stream';
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
import { startLoanDecider, type DecideStartLoan } from './start-loan.decide.js';

const yes = {
  type: 'DecideStartLoan',
  caseId,
  outcome: 'granted',
  amountNok: 2_400_000,
  decidedOn: '2026-11-03',
  complaintBy: '2026-11-24',
} as const;
const { amountNok: _amount, ...unsaid } = yes;
const no: DecideStartLoan = { ...unsaid, outcome: 'refused' };
const vedtak = { personId, participant: housingOffice, decidedOn: '2026-11-03', complaintBy: '2026-11-24' } as const;
const granted = StartLoanDecided.of({ ...vedtak, outcome: 'granted', amountNok: 2_400_000 });
const refused = StartLoanDecided.of({ ...vedtak, outcome: 'refused' });
const history = caseWith(housingOffice);

describe('the municipality decides on a startlån, and the person can complain for three calendar weeks', () => {
  test('yes', () => {
    given(startLoanDecider, ...history)
      .when(order(housingWorker, yes))
      .then(granted);
  });
  test('no', () => {
    given(startLoanDecider, ...history)
      .when(order(housingWorker, no))
      .then(refused);
  });
  test('the same once, and a changed vedtak anew', () => {
    given(startLoanDecider, ...history, granted)
      .when(order(housingWorker, yes))
      .thenNothing();
    given(startLoanDecider, ...history, granted)
      .when(order(housingWorker, no))
      .then(refused);
  });
  test('not yes without an amount, nor no with one', () => {
    for (const unfit of [{ ...no, outcome: 'granted' } as const, { ...no, amountNok: 1 }])
      given(startLoanDecider, ...history)
        .when(order(housingWorker, unfit))
        .thenRefused('OUTCOME_DOES_NOT_FIT');
  });
  test('not tomorrow', () => {
    given(startLoanDecider, ...history)
      .when(order(housingWorker, { ...no, decidedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

test('there is nothing here for the person to decide, nor for anybody before the case', () => {
  given(startLoanDecider, ...history)
    .when(order(kim, yes))
    .thenRefused('NOT_THERE');
  given(startLoanDecider).when(order(housingWorker, yes)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyVedtak = fc.tuple(fc.constantFrom<DecideStartLoan>(yes, no), anyDay);
  assertSound(startLoanDecider, anyOrderOf(anyVedtak.map(([one, decidedOn]) => ({ ...one, decidedOn }))));
});
