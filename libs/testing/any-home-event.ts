import fc from 'fast-check';
import {
  CooperationRested,
  CooperationResumed,
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  HomeAssessed,
  NeedProfileDescribed,
  StabilityAgreed,
  StabilityMarked,
  StabilityProposed,
  TenancyEnded,
  TenancyRiskRaised,
  TenancyRiskSettled,
  type PastEvent,
} from '#lib/case-stream';
import { anyBody, anyDay } from './any.js';
import { cooperationClosed, dwellingOffered, tenancyStarted } from './past.js';
import { caseId, personId, uuidOf } from './people.js';

const anyHome = fc.constantFrom('first', 'second');
export const onHomes: fc.Arbitrary<PastEvent> = fc.tuple(anyHome, anyBody, anyDay).chain(([label, by, day]) => {
  const about = { tenancyId: `tenancy-${uuidOf(label)}`, personId, by } as const;
  const offerId = `offer-${uuidOf(label)}` as const;
  return fc.constantFrom<PastEvent>(
    NeedProfileDescribed.of({ personId, by, adults: 1, children: 2, rooms: 3, accessible: false, pets: true }),
    dwellingOffered(by, { offerId }),
    DwellingOfferAnswered.of({ offerId, personId, answer: 'accepted', reasons: [], form: 'digital' }),
    DwellingOfferWithdrawn.of({ offerId, personId, by }),
    DwellingOfferLapsed.of({ offerId, personId, by, replyBy: day }),
    tenancyStarted(by, { tenancyId: about.tenancyId, startedOn: day }),
    HomeAssessed.of({ ...about, suitability: 'fits', permanence: 'lasting' }),
    TenancyRiskRaised.of({ ...about, risk: 'arrears' }),
    TenancyRiskSettled.of({ ...about, risk: 'arrears' }),
    StabilityMarked.of({ ...about, months: 6, dueOn: day, stands: true, housingFirst: false }),
    StabilityProposed.of({ ...about, months: 6 }),
    StabilityAgreed.of({ tenancyId: about.tenancyId, personId, months: 6, form: 'digital' }),
    TenancyEnded.of({ ...about, endedOn: day, reason: 'notice' }),
  );
});

export const onTheCourse: fc.Arbitrary<PastEvent> = fc
  .tuple(anyBody, anyDay)
  .chain(([by, day]) =>
    fc.constantFrom<PastEvent>(
      CooperationRested.of({ personId, caseId: caseId, by, lookAgainOn: [day], reviewOn: day }),
      CooperationResumed.of({ personId, caseId: caseId, by }),
      cooperationClosed({ by }),
    ),
  );
