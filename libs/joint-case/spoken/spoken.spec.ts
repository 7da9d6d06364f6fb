import { describe, test } from 'node:test';
import { accepted } from '#lib/kernel';
import type { Decider } from '#lib/case-stream';
import {
  caseWith,
  childWelfare,
  childWelfareWorker,
  given,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  kim,
  order,
  platform,
} from '#lib/testing';
import { spokenOnCase, type SpokenWord } from './spoken.decide.js';

interface Say extends SpokenWord {
  readonly type: 'Say';
}
const own: Decider<null, Say, 'said', never> = { initial: null, evolve: () => null, decide: () => accepted('said') };
const spoken = spokenOnCase(own, 'housing');
const history = [...caseWith(housingOffice), joined(housingWorker)] as const;
const say: Say = { type: 'Say', form: 'oral', readBack: true };

test('a body that takes part writes down what the person said, having read it back', () => {
  given(spoken, ...history)
    .when(order(housingWorker, say))
    .then('said');
});

test('not before it has read it back', () => {
  const { readBack: _readBack, ...unread } = say;
  for (const command of [unread, { ...unread, readBack: false }])
    given(spoken, ...history)
      .when(order(housingWorker, command))
      .thenRefused('NOT_READ_BACK');
});

test('the person needs nobody to read it', () => {
  given(spoken, ...history)
    .when(order(kim, { type: 'Say', form: 'digital' }))
    .then('said');
});

describe('nobody writes for the person who', () => {
  test('has access and has not joined', () => {
    given(spoken, ...caseWith(housingOffice))
      .when(order(housingWorker, say))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('is barnevernstjenesten, even if it stood on the case', () => {
    given(spoken, ...caseWith(childWelfare), joined(childWelfareWorker))
      .when(order(childWelfareWorker, say))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('may not know of what it is about', () => {
    given(spokenOnCase(own, 'health'), ...history)
      .when(order(housingWorker, say))
      .thenRefused('NOT_THERE');
  });
  test('has lost the consent, or is no body', () => {
    given(spoken, ...history, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, say))
      .thenRefused('NOT_THERE');
    given(spoken, ...history)
      .when(order(platform, say))
      .thenRefused('NOT_THERE');
  });
});
