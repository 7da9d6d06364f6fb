import { plain } from '#lib/kernel';
import { SubjectErased } from '#lib/case-stream';
import {
  caseId,
  childWelfare,
  childWelfareWorker,
  grantTo,
  housingWorker,
  identified,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  uuidOf,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const { organisation, unit } = prison;
const secret = { personId, compartment: childWelfareWorker.kind, caseLink: plain(caseId) } as const;

const ofErasure = {
  ...{ personId, erasureId: `erasure-${uuidOf('erasure')}` as const },
  authority: 'arkivlova § 12, ref. 2026/31',
} as const;

const erased = SubjectErased.of({ personId, keysDestroyed: 6, authority: 'GDPR art. 17(1)(b)' });

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
    name: 'erasure-orders',
    about: 'What stands about a person’s content: a restriction, a day of disposal, and what workers have proposed.',
    at: 'status',
    meanwhile: { none: [identified, erased], standing: [erased] },
    asked: [
      order(housingWorker, { type: 'ProposeErasure', ...ofErasure, verb: 'erase', shownTo: [] }),
      order(prisonWorker, { type: 'ConfirmErasure', personId, erasureId: ofErasure.erasureId }),
      order(platform, { type: 'RestrictSubject', personId, authority: ofErasure.authority, shownTo: [] }),
      order(platform, { type: 'LiftRestriction', personId, authority: ofErasure.authority }),
      order(platform, { type: 'ScheduleDisposal', personId, authority: ofErasure.authority, on: '2031-12-31' }),
      order(platform, { type: 'CancelDisposal', personId, authority: ofErasure.authority }),
      order(platform, { type: 'FollowDisposal', personId }, { at: '2032-01-02T08:00:00.000Z' }),
    ],
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
