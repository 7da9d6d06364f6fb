import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
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
  someoneElse,
  stabilityAgreed,
  stabilityProposed,
  tenancyEnded,
  tenancyId,
  tenancyStarted,
} from '#lib/testing';
import { stabilityDecider, type AgreeStability } from './stability.decide.js';

const home = [...caseWith(housingOffice), tenancyStarted(housingOffice)] as const;
const agree: AgreeStability = { type: 'AgreeStability', caseId, personId, tenancyId, months: 12, form: 'digital' };

test('the person agrees how long the home should have held', () => {
  given(stabilityDecider, ...home, stabilityProposed(housingOffice))
    .when(order(kim, agree))
    .then(stabilityAgreed());
});

test('once, also after another proposal', () => {
  for (const later of [[], [stabilityProposed(housingOffice, 6)]])
    given(stabilityDecider, ...home, stabilityProposed(housingOffice), stabilityAgreed(), ...later)
      .when(order(kim, agree))
      .thenNothing();
});

test('nobody agrees to a number that was changed meanwhile', () => {
  given(stabilityDecider, ...home, stabilityProposed(housingOffice, 6))
    .when(order(kim, agree))
    .thenRefused('OTHER_MONTHS');
});

describe('there is nothing to agree on', () => {
  test('before a body has proposed it', () => {
    given(stabilityDecider, ...home)
      .when(order(kim, agree))
      .thenRefused('NOT_THERE');
  });
  test('when the home is lost', () => {
    given(stabilityDecider, ...home, stabilityProposed(housingOffice), tenancyEnded(housingOffice))
      .when(order(kim, agree))
      .thenRefused('NOT_THERE');
  });
  test('for anybody else', () => {
    for (const by of [housingWorker, { kind: 'client', person: someoneElse } as const])
      given(stabilityDecider, ...home, stabilityProposed(housingOffice))
        .when(order(by, agree))
        .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(stabilityDecider, anyOrderOf(fc.constant(agree)));
});
