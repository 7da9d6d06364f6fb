import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, type Actor } from '#lib/kernel';
import { FactDisputed, OwnPriorityStated, SpokenWordConfirmed, type PastEvent } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  facts,
  given,
  kim,
  openedBy,
  order,
  personId,
  prison,
  prisonWorker,
  someoneElse,
  told,
  uuidOf,
} from '#lib/testing';
import { confirmationDecider, type ConfirmSpokenWord } from './confirmation.decide.js';

/** The word is the second fact. */
const eventId = uuidOf('fact 1');
const word = OwnPriorityStated.of({ personId, words: plain('A bed'), form: 'oral', registeredBy: prison });
const recorded = (by: Actor, ...more: readonly PastEvent[]) =>
  facts(told(prisonWorker, openedBy(prison)), told(by, word), ...more.map((event) => told(kim, event)));
const confirm: ConfirmSpokenWord = { type: 'ConfirmSpokenWord', caseId, personId, eventId };
const confirmed = SpokenWordConfirmed.of({ personId, eventId, fieldClass: 'own-words' });
const disputed = FactDisputed.of({ personId, eventId, fieldClass: 'own-words', words: plain('no'), form: 'digital' });

test('the person confirms what a body wrote down', () => {
  given(confirmationDecider, ...recorded(prisonWorker))
    .when(order(kim, confirm))
    .then(confirmed);
});

test('once', () => {
  given(confirmationDecider, ...recorded(prisonWorker, confirmed))
    .when(order(kim, confirm))
    .thenNothing();
});

test('not what the person has said is wrong', () => {
  given(confirmationDecider, ...recorded(prisonWorker, disputed))
    .when(order(kim, confirm))
    .thenRefused('ALREADY_DISPUTED');
});

describe('there is nothing to confirm', () => {
  test('in what the person wrote', () => {
    given(confirmationDecider, ...recorded(kim))
      .when(order(kim, confirm))
      .thenRefused('NOT_THERE');
  });
  test('for anybody else', () => {
    for (const by of [prisonWorker, { kind: 'client', person: someoneElse } as const])
      given(confirmationDecider, ...recorded(prisonWorker))
        .when(order(by, confirm))
        .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(confirmationDecider, anyOrderOf(fc.constant(confirm)));
});
