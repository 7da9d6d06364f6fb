import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, type Actor } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentWithdrawn,
  CooperationEndRequested,
  SpokenAnswerConfirmed,
  SpokenAnswerDisputed,
  type PastEvent,
} from '#lib/case-stream';
import {
  agreed,
  anyOrderOf,
  asked,
  assertSound,
  caseId,
  facts,
  given,
  grantTo,
  kim,
  order,
  personId,
  prison,
  prisonWorker,
  someoneElse,
  told,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { strangerView, evolvePersonView } from '../person.fold.js';
import { spokenAnswerDecider, type ConfirmSpokenAnswer, type DisputeSpokenAnswer } from './spoken-answer.decide.js';

/** The answer is the second fact. */
const eventId = uuidOf('fact 1');
const spoken = { form: 'oral', registeredBy: prison } as const;
const answers: readonly (readonly [string, PastEvent])[] = [
  ['yes', { ...agreed(grantTo(prison)), data: { ...agreed(grantTo(prison)).data, ...spoken } }],
  ['no', ConsentDeclined.of({ proposalId: `proposal-${uuidOf('proposal')}`, personId, ...spoken })],
  ['withdrawal', ConsentWithdrawn.of({ ...withdrew(grantTo(prison)).data, ...spoken })],
  ['end', CooperationEndRequested.of({ personId, caseId, ...spoken })],
];
const recorded = (answer: PastEvent, by: Actor, ...more: readonly PastEvent[]) => {
  const place = { stream: personId } as const;
  return facts(
    told(prisonWorker, asked(prison), place),
    told(by, answer, place),
    ...more.map((event) => told(kim, event, place)),
  );
};
const confirm: ConfirmSpokenAnswer = { type: 'ConfirmSpokenAnswer', personId, eventId };
const dispute: DisputeSpokenAnswer = { type: 'DisputeSpokenAnswer', personId, eventId, words: plain('I said no') };
const confirmed = SpokenAnswerConfirmed.of({ personId, eventId });
const disputed = SpokenAnswerDisputed.of({ personId, eventId, words: plain('I said no') });

for (const [what, answer] of answers)
  describe(`a spoken ${what}`, () => {
    test('is confirmed by the person, once', () => {
      given(spokenAnswerDecider, ...recorded(answer, prisonWorker))
        .when(order(kim, confirm))
        .then(confirmed);
      given(spokenAnswerDecider, ...recorded(answer, prisonWorker, confirmed))
        .when(order(kim, confirm))
        .thenNothing();
    });
    test('or is said to be wrong, also after it was confirmed, and then not confirmed', () => {
      for (const before of [[], [confirmed]])
        given(spokenAnswerDecider, ...recorded(answer, prisonWorker, ...before))
          .when(order(kim, dispute))
          .then(disputed);
      for (const again of [confirm, dispute])
        given(spokenAnswerDecider, ...recorded(answer, prisonWorker, disputed))
          .when(order(kim, again))
          .thenRefused('ALREADY_DISPUTED');
    });
    test('stands on the person’s page with who wrote it down, and what the person says of it', () => {
      for (const [more, status] of [
        [[], 'unconfirmed'],
        [[confirmed], 'confirmed'],
        [[confirmed, disputed], 'disputed'],
      ] as const) {
        const page = recorded(answer, prisonWorker, ...more).reduce(evolvePersonView, strangerView);
        assert.deepEqual(
          page.spokenAnswers.map((one) => [one.what, one.writtenDownBy, one.status]),
          [[what, prison, status]],
        );
      }
    });
  });

test('what the person typed, and what is not there, nobody confirms; nor does anybody in the person’s place', () => {
  const answer = withdrew(grantTo(prison));
  for (const command of [confirm, dispute]) {
    given(spokenAnswerDecider, ...recorded(answer, kim))
      .when(order(kim, command))
      .thenRefused('NOT_THERE');
    for (const by of [prisonWorker, { kind: 'client', person: someoneElse } as const])
      given(spokenAnswerDecider, ...recorded(answer, prisonWorker))
        .when(order(by, command))
        .thenRefused('NOT_THERE');
  }
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(spokenAnswerDecider, anyOrderOf(fc.constantFrom(confirm, dispute)));
});
