import assert from 'node:assert/strict';
import test from 'node:test';
import { isBodyKind, isKind, kinds } from './kinds.js';
import { isBodyActor, participantCode, participantOf, sameParticipant, type Participant } from './participant.js';

const housingOffice: Participant = { kind: 'municipality', organisation: '310000002', unit: 'boligkontor' };
const others: readonly Participant[] = [
  { ...housingOffice, kind: 'partner' },
  { ...housingOffice, organisation: '310000003' },
  { ...housingOffice, unit: 'nav-kommune' },
];

test('participants are the same when kind, organisation and unit are', () => {
  assert.ok(sameParticipant(housingOffice, { ...housingOffice }));
  for (const other of others) assert.equal(sameParticipant(housingOffice, other), false);
});

test('participants have the same code exactly when they are the same', () => {
  assert.equal(participantCode(housingOffice), participantCode({ ...housingOffice }));
  assert.equal(new Set([housingOffice, ...others].map(participantCode)).size, 4);
});

test('a worker acts for its unit, and neither the person nor the platform for any', () => {
  const worker = { ...housingOffice, worker: 'worker-1', role: 'case-worker' } as const;
  assert.ok(isBodyActor(worker));
  assert.deepEqual(participantOf(worker), housingOffice);
  assert.equal(isBodyActor({ kind: 'client', person: 'person-1' }), false);
  assert.equal(isBodyActor({ kind: 'platform', task: 'deadlines' }), false);
});

test('of the eight kinds only the client is no body', () => {
  assert.deepEqual(
    kinds.filter((kind) => !isBodyKind(kind)),
    ['client'],
  );
  assert.equal(isKind('landlord'), false);
});
