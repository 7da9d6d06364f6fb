import fc from 'fast-check';
import { plain } from '#lib/kernel';
import {
  AdmissionRegistered,
  AftercareAgreed,
  AftercarePlanRecorded,
  ChildrensHousingNeedRecorded,
  ChildrensHousingNeedTold,
  CustodyGroundChanged,
  CustodyGroundTold,
  DepositGuaranteeDecided,
  EnquiryReceived,
  FollowUpTransferred,
  GrantWidened,
  HousingAllowanceApplicationReceived,
  HousingAllowanceDecided,
  HousingAllowanceTold,
  HousingNeedAssessed,
  LeaveGranted,
  MedicationContinuityConfirmed,
  OutreachContactMade,
  PersonTransferred,
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  StartLoanDecided,
  TransferAnnounced,
  VisitMade,
  presenceOf,
  type PastEvent,
} from '#lib/case-stream';
import { anyBody, anyNeedId, anyArea, anyGrant } from './any.js';
import { agreed, asked, identified, saidNo, withdrew } from './past.js';
import { personId, recordId, uuidOf } from './people.js';

/* What each kind could have decided, on a case or on a stream of its own. */

const id = { name: plain('Kim Solvik'), nationalId: plain('30899098765') };
const anyMove = fc.tuple(anyBody, anyBody, fc.boolean());
export const onTheKinds: fc.Arbitrary<PastEvent> = fc.oneof(
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

export const onOtherStreams: fc.Arbitrary<PastEvent> = fc.oneof(
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
