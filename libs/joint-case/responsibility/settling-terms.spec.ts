import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSettlingTerms, settlingTerms } from './settling-terms.js';

describe('the term is data, and what is wrong with it is named', () => {
  const [term] = settlingTerms;
  const next = { ...term, version: '2027-1', validFrom: '2027-01-01' };
  test('a sound one is read', () => {
    assert.deepEqual(loadSettlingTerms([term, next]), [term, next]);
  });
  for (const [why, data] of [
    ['there is a term', []],
    ['stands twice', [term, { ...next, version: '2026-1' }]],
    ['begins after the one above', [term, { ...next, validFrom: '2025-01-01' }]],
    ['a whole number', [{ ...term, workingDays: 1.5 }]],
    ['has a source', [{ ...term, source: '' }]],
    ['unrecognized_keys', [{ ...term, days: 3 }]],
  ] as const)
    test(why, () => assert.throws(() => loadSettlingTerms(data), new RegExp(why)));
});
