import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { AdmissionRegistered, CustodyGroundChanged } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  given,
  housingWorker,
  kim,
  order,
  personId,
  prison,
  prisonWorker,
  probationWorker,
  recordId,
} from '#lib/testing';
import { custodyGroundDecider, type ChangeCustodyGround } from './custody-ground.decide.js';

const admitted = (ground: 'remand' | 'sentence') =>
  AdmissionRegistered.of({
    recordId,
    participant: prison,
    personId,
    admittedOn: '2026-11-02',
    ground,
    name: plain('Kim Solvik'),
    nationalId: plain('30899098765'),
  });
const change: ChangeCustodyGround = { type: 'ChangeCustodyGround', recordId, ground: 'sentence', on: '2026-11-03' };
const changed = CustodyGroundChanged.of({
  recordId,
  participant: prison,
  personId,
  ground: 'sentence',
  on: '2026-11-03',
});

describe('a remand', () => {
  for (const ground of ['sentence', 'remand-ended'] as const)
    test(ground === 'sentence' ? 'becomes a sentence' : 'ends', () => {
      given(custodyGroundDecider, admitted('remand'))
        .when(order(prisonWorker, { ...change, ground }))
        .then(CustodyGroundChanged.of({ ...changed.data, ground }));
    });
  test('becomes one once', () => {
    given(custodyGroundDecider, admitted('remand'), changed).when(order(prisonWorker, change)).thenNothing();
  });
  test('does not change tomorrow', () => {
    given(custodyGroundDecider, admitted('remand'))
      .when(order(prisonWorker, { ...change, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

test('whoever serves a sentence, or is out of remand, is not in remand', () => {
  for (const history of [[admitted('sentence')], [admitted('remand'), changed]])
    given(custodyGroundDecider, ...history)
      .when(order(prisonWorker, { ...change, ground: 'remand-ended' }))
      .thenRefused('NOT_IN_REMAND');
});

test('the record is not there for anybody but the unit that keeps it', () => {
  for (const by of [probationWorker, housingWorker, kim])
    given(custodyGroundDecider, admitted('remand')).when(order(by, change)).thenRefused('NOT_THERE');
  given(custodyGroundDecider).when(order(prisonWorker, change)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(custodyGroundDecider, anyOrderOf(anyDay.map((on) => ({ ...change, on }))));
});
