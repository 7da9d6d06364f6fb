import fc from 'fast-check';
import { participantOf, plain, type Actor, type Instant, type Participant } from '#lib/kernel';
import {
  AdmissionRegistered,
  AftercareAgreed,
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  ContactReported,
  CooperationRested,
  CooperationResumed,
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  EnquiryReceived,
  FirstContactConfirmed,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  HomeAssessed,
  HousingAllowanceApplicationReceived,
  NeedProfileDescribed,
  NeedRegistered,
  OutreachContactMade,
  OwnPriorityStated,
  StabilityAgreed,
  StabilityMarked,
  StabilityProposed,
  TenancyEnded,
  TenancyRiskRaised,
  TenancyRiskSettled,
  cardItems,
  lifeAreas,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import { order } from './order.js';
import {
  agreed,
  asked,
  clock,
  cooperationClosed,
  dwellingOffered,
  granted,
  grantEnded,
  grantTo,
  identified,
  invited,
  joined,
  openedBy,
  releaseSet,
  saidNo,
  tenancyStarted,
  withdrew,
} from './past.js';
import * as people from './people.js';

/* Anything that could have happened or be asked, over a handful of bodies, needs and handovers, so that the pieces meet. */

const { auditor, childWelfareWorker, clinicWorker, housingWorker, husbankenWorker } = people;
const { missionWorker, navWorker, prisonWorker, receptionWorker, personId, recordId, uuidOf } = people;

export const workers = [prisonWorker, housingWorker, navWorker, receptionWorker, missionWorker, clinicWorker] as const;
export const everyWorker = [...workers, childWelfareWorker, husbankenWorker, auditor] as const;

export const anyWorker = fc.constantFrom(...everyWorker);
export const anyBody: fc.Arbitrary<Participant> = anyWorker.map(participantOf);
export const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: anyWorker },
  { weight: 1, arbitrary: fc.constantFrom(people.kim, people.platform) },
);
export const anyNeedId = fc.constantFrom('first', 'second').map((label) => `need-${uuidOf(label)}` as const);
export const anyHandoverId = fc
  .constantFrom('first', 'second', 'third')
  .map((label) => `handover-${uuidOf(label)}` as const);
export const anyInstant: fc.Arbitrary<Instant> = fc.constantFrom(
  people.monday,
  people.tuesday,
  people.wednesday,
  people.nextYear,
);
export const anyDay = fc.constantFrom('2026-11-01', '2026-11-03', '2026-11-04', '2027-12-01');
export const anyArea = fc.constantFrom(...lifeAreas);
export const anyPoint = fc.constantFrom(...cardItems);

const anyHanded = fc.record({ handoverId: anyHandoverId, needId: anyNeedId, area: anyArea });
const anyGrant = anyBody.map((body) => grantTo(body));

const onTheFrame: fc.Arbitrary<PastEvent> = fc.oneof(
  anyBody.map(openedBy),
  anyGrant.map(granted),
  anyGrant.map((grant) => grantEnded(grant)),
  fc.tuple(anyBody, anyBody).map(([invitee, inviter]) => invited(invitee, inviter)),
  anyWorker.map(joined),
  anyDay.map(releaseSet),
  fc.constant(OwnPriorityStated.of({ personId, words: plain('A bed that is mine'), form: 'digital' })),
  anyBody.map((participant) => ContactReported.of({ personId, participant, on: '2026-11-03', outcome: 'met' })),
);

const onNeeds: fc.Arbitrary<PastEvent> = fc.oneof(
  fc
    .record({ needId: anyNeedId, area: anyArea, followUpLead: anyBody })
    .map((need) => NeedRegistered.of({ ...need, personId, urgency: 'later', description: plain('a home') })),
  fc
    .tuple(anyHanded, anyBody, anyBody)
    .map(([handed, from, to]) => HandoverOffered.of({ ...handed, ...clock, personId, from, to })),
  fc
    .tuple(anyHanded, anyBody, anyBody)
    .map(([handed, from, to]) => HandoverForwarded.of({ ...handed, ...clock, from, to, reason: 'another-unit' })),
  fc
    .tuple(anyHanded, anyWorker)
    .map(([handed, worker]) => HandoverAccepted.of({ ...handed, by: participantOf(worker), worker: worker.worker })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => HandoverDeclined.of({ ...handed, by, reason: 'no-capacity' })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => HandoverWithdrawn.of({ ...handed, by })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => FirstContactConfirmed.of({ ...handed, by, on: '2026-11-03' })),
);

