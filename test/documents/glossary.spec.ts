import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allDeclarations } from '#lib/case-stream';
import { kinds } from '#lib/kernel';
import { glossaryOf, objectOf, objectOfType, readGlossary, unexplained } from './glossary.js';
import { commands, decidedCommands, refusals, refusalsIn } from './spoken-words.js';

const glossary = readGlossary();
const explained = new Set(glossary.terms.map(({ term }) => term));

describe('the glossary', () => {
  it('has the term of every event', () => {
    const names = allDeclarations.map(({ name }) => name.split('.')[1] ?? name);
    assert.deepEqual(unexplained(names, glossary), []);
  });

  it('has the term of every command', () => {
    assert.ok(commands().length > 0);
    assert.deepEqual(unexplained(commands().map(objectOf), glossary), []);
  });

  it('has the term of every command that the platform or an operator gives', () => {
    assert.ok(decidedCommands().length > commands().length / 2);
    assert.deepEqual(unexplained(decidedCommands().map(objectOfType), glossary), []);
  });

  it('has every participant kind', () => {
    assert.deepEqual(
      kinds.filter((kind) => !explained.has(kind)),
      [],
    );
  });

  it('has every refusal, and none that no command answers', () => {
    assert.deepEqual(
      glossary.refusals.map(({ term }) => term),
      refusals(),
    );
  });

  it('says of every term what it means, where it is from and what it is not', () => {
    const short = glossary.terms.filter(({ cells }) => cells.length !== 4 || cells.some((cell) => cell === ''));
    assert.deepEqual(short, []);
  });

  it('says of every refusal what it means, in Norwegian too', () => {
    const short = glossary.refusals.filter(({ cells }) => cells.length !== 2 || cells.some((cell) => cell === ''));
    assert.deepEqual(short, []);
  });

  it('has each term once', () => {
    assert.equal(explained.size, glossary.terms.length);
  });
});

describe('a glossary that lacks a term', () => {
  const poor = glossaryOf('## Terms\n\n| Term | Norwegian |\n|---|---|\n| `Hand` | hånd |\n\n## Refusals\n');

  it('leaves an event unexplained', () => {
    assert.deepEqual(unexplained(['HandoverForwarded', 'HandShaken'], poor), ['HandoverForwarded']);
  });

  it('leaves a command unexplained', () => {
    assert.deepEqual(unexplained(['offerHandover', 'shakeHand'].map(objectOf), poor), ['Handover']);
    assert.deepEqual(unexplained(['OfferHandover', 'ShakeHand'].map(objectOfType), poor), ['Handover']);
  });

  it('is told of a refusal that no endpoint speaks of', () => {
    assert.deepEqual(refusalsIn("return refused('HAND_NOT_THERE');"), ['HAND_NOT_THERE']);
  });
});
