import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { OwnPriorityStated } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSoundWhenRepeated,
  caseId,
  caseWith,
  given,
  kim,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  someoneElse,
} from '#lib/testing';
import { ownPriorityDecider, type StateOwnPriority } from './own-priority.decide.js';

const say: StateOwnPriority = {
  type: 'StateOwnPriority',
  caseId,
  personId,
  words: plain('A bed that is mine'),
  form: 'digital',
};
const said = OwnPriorityStated.of({ personId, words: say.words, form: 'digital' });

test('the person says what matters most, in own words', () => {
  given(ownPriorityDecider, ...caseWith())
    .when(order(kim, say))
    .then(said);
});

test('spoken words are kept with the body that wrote them down', () => {
  given(ownPriorityDecider, ...caseWith())
    .when(order(kim, { ...say, form: 'oral', registeredBy: prison }))
    .then(OwnPriorityStated.of({ ...said.data, form: 'oral', registeredBy: prison }));
});

test('what matters most may be said anew at any time', () => {
  const words = plain('To see my daughter');
  given(ownPriorityDecider, ...caseWith(), said)
    .when(order(kim, { ...say, words }))
    .then(OwnPriorityStated.of({ ...said.data, words }));
});

describe('the case is not there', () => {
  test('before it is opened', () => {
    given(ownPriorityDecider).when(order(kim, say)).thenRefused('NOT_THERE');
  });
  test('for another person', () => {
    given(ownPriorityDecider, ...caseWith())
      .when(order({ kind: 'client', person: someoneElse }, { ...say, personId: someoneElse }))
      .thenRefused('NOT_THERE');
  });
  test('for another person who gives this one’s id', () => {
    given(ownPriorityDecider, ...caseWith())
      .when(order({ kind: 'client', person: someoneElse }, say))
      .thenRefused('NOT_THERE');
  });
  for (const actor of [prisonWorker, platform])
    test(`for ${actor.kind}, which has no own priority here`, () => {
      given(ownPriorityDecider, ...caseWith())
        .when(order(actor, say))
        .thenRefused('NOT_THERE');
    });
});

test('whatever happened and whoever asks, the answer is whole', () => {
  assertSoundWhenRepeated(ownPriorityDecider, anyOrderOf(fc.constant(say)));
});
