import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMutations } from '../support/mutations.js';
import { accounts, endings, lastAccounts, laterAccounts } from './all-accounts.js';
import { endpointOf } from './trial.js';

test('there is one account of every command of every endpoint', () => {
  const told = [...accounts, ...laterAccounts, ...lastAccounts, ...endings].map(
    ({ by, mutation }) => `${endpointOf(by)} ${mutation}`,
  );
  assert.deepEqual(told.sort(), allMutations.map(({ kind, name }) => `${kind} ${name}`).sort());
});
