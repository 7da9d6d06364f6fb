import { fieldClasses, type FieldClass } from '#lib/case-stream';
import type { PolicyRules } from '../../policy.schema.js';
import { bases } from './bases.js';
import { presets } from './presets.js';

/** Husbanken joins no case, barnevernstjenesten is secret, supervision decides nothing: nobody is told of their presence. */
const visiblePresence: readonly FieldClass[] = [
  'presence-municipality',
  'presence-kirkens-bymisjon',
  'presence-correctional-service',
  'presence-partner',
];
const shareable: readonly FieldClass[] = [
  'case',
  ...visiblePresence,
  'identity',
  'contact',
  'own-words',
  'housing',
  'economy',
  'work',
  'health',
  'network',
  'release',
];
const publicBody: readonly FieldClass[] = [...shareable, 'national-id'];

/** The release road, first version. */
export const policy2026no1: PolicyRules = {
  version: '2026-1',
  validFrom: '2026-01-01',
  bases,
  standingBases: {
    open: 'no-personal-content',
    person: 'own-access',
    author: 'own-authorship',
    overseer: 'supervision-mandate',
    ownRecord: 'own-record',
  },
  openClasses: ['structure', 'directory', 'self'],
  reach: {
    client: fieldClasses.filter((fieldClass) => fieldClass !== 'own-record'),
    municipality: publicBody,
    'correctional-service': publicBody,
    'child-welfare': publicBody,
    'kirkens-bymisjon': shareable,
    partner: shareable,
    husbanken: [],
    supervision: ['case', 'audit'],
  },
  preview: ['case', 'identity', ...visiblePresence],
  /** General knowledge (K): long enough for a first contact to be complained about. */
  outcomeToldDays: 30,
  secretPresence: ['child-welfare'],
  joinNoCase: ['husbanken'],
  overseers: ['supervision'],
  purposes: {
    person: ['own-access'],
    participant: ['joint-follow-up', 'own-duty'],
    assigned: ['joint-follow-up', 'own-duty'],
    offered: ['joint-follow-up', 'own-duty'],
    'passed-on': ['joint-follow-up', 'own-duty'],
    unseen: ['joint-follow-up', 'own-duty'],
    overseer: ['supervision'],
  },
  actions: {
    look: {
      parties: ['person', 'participant', 'assigned', 'offered', 'passed-on', 'unseen'],
      roles: ['case-worker', 'coordinator', 'duty-officer', 'machine'],
    },
    contribute: {
      parties: ['participant', 'assigned'],
      roles: ['case-worker', 'coordinator', 'duty-officer', 'machine'],
    },
    'answer-offer': {
      parties: ['participant', 'assigned', 'offered'],
      roles: ['case-worker', 'coordinator', 'duty-officer', 'machine'],
    },
    'speak-for-self': { parties: ['person'], roles: [] },
    'see-who-looked': { parties: ['person'], roles: [] },
    audit: { parties: ['overseer'], roles: ['auditor', 'machine'] },
  },
  presets,
};
