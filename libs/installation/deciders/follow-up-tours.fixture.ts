import type { PastEvent } from '#lib/case-stream';
import {
  authorityUntil,
  caseId,
  caseWith,
  clockOpenedBy,
  cooperationClosed,
  fallbackFor,
  granted,
  grantTo,
  handoverId,
  housingOffice,
  housingWorker,
  joined,
  leftAlone,
  mission,
  missionWorker,
  needId,
  needRegistered,
  nextYear,
  offered,
  openedBy,
  order,
  platform,
  prison,
  prisonWorker,
  takenOver,
  tuesday,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const joinedCase: readonly PastEvent[] = [
  ...caseWith(housingOffice, mission),
  joined(housingWorker),
  joined(missionWorker),
];
const everybody: readonly PastEvent[] = [...joinedCase, needRegistered];
const need = { caseId, needId } as const;
const theEnd = cooperationClosed();
const lastDay = '2026-11-30';

/** Who follows a need up, and what time and an ended basis do to that. */
export const followUpTours: readonly Tour[] = [
  {
    name: 'follow-up',
    about: 'Who follows one need up: a body, a body that has not confirmed it, nobody, or nobody any more.',
    at: 'own.needs.0.followUpLead.status',
    before: joinedCase,
    asked: [
      order(prisonWorker, { type: 'NameFallback', ...need, fallback: housingOffice }),
      order(prisonWorker, { type: 'NameMunicipalityOfStay', caseId, reception: housingOffice }),
      ...[missionWorker, prisonWorker, housingWorker].flatMap((by) => [
        order(by, { type: 'TakeNeed', ...need }),
        order(by, { type: 'CloseNeed', ...need, reason: 'met', into: null }),
      ]),
      order(housingWorker, { type: 'ConfirmTakeOver', ...need }),
    ],
    meanwhile: {
      none: [needRegistered],
      leads: [leftAlone(), takenOver(housingOffice), theEnd],
      'taken-over-unconfirmed': [theEnd],
      gap: [theEnd],
    },
  },
  {
    name: 'authority',
    about: 'Up to when one body may follow the person up: it says so, and on that day the platform does what follows.',
    at: 'own.authorities.0.status',
    before: [...everybody, fallbackFor(housingOffice)],
    asked: [
      order(prisonWorker, { type: 'SetAuthorityEnd', caseId, on: lastDay, ground: 'end-of-sentence' }),
      order(prisonWorker, { type: 'ClearAuthorityEnd', caseId }),
      order(
        platform,
        { type: 'EndAuthority', caseId, participant: prison, on: lastDay },
        { at: '2026-12-01T00:00:00.000Z' },
      ),
    ],
  },
  {
    name: 'overdue',
    about: 'How far one unanswered offer, one vedtak that was not made, or one need without a lead, has climbed.',
    at: 'own.overdue.0.level',
    before: [...everybody, offered(mission), leftAlone()],
    asked: [
      ...['unit', 'organisation'].map((level) =>
        order(platform, { type: 'RecordReplyOverdue', caseId, handoverId, level }, { at: nextYear }),
      ),
      ...['unit', 'organisation'].map((level) =>
        order(platform, { type: 'RecordDecisionOverdue', caseId, handoverId, level }, { at: nextYear }),
      ),
      order(platform, { type: 'RaiseFollowUpAlarm', caseId, needId, since: tuesday }, { at: nextYear }),
    ],
    meanwhile: { none: [clockOpenedBy(missionWorker)] },
  },
  {
    name: 'end-grant',
    about: 'The basis of one body. What it leads passes to the reserve when it ends, or is left without a lead.',
    at: 'case.grants.0',
    there: 'stands',
    closedBy: 'case.status',
    before: [...caseWith(), needRegistered],
    asked: [order(platform, { type: 'EndGrant', caseId, grantId: grantTo(prison).grantId, reason: 'withdrawn' })],
    meanwhile: { none: [granted(grantTo(housingOffice))], stands: [theEnd] },
  },
  {
    name: 'release',
    about: 'Whether the person has left the prison that says so.',
    at: 'own.released.to',
    asked: [
      order(prisonWorker, { type: 'RecordRelease', caseId, on: '2026-11-02', to: 'end-of-sentence' }),
      order(prisonWorker, { type: 'RecordRelease', caseId, on: '2026-11-02', to: 'probation' }),
    ],
    meanwhile: {
      none: [openedBy(prison), granted(grantTo(prison)), authorityUntil(lastDay)],
    },
  },
];
