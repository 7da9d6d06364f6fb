import { plain } from '#lib/kernel';
import { CaseOpened } from '#lib/case-stream';
import { statutoryDuties as duties } from '#lib/joint-case';
import {
  agreed,
  asked,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  cooperationClosed,
  grantTo,
  granted,
  handoverId,
  housingOffice,
  housingWorker,
  identified,
  joined,
  kim,
  mission,
  missionWorker,
  needId,
  needRegistered,
  openedBy,
  order,
  partNeedId,
  personId,
  platform,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  uuidOf,
} from '#lib/testing';
import { closingTours } from './closing-tours.fixture.js';
import { followUpTours } from './follow-up-tours.fixture.js';
import { homeTours } from './home-tours.fixture.js';
import { kindTours } from './kind-tours.fixture.js';
import { planTours } from './plan-tours.fixture.js';
import { platformTours } from './platform-tours.fixture.js';
import { recordTours } from './record-tours.fixture.js';
import type { Tour } from './tour.fixture.js';

const name = plain('Kim Solvik');
const grants = [grantTo(prison), grantTo(mission)];
/** Of a person who has said yes to the prison only, which then knows of nobody else. */
const alone = grantTo(prison, { classes: ['case', 'identity', 'presence-correctional-service'] });
const everybody = [...caseWith(housingOffice, mission, clinic), joined(housingWorker), joined(missionWorker)] as const;
const theCase = { caseId, personId, proposalId, opener: prison, name } as const;

const on = '2026-11-03';
const handed = { caseId, handoverId } as const;
/** Once the one before has come to an end, whoever leads may offer the need to another. */
const offeredAnew = `handover-${uuidOf('offered anew')}` as const;

/** What a body without duty and one with a duty by law say to an offer, and what happens until first contact. */
const answersToHandover = [
  order(missionWorker, { type: 'ForwardHandover', ...handed, duties, to: housingOffice, reason: 'another-unit' }),
  order(missionWorker, { type: 'DeclineHandover', ...handed, duties, reason: 'no-capacity' }),
  order(missionWorker, { type: 'AcceptHandoverInPart', ...handed, duties, partNeedId, part: plain('the rent') }),
  order(missionWorker, { type: 'ReturnHandover', ...handed, duties, reason: 'no-capacity' }),
  order(housingWorker, { type: 'OpenDecisionClock', ...handed, duties }),
  order(housingWorker, { type: 'RecordPreliminaryAnswer', ...handed, expectedOn: '2026-12-07' }),
  ...['granted', 'refused'].map((outcome) =>
    order(housingWorker, { type: 'RecordDecision', ...handed, duties, outcome, on }),
  ),
  ...[missionWorker, housingWorker].flatMap((by) => [
    order(by, { type: 'AcceptHandover', ...handed }),
    order(by, { type: 'AgreeFirstMeeting', ...handed, on }),
    order(by, { type: 'ReportPersonDidNotArrive', ...handed }),
    order(by, { type: 'ConfirmFirstContact', ...handed, on }),
  ]),
];

