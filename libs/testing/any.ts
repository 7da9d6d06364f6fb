import fc from 'fast-check';
import {
  participantOf,
  plain,
  type Actor,
  type BodyActor,
  type HandoverId,
  type Instant,
  type NeedId,
  type Participant,
} from '#lib/kernel';
import {
  AdmissionRegistered,
  AftercareAgreed,
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  AftercarePlanRecorded,
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  ChildrensHousingNeedRecorded,
  ChildrensHousingNeedTold,
  ContactReported,
  DecisionClockOpened,
  DecisionMade,
  CustodyGroundChanged,
  CustodyGroundTold,
  DepositGuaranteeDecided,
  CooperationRested,
  CooperationResumed,
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  EnquiryReceived,
  FallbackNamed,
  FirstContactConfirmed,
  FollowUpAlarmRaised,
  FirstMeetingAgreed,
  FollowUpTransferred,
  GrantWidened,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
  HandoverWithdrawn,
  HomeAssessed,
  HousingAllowanceApplicationReceived,
  MunicipalityOfStayNamed,
  NeedClosed,
  NeedLeftWithoutLead,
  HousingAllowanceDecided,
  HousingAllowanceTold,
  HousingNeedAssessed,
  LeaveGranted,
  MedicationContinuityConfirmed,
  NeedProfileDescribed,
  NeedRegistered,
  NeedTaken,
  NeedTakenOver,
  OutreachContactMade,
  OwnPriorityStated,
  PersonReleased,
  ReplyOverdue,
  TakeOverConfirmed,
  PersonDidNotArrive,
  PreliminaryAnswerSent,
  PersonTransferred,
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  StartLoanDecided,
  TransferAnnounced,
  VisitMade,
  StabilityAgreed,
  StabilityMarked,
  StabilityProposed,
  TenancyEnded,
  TenancyRiskRaised,
  TenancyRiskSettled,
  cardItems,
  homeOutcomes,
  lifeAreas,
  type LifeArea,
  presenceOf,
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
  homeAnswered,
  homeAsked,
  identified,
  invited,
  joined,
  milestoneReached,
  milestoneReopened,
  openedBy,
  releaseSet,
  replanned,
  saidNo,
  tenancyStarted,
  withdrew,
} from './past.js';
import { partNeedId } from './past-handover.js';
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
export const anyMilestone = fc.constantFrom('keep-home', 'home-settled');
export const anyVersion = fc.constantFrom('2026-1', '2026-2');

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
  fc.tuple(anyHanded, anyWorker).chain(([handed, worker]) => furtherOn(handed, worker)),
);

const onFollowUp: fc.Arbitrary<PastEvent> = fc
  .tuple(fc.record({ needId: anyNeedId, area: anyArea }), anyWorker, anyBody, anyInstant, anyDay)
  .chain(([needed, actor, body, since, on]) => {
    const [by, { worker }] = [participantOf(actor), actor];
    const urgency = 'tonight';
    return fc.constantFrom<PastEvent>(
      NeedTaken.of({ ...needed, by, worker }),
      NeedTakenOver.of({ ...needed, to: body, since }),
      TakeOverConfirmed.of({ ...needed, by, worker }),
      NeedLeftWithoutLead.of({ ...needed, urgency, since }),
      FollowUpAlarmRaised.of({ ...needed, urgency, why: 'nobody-follows-up', since }),
      NeedClosed.of({ ...needed, by, reason: 'met' }),
      FallbackNamed.of({ ...needed, by, fallback: body }),
      FallbackNamed.of({ by, fallback: body }),
      MunicipalityOfStayNamed.of({ by, reception: body }),
      AuthorityEndSet.of({ participant: by, on, ground: 'end-of-contract' }),
      AuthorityEndCleared.of({ participant: by }),
      AuthorityEnded.of({ participant: by, on, ground: 'end-of-contract' }),
      PersonReleased.of({ personId, participant: by, on, to: 'end-of-sentence' }),
    );
  });

const anyOverdue: fc.Arbitrary<PastEvent> = fc
  .tuple(anyHanded, anyBody, fc.constantFrom('unit', 'organisation'))
  .map(([handed, to, level]) => ReplyOverdue.of({ ...handed, to, replyBy: clock.replyBy, level }));
/** The further ways of a handover. */
function furtherOn(
  handed: { handoverId: HandoverId; needId: NeedId; area: LifeArea },
  { worker, ...body }: BodyActor,
): fc.Arbitrary<PastEvent> {
  const it = { ...handed, by: { kind: body.kind, organisation: body.organisation, unit: body.unit } };
  const law = { law: 'boligsosialloven', lawVersion: '2026-1', dueOn: '2026-11-30' } as const;
  return fc.constantFrom<PastEvent>(
    HandoverAcceptedInPart.of({ ...it, worker, partNeedId }),
    HandoverReturned.of({ ...it, reason: 'no-capacity' }),
    DecisionClockOpened.of({ ...it, worker, ...law }),
    PreliminaryAnswerSent.of({ ...it, expectedOn: '2026-12-07' }),
    DecisionMade.of({ ...it, outcome: 'granted', on: '2026-11-03', complainBy: '2026-11-24' }),
    DecisionMade.of({ ...it, outcome: 'refused', on: '2026-11-03', complainBy: '2026-11-24' }),
    FirstMeetingAgreed.of({ ...it, on: '2026-11-03', hour: '09:30' }),
    PersonDidNotArrive.of({ ...it, on: '2026-11-03' }),
  );
}

