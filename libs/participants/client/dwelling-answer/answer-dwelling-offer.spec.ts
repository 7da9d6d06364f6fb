import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { DwellingOfferAnswered } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  dwellingAnswered,
  dwellingLapsed,
  dwellingOffered,
  dwellingTakenBack,
  given,
  housingOffice,
  kim,
  offerId,
  order,
  personId,
  prisonWorker,
  someoneElse,
  tenancyStarted,
} from '#lib/testing';
import { dwellingAnswerDecider, type AnswerDwellingOffer } from './dwelling-answer.decide.js';

const history = [...caseWith(housingOffice), dwellingOffered(housingOffice)] as const;
const no: AnswerDwellingOffer = {
  ...{ type: 'AnswerDwellingOffer', caseId, personId, offerId, answer: 'declined' },
  ...{ reasons: ['condition', 'place'], words: plain('Too far from my daughter'), form: 'digital' },
};
const yes: AnswerDwellingOffer = { ...no, answer: 'accepted', reasons: [] };

test('the person says no to a home, with reasons and own words', () => {
  given(dwellingAnswerDecider, ...history)
    .when(order(kim, no))
    .then(
      DwellingOfferAnswered.of({
        ...{ offerId, personId, answer: 'declined', form: 'digital' },
        reasons: ['condition', 'place'],
        words: plain('Too far from my daughter'),
      }),
    );
});

test('the person says yes, and owes no reason', () => {
  const { words: _words, ...bare } = yes;
  given(dwellingAnswerDecider, ...history)
    .when(order(kim, bare))
    .then(dwellingAnswered('accepted'));
});

test('the same answer is given once', () => {
  given(dwellingAnswerDecider, ...history, dwellingAnswered('declined'))
    .when(order(kim, no))
    .thenNothing();
});

test('a no may become a yes as long as the home is there', () => {
  const { words: _words, ...bare } = yes;
  given(dwellingAnswerDecider, ...history, dwellingAnswered('declined'))
    .when(order(kim, bare))
    .then(dwellingAnswered('accepted'));
});

describe('an offer that is over is not answered', () => {
  const over = {
    'taken back': dwellingTakenBack(housingOffice),
    lapsed: dwellingLapsed(housingOffice),
    'moved into': tenancyStarted(housingOffice, { offerId, origin: 'offered' }),
  };
  for (const [name, event] of Object.entries(over))
    test(name, () => {
      given(dwellingAnswerDecider, ...history, event)
        .when(order(kim, no))
        .thenRefused('NOT_OPEN');
    });
});

describe('the offer is not there', () => {
  test('before it is made', () => {
    given(dwellingAnswerDecider, ...caseWith(housingOffice))
      .when(order(kim, no))
      .thenRefused('NOT_THERE');
  });
  test('for another person, also one who gives this one’s id', () => {
    for (const personOf of [someoneElse, personId])
      given(dwellingAnswerDecider, ...history)
        .when(order({ kind: 'client', person: someoneElse }, { ...no, personId: personOf }))
        .thenRefused('NOT_THERE');
  });
  test('for a body, which answers nothing in the person’s place', () => {
    given(dwellingAnswerDecider, ...history)
      .when(order(prisonWorker, no))
      .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(dwellingAnswerDecider, anyOrderOf(fc.constantFrom(no, yes)));
});