const shared: readonly Tour[] = [
  {
    name: 'case',
    about: 'A joint case: whether it is there, open or closed. Who takes part and who may know are events on it.',
    at: 'own.status',
    asked: [
      order(platform, { type: 'OpenCase', ...theCase, worker: prisonWorker.worker, grants }),
      order(platform, { type: 'OpenCase', ...theCase, worker: prisonWorker.worker, grants: [alone] }),
      order(prisonWorker, { type: 'InviteOrganisation', caseId, invitee: mission }),
      order(missionWorker, { type: 'AcceptInvitation', caseId }),
    ],
    meanwhile: { open: [cooperationClosed()] },
  },
  {
    name: 'need',
    about: 'A need: one body has registered it and follows it up.',
    at: 'own.needs.0',
    there: 'registered',
    before: everybody,
    asked: [
      order(prisonWorker, {
        ...{ type: 'RegisterNeed', caseId, needId, area: 'housing', urgency: 'tonight' },
        description: plain('a home at release'),
      }),
    ],
  },
  {
    name: 'handover',
    about: 'The newest handover of one need. Whoever leads the need leads it until first contact.',
    at: 'own.needs.0.handover.status',
    before: [...everybody, needRegistered],
    asked: [
      order(prisonWorker, { type: 'OfferHandover', caseId, needId, handoverId, to: mission, replyBy: '2026-11-09' }),
      ...answersToHandover,
      ...[prisonWorker, missionWorker, housingWorker].map((by) =>
        order(by, {
          type: 'OfferHandover',
          caseId,
          needId,
          handoverId: offeredAnew,
          to: clinic,
          replyBy: '2026-11-09',
        }),
      ),
      order(prisonWorker, { type: 'WithdrawHandover', caseId, handoverId }),
    ],
  },
  {
    name: 'release-card',
    about: 'One point of *løslatelseskortet*: who has it, and whether it is arranged.',
    at: 'own.held.0.status',
    before: everybody,
    asked: [
      order(missionWorker, { type: 'TakeCardItem', caseId, item: 'bed-tonight' }),
      order(missionWorker, { type: 'SettleCardItem', caseId, item: 'bed-tonight', note: plain('Hybelhuset, rom 4') }),
      order(missionWorker, { type: 'ReopenCardItem', caseId, item: 'bed-tonight' }),
    ],
  },
  {
    name: 'cooperation',
    about: 'A question to the person: may these bodies work together?',
    at: 'proposals.0.status',
    asked: [order(prisonWorker, { type: 'ProposeCooperation', proposalId, personId, recipients: [mission], name })],
    meanwhile: { asked: [agreed(...grants), saidNo] },
  },
  {
    name: 'consent',
    about: 'The person’s answer to one question. A yes can be taken back at any time, body by body.',
    at: 'questions.0.status',
    before: [identified],
    asked: [
      order(kim, {
        ...{ type: 'GiveConsent', personId, proposalId, form: 'digital', caseId, preset: 'home-only', grants },
      }),
      order(kim, { type: 'DeclineCooperation', personId, proposalId, form: 'digital' }),
      order(kim, { type: 'WithdrawConsent', personId, caseId, grantId: grantTo(mission).grantId, form: 'digital' }),
      order(kim, { type: 'EndCooperation', personId, caseId, form: 'digital' }),
      order(missionWorker, {
        ...{ type: 'RequestCooperationEnd', personId, caseId, form: 'oral', registeredBy: mission, readBack: true },
      }),
    ],
    meanwhile: { none: [asked(prison, mission)] },
  },
  {
    name: 'own-priority',
    about: 'Whose case it is, so that nobody else says what matters most to that person.',
    at: 'own.own.status',
    asked: [
      order(kim, { type: 'StateOwnPriority', caseId, personId, words: plain('a bed that is mine'), form: 'oral' }),
    ],
    meanwhile: { none: [CaseOpened.of(theCase)] },
  },
  {
    name: 'release-date',
    about: 'The day of release. It may move, and the track moves with it.',
    at: 'own.status',
    asked: ['2027-02-01', '2027-03-01'].map((day) =>
      order(prisonWorker, { type: 'SetReleaseDate', caseId, on: day, reason: 'court' }),
    ),
    meanwhile: { none: [openedBy(prison)], unset: [granted(grantTo(prison))] },
  },
  {
    name: 'contact',
    about: 'Whether there is a case on which a partner can report that it met the person.',
    at: 'own.status',
    asked: [order(clinicWorker, { type: 'ReportContact', caseId, on: '2026-11-03', outcome: 'met' })],
    meanwhile: { none: [openedBy(clinic)], open: [granted(grantTo(clinic))] },
  },
];

/** Every decider. A new one is a new tour here, or in a list of its own beside these; then `npm run docs`. */
export const tours: readonly Tour[] = [
  ...shared,
  ...followUpTours,
  ...planTours,
  ...kindTours,
  ...homeTours,
  ...closingTours,
  ...recordTours,
  ...platformTours,
];
