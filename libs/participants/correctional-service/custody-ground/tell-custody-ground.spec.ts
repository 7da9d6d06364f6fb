import { describe, test } from 'node:test';
import { CustodyGroundTold } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  kim,
  order,
  personId,
  prison,
  prisonWorker,
} from '#lib/testing';
import { tellCustodyGroundDecider, type TellCustodyGround } from './tell-custody-ground.decide.js';

const tell: TellCustodyGround = { type: 'TellCustodyGround', caseId, ground: 'sentence', on: '2026-11-03' };
const told = (ground: TellCustodyGround['ground'] = 'sentence') =>
  CustodyGroundTold.of({ personId, participant: prison, ground, on: '2026-11-03' });

describe('the prison tells on which ground the person is held', () => {
  for (const ground of ['remand', 'sentence', 'remand-ended'] as const)
    test(ground, () => {
      given(tellCustodyGroundDecider, ...caseWith())
        .when(order(prisonWorker, { ...tell, ground }))
        .then(told(ground));
    });
  test('once', () => {
    given(tellCustodyGroundDecider, ...caseWith(), told())
      .when(order(prisonWorker, tell))
      .thenNothing();
  });
  test('and anew when it is another', () => {
    given(tellCustodyGroundDecider, ...caseWith(), told('remand'))
      .when(order(prisonWorker, tell))
      .then(told());
  });
  test('not before the day', () => {
    given(tellCustodyGroundDecider, ...caseWith())
      .when(order(prisonWorker, { ...tell, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

test('there is no case to tell it on before one is opened, and it is not the person who tells', () => {
  given(tellCustodyGroundDecider).when(order(prisonWorker, tell)).thenRefused('NOT_THERE');
  given(tellCustodyGroundDecider, ...caseWith())
    .when(order(kim, tell))
    .thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(tellCustodyGroundDecider, anyOrderOf(anyDay.map((on) => ({ ...tell, on }))));
});
