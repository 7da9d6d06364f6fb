import type { CivilDate, Participant, Sealed } from '#lib/kernel';
import {
  CustodyGroundTold,
  DepositGuaranteeDecided,
  HousingAllowanceTold,
  HousingNeedAssessed,
  LeaveGranted,
  MedicationContinuityConfirmed,
  PersonTransferred,
  ResponsibilityOverdue,
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  StartLoanDecided,
  TransferAnnounced,
  is,
  type EventOf,
  type Fact,
} from '#lib/case-stream';
import type { OverdueLevel } from '../follow-up/overdue.state.js';

/** What the kinds have told on a case beside needs and dates, as far as the holder may know. Still sealed. */
export interface KindFacts {
  readonly ground: Pick<EventOf<typeof CustodyGroundTold>['data'], 'ground' | 'on'> | null;
  readonly transfer: { readonly to: Participant; readonly on: CivilDate } | null;
  readonly leaves: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly responsibility: ResponsibilityView | null;
  readonly housingNeed: EventOf<typeof HousingNeedAssessed>['data'] | null;
  readonly vedtak: readonly VedtakView[];
  readonly medication: EventOf<typeof MedicationContinuityConfirmed>['data'] | null;
}

export interface ResponsibilityView {
  readonly status: 'disputed' | 'proposed' | 'settled';
  readonly disputedBy: Participant | null;
  readonly dueOn: CivilDate | null;
  readonly proposedBy: Participant | null;
  readonly responsible: Participant | null;
  readonly reference: Sealed | null;
  /** How far it has climbed that the day passed; null while it is not late. */
  readonly escalated: OverdueLevel | null;
}

export interface VedtakView {
  readonly matter: 'deposit-guarantee' | 'start-loan' | 'housing-allowance';
  /** Null for what the person told: Husbanken joins no case. */
  readonly by: Participant | null;
  readonly outcome: 'granted' | 'refused';
  readonly amountNok: number | null;
  readonly fromMonth: string | null;
  readonly until: CivilDate | null;
  readonly decidedOn: CivilDate;
  readonly complaintBy: CivilDate | null;
}

export const nothingTold: KindFacts = {
  ground: null,
  transfer: null,
  leaves: [],
  responsibility: null,
  housingNeed: null,
  vedtak: [],
  medication: null,
};

export function evolveKindFacts(told: KindFacts, fact: Fact): KindFacts {
  if (is(CustodyGroundTold, fact)) return { ...told, ground: { ground: fact.data.ground, on: fact.data.on } };
  if (is(TransferAnnounced, fact)) return { ...told, transfer: { to: fact.data.to, on: fact.data.on } };
  if (is(PersonTransferred, fact)) return { ...told, transfer: null };
  if (is(LeaveGranted, fact)) {
    const { from, to } = fact.data;
    return { ...told, leaves: [...told.leaves, { from, to }] };
  }
  if (is(HousingNeedAssessed, fact)) return { ...told, housingNeed: fact.data };
  if (is(MedicationContinuityConfirmed, fact)) return { ...told, medication: fact.data };
  const vedtak = vedtakIn(fact);
  if (vedtak !== undefined) return { ...told, vedtak: [...told.vedtak, vedtak] };
  return { ...told, responsibility: evolveResponsibilityView(told.responsibility, fact) };
}

function vedtakIn(fact: Fact): VedtakView | undefined {
  const none = { amountNok: null, fromMonth: null, until: null, complaintBy: null };
  if (is(DepositGuaranteeDecided, fact)) {
    const { participant: by, outcome, amountNok = null, until = null, decidedOn, complaintBy } = fact.data;
    return { ...none, matter: 'deposit-guarantee', by, outcome, amountNok, until, decidedOn, complaintBy };
  }
  if (is(StartLoanDecided, fact)) {
    const { participant: by, outcome, amountNok = null, decidedOn, complaintBy } = fact.data;
    return { ...none, matter: 'start-loan', by, outcome, amountNok, decidedOn, complaintBy };
  }
  if (!is(HousingAllowanceTold, fact)) return undefined;
  const { outcome, monthlyNok: amountNok = null, fromMonth = null, decidedOn } = fact.data;
  return { ...none, matter: 'housing-allowance', by: null, outcome, amountNok, fromMonth, decidedOn };
}

const undisputed: ResponsibilityView = {
  status: 'disputed',
  disputedBy: null,
  dueOn: null,
  proposedBy: null,
  responsible: null,
  reference: null,
  escalated: null,
};

function evolveResponsibilityView(view: ResponsibilityView | null, fact: Fact): ResponsibilityView | null {
  if (is(ResponsibleMunicipalityDisputed, fact)) {
    const { participant: disputedBy, dueOn } = fact.data;
    return { ...undisputed, disputedBy, dueOn };
  }
  if (is(ResponsibleMunicipalityProposed, fact)) {
    const { participant: proposedBy, responsible } = fact.data;
    return { ...(view ?? undisputed), status: 'proposed', proposedBy, responsible };
  }
  if (is(ResponsibilityOverdue, fact)) return { ...(view ?? undisputed), escalated: fact.data.level };
  if (!is(ResponsibleMunicipalitySettled, fact)) return view;
  const { responsible, reference = null } = fact.data;
  return { ...(view ?? undisputed), status: 'settled', responsible, reference, escalated: null };
}
