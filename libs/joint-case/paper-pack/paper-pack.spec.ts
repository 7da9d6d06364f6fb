import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paperPack } from './paper-pack.js';

const { title, sections } = paperPack;
const texts = [title, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])];
/** Words that stigmatise, or promise what nobody can keep. */
const unsaid = /klient|bostedsløs|bustadlaus|homeless|tilbakeføringsgaranti|utkastels/i;

describe('the paper for somebody who says no', () => {
  test('has a version, and something to say', () => {
    assert.match(paperPack.version, /^\d{4}-\d+$/);
    assert.ok(sections.length > 0 && sections.every(({ lines }) => lines.length > 0));
  });
  for (const language of ['nb', 'nn', 'en'] as const)
    test(`says all of it in ${language}, and nothing that is not said`, () => {
      for (const text of texts) {
        assert.match(text[language], /\S/);
        assert.doesNotMatch(text[language], unsaid);
      }
    });
});
