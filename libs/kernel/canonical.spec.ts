import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical.js';

function isJson(value: unknown): value is Json {
  return value !== undefined;
}
const json = fc.jsonValue({ maxDepth: 4 }).filter(isJson);

test('members stand in order of their names, without white space', () => {
  assert.equal(canonicalJson({ b: 1, a: { d: [2, null], c: 'é' } }), '{"a":{"c":"é","d":[2,null]},"b":1}');
});

test('what is undefined is left out', () => {
  assert.equal(canonicalJson({ b: undefined, a: 1 }), canonicalJson({ a: 1 }));
});

test('the text says the same as the value', () => {
  fc.assert(
    fc.property(json, (value) => assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))),
  );
});

test('equal values give equal bytes, in whatever order their members were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.string(), json), { selector: ([name]) => name }), (members) => {
      const forwards = Object.fromEntries(members);
      const backwards = Object.fromEntries(members.toReversed());
      assert.equal(canonicalJson(forwards), canonicalJson(backwards));
    }),
  );
});
