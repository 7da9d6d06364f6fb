import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyInForce } from '#lib/disclosure';
import { facts, grantTo, granted, mission, openedBy, platform, prison, told } from '#lib/testing';
import { foldCase } from './case-rows.js';
import { keptFoldings } from './write-case.js';

test('what is kept of foldings is bounded by their facts together, and the last are kept', () => {
  const opening = facts(told(platform, openedBy(prison)), told(platform, granted(grantTo(mission))));
  const folding = foldCase(opening, mission, policyInForce);
  const kept = keptFoldings(2 * (opening.length + 1));
  for (const key of ['first', 'second', 'third']) kept.set(key, folding);
  assert.deepEqual([...kept.keys()].sort(), ['second', 'third']);
});
