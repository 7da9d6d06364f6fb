import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { kinds } from '#lib/kernel';
import { allMutations } from '../support/mutations.js';
import { accounts, endings, lastAccounts, laterAccounts } from './all-accounts.js';
import { shares } from './shares.js';
import { endpointOf } from './trial.js';

test('there is one account of every command of every endpoint', () => {
  const told = [...accounts, ...laterAccounts, ...lastAccounts, ...endings].map(
    ({ by, mutation }) => `${endpointOf(by)} ${mutation}`,
  );
  assert.deepEqual(told.sort(), allMutations.map(({ kind, name }) => `${kind} ${name}`).sort());
});

test('every endpoint is tried, by one spec file each', () => {
  assert.deepEqual(Object.values(shares).flat().sort(), [...kinds].sort());
  const files = readdirSync(import.meta.dirname).filter((file) => /^every-mutation-.*\.spec\.js$/.test(file));
  assert.deepEqual(
    files.sort(),
    Object.keys(shares)
      .map((name) => `${name}.spec.js`)
      .sort(),
  );
});
