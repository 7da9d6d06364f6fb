import { plain } from '#lib/kernel';
import { TenancyStarted, type PastEvent } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  dwellingAnswered,
  dwellingLapsed,
  dwellingOffered,
  dwellingTakenBack,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  offerId,
  order,
  personId,
  platform,
  stabilityProposed,
  tenancyEnded,
  tenancyId,
  tenancyStarted,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const joinedCase: readonly PastEvent[] = [
  ...caseWith(housingOffice, mission),
  joined(housingWorker),
  joined(missionWorker),
];
const offered = dwellingOffered(housingOffice);
const yes = dwellingAnswered('accepted');
const no = dwellingAnswered('declined');
const movedIn = TenancyStarted.of({ ...tenancyStarted(housingOffice).data, origin: 'offered', offerId });
const ofTenancy = { caseId, tenancyId } as const;
const home = { dwelling: 'private', permanence: 'lasting', startedOn: '2026-11-02' } as const;
const household = { adults: 1, children: 2, rooms: 3, accessible: false, pets: true } as const;
const inHalfAYear = { at: '2027-05-03T08:00:00.000Z' } as const;

/** A home: what was offered, where the person lives, and what the person says to both. */
export const homeTours: readonly Tour[] = [
  {
    name: 'dwelling-offer',
    about:
      'One offer of a home. One that is tied to treatment or readiness is flagged in the event and goes on. A yes may still be lost until somebody has moved in.',
    at: 'own.homes.offers.0.status',
    before: joinedCase,
    asked: [
      order(housingWorker, { type: 'DescribeNeedProfile', caseId, ...household }),
      order(housingWorker, {
        ...{ type: 'OfferDwelling', caseId, offerId, dwelling: 'municipal', permanence: 'lasting', monthlyRent: 7500 },
        ...{ conditions: ['deposit'], housingFirst: true, replyBy: '2026-11-09', address: plain('Storgata 1') },
      }),
      order(housingWorker, { type: 'WithdrawDwellingOffer', caseId, offerId }),
      order(platform, { type: 'LapseDwellingOffer', caseId, offerId }, { at: '2026-11-10T00:00:00.000Z' }),
    ],
    meanwhile: { offered: [yes, no], accepted: [no, movedIn], declined: [yes] },
  },
  {
    name: 'dwelling-answer',
    about:
      'What the person says to one offer of a home. It may be changed until somebody has moved in, or the offer is gone.',
    at: 'own.own.offers.0.status',
    before: joinedCase,
    asked: (['accepted', 'declined'] as const).map((answer) =>
      order(kim, { type: 'AnswerDwellingOffer', caseId, personId, offerId, answer, reasons: [], form: 'digital' }),
    ),
    meanwhile: {
      none: [offered],
      offered: [dwellingTakenBack(housingOffice), dwellingLapsed(housingOffice)],
      accepted: [dwellingTakenBack(housingOffice), movedIn],
    },
  },
  {
    name: 'tenancy',
    about:
      'One home at a time. A mark says what is recorded: whoever finds that the home is lost ends the tenancy first. Risks, assessments and marks leave it standing.',
    at: 'own.homes.tenancies.0.status',
    before: joinedCase,
    asked: [
      order(housingWorker, { type: 'StartTenancy', ...ofTenancy, origin: 'found', ...home }),
      order(housingWorker, { type: 'AssessHome', ...ofTenancy, suitability: 'partly', permanence: 'lasting' }),
      order(housingWorker, { type: 'RaiseTenancyRisk', ...ofTenancy, risk: 'arrears' }),
      order(housingWorker, { type: 'SettleTenancyRisk', ...ofTenancy, risk: 'arrears' }),
      order(housingWorker, { type: 'ProposeStability', ...ofTenancy, months: 12 }),
      order(missionWorker, { type: 'MarkStability', ...ofTenancy, months: 6 }, inHalfAYear),
      order(housingWorker, { type: 'EndTenancy', ...ofTenancy, endedOn: '2026-11-03', reason: 'moved' }),
    ],
  },
  {
    name: 'stability',
    about:
      'For how long the home should hold before the cooperation ends well. A body proposes a number of months, and the person agrees to it or not.',
    at: 'own.own.homes.0.agreed',
    there: 'agreed',
    before: [...joinedCase, tenancyStarted(housingOffice), stabilityProposed(housingOffice)],
    asked: [12, 6].map((months) =>
      order(kim, { type: 'AgreeStability', caseId, personId, tenancyId, months, form: 'digital' }),
    ),
    meanwhile: { agreed: [stabilityProposed(housingOffice, 6), tenancyEnded(housingOffice)] },
  },
];
