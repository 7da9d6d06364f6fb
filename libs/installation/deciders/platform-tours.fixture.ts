import { plain } from '#lib/kernel';
import {
  caseId,
  childWelfare,
  childWelfareWorker,
  grantTo,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const { organisation, unit } = prison;
const secret = { personId, compartment: childWelfareWorker.kind, caseLink: plain(caseId) } as const;

/** What the platform decides: whom there is, secret access, and that a person is erased. */
export const platformTours: readonly Tour[] = [
  {
    name: 'secret-access',
    about: 'One grant to a body whose presence is secret, on a private stream of its own.',
    at: 'status',
    asked: [
      order(platform, { type: 'GiveSecretAccess', ...secret, grant: grantTo(childWelfare) }),
      order(platform, {
        ...{ type: 'WidenSecretAccess', ...secret, grantId: grantTo(childWelfare).grantId },
        classes: ['presence-child-welfare'],
      }),
      order(platform, {
        ...{ type: 'EndSecretAccess', ...secret, grantId: grantTo(childWelfare).grantId, reason: 'withdrawn' },
      }),
    ],
  },
  {
    name: 'erasure',
    about: 'A person whose keys are there, or destroyed for good.',
    at: 'status',
    asked: [order(platform, { type: 'RecordErasure', personId, keysDestroyed: 6, authority: 'GDPR art. 17(1)(b)' })],
  },
  {
    name: 'register',
    about: 'One organisation in the register of those that can take part.',
    at: organisation,
    there: 'registered',
    asked: [
      order(platform, {
        ...{ type: 'RegisterOrganisation', organisation, kind: prison.kind, name: 'Solvang fengsel', synthetic: true },
      }),
    ],
  },
  {
    name: 'staff',
    about: 'A unit of an organisation, and who works there.',
    at: 'units.0',
    there: 'open',
    asked: [
      order(platform, {
        ...{ type: 'OpenUnit', organisation, unit, name: 'Solvang', phone: '+4799900000', can: [], cannot: [] },
      }),
      order(platform, {
        ...{ type: 'EmployWorker', organisation, unit, worker: prisonWorker.worker, role: 'case-worker' },
        ...{ name: plain('Petter Nyhus'), phone: plain('+4799900001') },
      }),
    ],
  },
];
