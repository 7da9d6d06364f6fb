import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allDeclarations } from '#lib/case-stream';
import {
  facts,
  granted,
  grantTo,
  mission,
  needRegistered,
  platform,
  prison,
  prisonWorker,
  told,
  asked,
} from '#lib/testing';
import { eventWords, isToldOfAuthor } from './event-words.js';

const languages = ['NB', 'NN', 'EN'] as const;

describe('the words for an event without its content', () => {
  test('there are for every event that is declared, in every language, with nothing of what it holds', () => {
    for (const { name } of allDeclarations)
      for (const language of languages)
        for (const ofAuthor of [true, false]) {
          const words = eventWords(name, ofAuthor, language) ?? '';
          assert.match(words, /\p{L}/u, name);
          assert.doesNotMatch(words, /[{}[\]]/, name);
        }
    assert.equal(eventWords('joint-case.NobodyKnows', false, 'NB'), null);
  });

  test('say what was done, where the author is who the sentence is about, and leave out whoever else it is', () => {
    assert.equal(eventWords('joint-case.CooperationProposed', true, 'NB'), 'Spurte om samarbeid');
    assert.equal(eventWords('joint-case.HandoverDeclined', true, 'NN'), 'Tek den ikkje: …');
    assert.equal(eventWords('joint-case.GrantGiven', false, 'EN'), '… was given access');
  });

  test('are about the author only where the event says so itself', () => {
    const [question, grant, need] = facts(
      told(prisonWorker, asked(prison, mission)),
      told(platform, granted(grantTo(prison))),
      told(prisonWorker, needRegistered),
    );
    assert.ok(question && grant && need);
    assert.deepEqual([question, grant, need].map(isToldOfAuthor), [true, false, false]);
  });
});
