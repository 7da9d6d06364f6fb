import assert from 'node:assert/strict';
import test from 'node:test';
import { birthDateOf } from './birth-date.js';

test('a synthetic number of the demo gives the day of birth', () => {
  assert.equal(birthDateOf('14850350281'), '2003-05-14');
});

test('the individual digits tell the century', () => {
  assert.equal(birthDateOf('02908510065'), '1985-10-02');
  assert.equal(birthDateOf('01810049900'), '1900-01-01');
  assert.equal(birthDateOf('01810050000'), '2000-01-01');
});

test('a D-number has forty added to the day', () => {
  assert.equal(birthDateOf('41810050000'), '2000-01-01');
});

test('what is no date gives none', () => {
  assert.equal(birthDateOf('99999999999'), undefined);
});
