import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { allDeclarations, declarationOf, type AnyDeclaration } from './catalogue.js';
import { lifeAreas } from './codes.js';
import { faultsIn } from './declaration-faults.fixture.js';
import { isFieldClass } from './field-class.js';
import { coded, id, idOf, sealed } from './field.js';

const all = { nb: 'Det er sagt', nn: 'Det er sagt', en: 'It is said' };
const sound: AnyDeclaration = {
  name: 'partner.WordGiven',
  version: 1,
  streams: ['case'],
  meaning: 'Somebody said something.',
  classOf: () => 'case',
  fields: { personId: id('person'), words: sealed('own-words', 'personId') },
  worker: { ...all, en: '{actor} said “{words}”' },
  person: all,
};

describe('every event in the catalogue is well declared', () => {
  for (const declaration of allDeclarations) test(declaration.name, () => assert.deepEqual(faultsIn(declaration), []));
});

describe('a declaration with a fault is told apart', () => {
  test('a sound one has none', () => assert.deepEqual(faultsIn(sound), []));
  const planted: readonly [string, Partial<AnyDeclaration>][] = [
    ['is not in the past tense', { name: 'partner.GiveWord' }],
    ['has no owner', { name: JSON.parse('"landlord.WordGiven"') }],
    ['has no version', { version: 0 }],
    ['has no sentence for its meaning', { meaning: 'words' }],
    ['belongs on no stream', { streams: [] }],
    ['has no field for {place} in nn to the worker', { worker: { ...all, nn: 'Det er sagt {place}' } }],
    ['has no sentence in en to the person', { person: { ...all, en: ' ' } }],
    ['says to the person what is not said: Du er klient', { person: { ...all, nb: 'Du er klient' } }],
    ['is sealed for personId, which is no id field', { fields: { words: sealed('own-words', 'personId') } }],
    [
      'is sealed for personId, which is no id field',
      { fields: { personId: coded(z.string()), words: sealed('own-words', 'personId') } },
    ],
    [
      'personId is a subject that may be missing',
      { fields: { personId: idOf(z.string().optional()), words: sealed('own-words', 'personId') } },
    ],
  ];
  for (const [fault, change] of planted)
    test(fault, () => assert.ok(faultsIn({ ...sound, ...change }).some((found) => found.endsWith(fault))));
});

test('no two events have the same name', () => {
  assert.equal(new Set(allDeclarations.map(({ name }) => name)).size, allDeclarations.length);
});

test('an event is found by its name, and by no other', () => {
  for (const declaration of allDeclarations) assert.equal(declarationOf(declaration.name), declaration);
  for (const name of ['joint-case.caseopened', 'CaseOpened', 'constructor', ''])
    assert.equal(declarationOf(name), undefined);
});

test('who may know of a need follows from the life area that it lies in', () => {
  const need = declarationOf('joint-case.NeedRegistered');
  const classes = lifeAreas.map((area) => need?.classOf({ area }));
  assert.deepEqual(classes, ['housing', 'economy', 'work', 'network', 'network', 'health']);
  assert.ok(classes.every((fieldClass) => fieldClass !== undefined && isFieldClass(fieldClass)));
});

test('what a body keeps for itself stands on its private stream and in its own class', () => {
  const own = allDeclarations.filter(({ streams }) => streams.join() === 'private');
  assert.equal(own.length, 9);
  for (const declaration of own) assert.equal(declaration.classOf({}), 'own-record', declaration.name);
});
