import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participantOf, type Actor } from '#lib/kernel';
import { decideOnRecord } from './decide-on-record.js';
import {
  during,
  housingWorker,
  husbankenWorker,
  navWorker,
  person,
  personId,
  prisonWorker,
} from './example.fixture.js';
import { policyInForce } from './policies.js';

function asked(actor: Actor, keeper = housingWorker) {
  const record = { keeper: participantOf(keeper), personId };
  return decideOnRecord({ actor, record, fieldClass: 'own-record', now: during, policy: policyInForce });
}

test('the unit that keeps a record reads it, and the read is logged first', () => {
  const allowed = {
    ruling: 'allow',
    basis: { code: 'own-record', version: '2026-1' },
    grant: null,
    obligations: ['log-before-answer'],
  };
  assert.deepEqual(asked(housingWorker), allowed);
  assert.deepEqual(asked(husbankenWorker, husbankenWorker), allowed);
});

test('another unit of the same organisation does not', () =>
  assert.deepEqual(asked(navWorker), { ruling: 'deny', reason: 'not-assigned' }));

test('another body does not, nor the platform, nor the person by this door', () => {
  for (const actor of [prisonWorker, person, { kind: 'platform', task: 'deadlines' } as const])
    assert.deepEqual(asked(actor), { ruling: 'deny', reason: 'no-part' });
});

test('an auditor of the own body does not', () =>
  assert.deepEqual(asked({ ...housingWorker, role: 'auditor' }), { ruling: 'deny', reason: 'wrong-role' }));