const onTheCard: fc.Arbitrary<PastEvent> = fc.tuple(anyPoint, anyWorker).chain(([item, worker]) => {
  const point = { item, personId, by: participantOf(worker) };
  return fc.constantFrom<PastEvent>(
    CardItemTaken.of({ ...point, worker: worker.worker }),
    CardItemSettled.of({ ...point, answer: 'yes' }),
    CardItemReopened.of(point),
  );
});

const id = { name: plain('Kim Solvik'), nationalId: plain('30899098765') };
const onOtherStreams: fc.Arbitrary<PastEvent> = fc.oneof(
  fc.constantFrom<PastEvent>(identified, saidNo, { type: 'partner.HousingPromised', data: { unknown: true } }),
  fc.tuple(anyBody, fc.array(anyBody, { maxLength: 3 })).map(([proposer, others]) => asked(proposer, ...others)),
  fc.array(anyGrant, { minLength: 1, maxLength: 3 }).map((grants) => agreed(...grants)),
  anyGrant.map(withdrew),
  anyBody.chain((participant) => {
    const own = { recordId, participant, personId, ...id };
    return fc.constantFrom<PastEvent>(
      AdmissionRegistered.of({ ...own, admittedOn: '2026-11-03', ground: 'remand' }),
      EnquiryReceived.of({
        ...own,
        channel: 'phone',
        reach: plain('call after six'),
        sleepsTonight: 'nowhere',
        children: 'yes',
        dangerNow: true,
      }),
      OutreachContactMade.of({ ...own, on: '2026-11-03', place: 'home' }),
      HousingAllowanceApplicationReceived.of({ ...own, applicationNumber: 'BO-2026-000123', receivedOn: '2026-11-03' }),
      AftercareAgreed.of({ ...own, until: '2028-06-30' }),
    );
  }),
);

const anyHome = fc.constantFrom('first', 'second');
const onHomes: fc.Arbitrary<PastEvent> = fc.tuple(anyHome, anyBody, anyDay).chain(([label, by, day]) => {
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

const onTheCourse: fc.Arbitrary<PastEvent> = fc
  .tuple(anyBody, anyDay)
  .chain(([by, day]) =>
    fc.constantFrom<PastEvent>(
      CooperationRested.of({ personId, caseId: people.caseId, by, lookAgainOn: [day], reviewOn: day }),
      CooperationResumed.of({ personId, caseId: people.caseId, by }),
      cooperationClosed({ by }),
    ),
  );

export const anyEvent: fc.Arbitrary<PastEvent> = fc.oneof(
  { weight: 4, arbitrary: onTheFrame },
  { weight: 5, arbitrary: onNeeds },
  { weight: 2, arbitrary: onTheCard },
  { weight: 3, arbitrary: onHomes },
  { weight: 1, arbitrary: onOtherStreams },
);

/** A history that need not make sense: `evolve` takes every event and never judges. */
export const anyHistory: fc.Arbitrary<readonly PastEvent[]> = fc.oneof(
  fc.array(anyEvent, { maxLength: 30 }),
  fc
    .array(anyEvent, { maxLength: 30 })
    .map((events) => [
      openedBy(people.prison),
      ...workers.map((worker) => granted(grantTo(participantOf(worker)))),
      ...events,
    ]),
);

/** A history that may have ended, and gone on being written to by nobody who was told so. */
export const anyHistoryToItsEnd: fc.Arbitrary<readonly PastEvent[]> = fc
  .tuple(anyHistory, fc.array(onTheCourse, { maxLength: 3 }), anyHistory)
  .map(([before, course, after]) => [...before, ...course, ...after]);

/** A command sent by anyone at any time. */
export function anyOrderOf<C extends { readonly type: string }>(command: fc.Arbitrary<C>): fc.Arbitrary<Order<C>> {
  return fc.tuple(anyActor, command, anyInstant).map(([by, sent, at]) => order(by, sent, { at }));
}
