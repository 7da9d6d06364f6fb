import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { HousingAllowanceApplicationReceived, HousingAllowanceDecided } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  given,
  housingWorker,
  husbanken,
  husbankenWorker,
  kim,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { allowanceDecider, type DecideHousingAllowance } from './allowance.decide.js';

const received = HousingAllowanceApplicationReceived.of({
  recordId,
  participant: husbanken,
  personId,
  applicationNumber: 'BO-2026-000123',
  receivedOn: '2026-11-02',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
});
const yes = {
  type: 'DecideHousingAllowance',
  recordId,
  outcome: 'granted',
  fromMonth: '2026-12',
  monthlyNok: 3_200,
  decidedOn: '2026-11-03',
} as const;
const no: DecideHousingAllowance = {
  type: 'DecideHousingAllowance',
  recordId,
  outcome: 'refused',
  decidedOn: '2026-11-03',
};
const own = { recordId, participant: husbanken, personId, decidedOn: '2026-11-03' } as const;
const granted = HousingAllowanceDecided.of({ ...own, outcome: 'granted', fromMonth: '2026-12', monthlyNok: 3_200 });
const refused = HousingAllowanceDecided.of({ ...own, outcome: 'refused' });

describe('Husbanken decides on an application under its own number', () => {
  test('yes', () => {
    given(allowanceDecider, received).when(order(husbankenWorker, yes)).then(granted);
  });
  test('no', () => {
    given(allowanceDecider, received).when(order(husbankenWorker, no)).then(refused);
  });
  test('the same once, and a changed vedtak anew', () => {
    given(allowanceDecider, received, granted).when(order(husbankenWorker, yes)).thenNothing();
    given(allowanceDecider, received, granted).when(order(husbankenWorker, no)).then(refused);
  });
  test('not tomorrow', () => {
    given(allowanceDecider, received)
      .when(order(husbankenWorker, { ...no, decidedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

describe('a yes says from when and how much, a no neither', () => {
  const { fromMonth: _month, ...undated } = yes;
  for (const [why, vedtak] of [
    ['a yes from no month', undated],
    ['a yes to nothing', { ...no, outcome: 'granted' }],
    ['a no with a month', { ...no, fromMonth: '2026-12' }],
    ['a no with both', { ...yes, outcome: 'refused' }],
  ] as const)
    test(`not ${why}`, () => {
      given(allowanceDecider, received).when(order(husbankenWorker, vedtak)).thenRefused('OUTCOME_DOES_NOT_FIT');
    });
});

test('the application is not there for anybody but the unit that keeps it', () => {
  for (const by of [{ ...husbankenWorker, unit: 'elsewhere' }, housingWorker, kim])
    given(allowanceDecider, received).when(order(by, yes)).thenRefused('NOT_THERE');
  given(allowanceDecider).when(order(husbankenWorker, yes)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyVedtak = fc.tuple(fc.constantFrom<DecideHousingAllowance>(yes, no), anyDay);
  assertSound(allowanceDecider, anyOrderOf(anyVedtak.map(([one, decidedOn]) => ({ ...one, decidedOn }))));
});
