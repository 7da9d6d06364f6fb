import type { Header } from './envelope.js';
import type { Sealer } from './codec.js';

/* Shared by this library's specs: a header, and a sealer whose seals say where they were set. */

export const eventId = '00000000-0000-4000-8000-00000000000e';
export const personId = 'person-00000000-0000-4000-8000-000000000001';
export const caseId = 'case-00000000-0000-4000-8000-000000000002';
export const needId = 'need-00000000-0000-4000-8000-000000000003';

export const header: Header = {
  stream: caseId,
  compartment: 'shared',
  author: {
    kind: 'correctional-service',
    organisation: '310000001',
    unit: 'lokal-enhet',
    actor: 'worker-00000000-0000-4000-8000-000000000004',
    role: 'case-worker',
  },
  purpose: 'joint-follow-up',
  correlation: '00000000-0000-4000-8000-000000000005',
  causation: null,
  occurredAt: '2026-11-03T08:00:00.000Z',
  commandId: '00000000-0000-4000-8000-000000000006',
  commandDigest: 'digest',
};
export const recordedAt = '2026-11-03T08:00:00.100Z';

/** Not a real seal: the text turned round, so that a spec can tell that it was sealed and not stored. */
export const turnedRound: Sealer = async (address, text) => ({
  content: 'sealed',
  address,
  ciphertext: [...text].toReversed().join(''),
});
