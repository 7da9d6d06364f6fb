import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, type Actor } from '#lib/kernel';
import { DisputeAnswered, FactCorrected, FactDisputed, type PastEvent } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  facts,
  given,
  housingOffice,
  housingWorker,
  kim,
  needRegistered,
  openedBy,
  order,
  personId,
  prison,
  prisonWorker,
  someoneElse,
  told,
  uuidOf,
} from '#lib/testing';
import { disputeDecider, type DisputeFact } from './dispute.decide.js';

/** The need is the second fact. */
const eventId = uuidOf('fact 1');
const recorded = (...more: readonly (readonly [Actor, PastEvent])[]) =>
  facts(
    told(prisonWorker, openedBy(prison)),
    told(prisonWorker, needRegistered),
    ...more.map(([by, e]) => told(by, e)),
  );
const words = plain('I never said that');
const dispute: DisputeFact = { type: 'DisputeFact', caseId, personId, eventId, words, form: 'digital' };
const disputed = FactDisputed.of({ personId, eventId, fieldClass: 'housing', words, form: 'digital' });
const about = { personId, eventId, fieldClass: 'housing', by: prison } as const;

test('the person says that a fact is wrong, in the class of the fact', () => {
  given(disputeDecider, ...recorded())
    .when(order(kim, dispute))
    .then(disputed);
});

test('and waits for the answer before saying so again', () => {
  given(disputeDecider, ...recorded([kim, disputed]))
    .when(order(kim, dispute))
    .thenRefused('ALREADY_DISPUTED');
});

describe('after an answer the person may say so again', () => {
  const answers = [
    DisputeAnswered.of({ ...about, reason: 'as-observed' }),
    FactCorrected.of({ ...about, reason: 'typing-error', caseText: plain('a flat') }),
  ];
  for (const answer of answers)
    test(answer.type, () => {
      given(disputeDecider, ...recorded([kim, disputed], [prisonWorker, answer]))
        .when(order(kim, dispute))
        .then(disputed);
    });
});

describe('there is no such fact', () => {
  test('on this case', () => {
    given(disputeDecider, ...recorded())
      .when(order(kim, { ...dispute, eventId: uuidOf('elsewhere') }))
      .thenRefused('NOT_THERE');
  });
  test('when it is the person’s own word', () => {
    given(disputeDecider, ...recorded([kim, disputed]))
      .when(order(kim, { ...dispute, eventId: uuidOf('fact 2') }))
      .thenRefused('NOT_THERE');
  });
  test('for anybody else', () => {
    for (const by of [housingWorker, { kind: 'client', person: someoneElse } as const])
      given(disputeDecider, ...recorded())
        .when(order(by, dispute))
        .thenRefused('NOT_THERE');
  });
  test('when it was never recorded', () => {
    given(disputeDecider, openedBy(housingOffice)).when(order(kim, dispute)).thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(disputeDecider, anyOrderOf(fc.constant(dispute)));
});