const onTheCard: fc.Arbitrary<PastEvent> = fc.tuple(anyPoint, anyWorker).chain(([item, worker]) => {
  const point = { item, personId, by: participantOf(worker) };
  return fc.constantFrom<PastEvent>(
    CardItemTaken.of({ ...point, worker: worker.worker }),
    CardItemSettled.of({ ...point, answer: 'yes' }),
    CardItemReopened.of(point),
  );
});

const onThePlan: fc.Arbitrary<PastEvent> = fc.oneof(
  fc.tuple(anyBody, anyDay).map(([by, day]) => homeAsked(by, day)),
  fc.tuple(anyBody, fc.constantFrom(...homeOutcomes)).map(([by, outcome]) => homeAnswered(by, outcome)),
  fc.tuple(anyBody, anyMilestone).map(([by, milestone]) => milestoneReached(by, milestone)),
  fc.tuple(anyBody, anyMilestone).map(([by, milestone]) => milestoneReopened(by, milestone)),
  fc.tuple(anyBody, anyVersion).map(([by, version]) => replanned(by, version)),
);

const id = { name: plain('Kim Solvik'), nationalId: plain('30899098765') };
const anyMove = fc.tuple(anyBody, anyBody, fc.boolean());
const onTheKinds: fc.Arbitrary<PastEvent> = fc.oneof(
  anyMove.map(([from, to, fromStays]) =>
    PersonTransferred.of({ personId, participant: from, from, to, on: '2026-11-03', fromStays }),
  ),
  anyMove.map(([participant, to]) => TransferAnnounced.of({ personId, participant, to, on: '2026-11-03' })),
  fc
    .tuple(anyNeedId, anyArea, anyMove)
    .map(([needId, area, [from, to]]) => FollowUpTransferred.of({ needId, personId, area, from, to })),
  fc.tuple(anyGrant, anyBody).map(([{ grantId, recipient }, { kind }]) => {
    const classes = [presenceOf(kind) ?? 'housing'] as const;
    return GrantWidened.of({ personId, grantId, recipient, classes });
  }),
  fc.tuple(anyBody, anyBody).chain(([participant, responsible]) => {
    const own = { personId, participant };
    return fc.constantFrom<PastEvent>(
      CustodyGroundTold.of({ ...own, ground: 'sentence', on: '2026-11-03' }),
      LeaveGranted.of({ ...own, from: '2026-11-06', to: '2026-11-08' }),
      ResponsibleMunicipalityDisputed.of({
        ...own,
        reason: 'stays-elsewhere',
        dueOn: '2026-11-17',
        termVersion: '2026-1',
      }),
      ResponsibleMunicipalityProposed.of({ ...own, responsible }),
      ResponsibleMunicipalitySettled.of({ ...own, responsible, by: 'agreement', decidedOn: '2026-11-03' }),
      HousingNeedAssessed.of({ ...own, disadvantaged: 'yes', household: 2, children: 1, assessedOn: '2026-11-03' }),
      StartLoanDecided.of({ ...own, outcome: 'refused', decidedOn: '2026-11-03', complaintBy: '2026-11-24' }),
      DepositGuaranteeDecided.of({ ...own, outcome: 'refused', decidedOn: '2026-11-03', complaintBy: '2026-11-24' }),
      VisitMade.of({ ...own, needId: `need-${uuidOf('first')}`, area: 'housing', on: '2026-11-03', outcome: 'met' }),
      MedicationContinuityConfirmed.of({ ...own, medicationContinues: 'yes', naloxone: 'no', consentForm: 'oral' }),
      HousingAllowanceTold.of({ personId, form: 'digital', outcome: 'refused', decidedOn: '2026-11-03' }),
      ChildrensHousingNeedTold.of({ personId, form: 'digital', children: 1, matters: ['own-room'] }),
    );
  }),
);

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
      CustodyGroundChanged.of({ recordId, participant, personId, ground: 'sentence', on: '2026-11-03' }),
      HousingAllowanceDecided.of({ recordId, participant, personId, outcome: 'refused', decidedOn: '2026-11-03' }),
      AftercarePlanRecorded.of({ recordId, participant, personId, until: '2028-06-30', helps: ['home'] }),
      ChildrensHousingNeedRecorded.of({ recordId, participant, personId, children: 1, matters: [] }),
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
  { weight: 4, arbitrary: fc.oneof({ weight: 6, arbitrary: onFollowUp }, { weight: 1, arbitrary: anyOverdue }) },
  { weight: 2, arbitrary: onTheCard },
  { weight: 1, arbitrary: onThePlan },
  { weight: 3, arbitrary: onTheKinds },
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
