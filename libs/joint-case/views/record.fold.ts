import {
  sameParticipant,
  type CaseId,
  type Instant,
  type Participant,
  type PersonId,
  type ProposalId,
  type RecordId,
  type Sealed,
} from '#lib/kernel';
import {
  AdmissionRegistered,
  AftercareAgreed,
  ConsentDeclined,
  ConsentGiven,
  CooperationProposed,
  CustodyGroundChanged,
  EnquiryReceived,
  HousingAllowanceApplicationReceived,
  OutreachContactMade,
  is,
  type Fact,
} from '#lib/case-stream';
import type { EventId } from '#lib/kernel';

/** A body's own record of a person: what it registered, and where its question about cooperation stands. Still sealed. */
export interface RecordView {
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly participant: Participant;
  readonly type: string;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly name: Sealed;
  readonly nationalId: Sealed | null;
  readonly data: unknown;
  readonly proposal: RecordProposal | null;
  /** What the body registered on it later, oldest first. */
  readonly later: readonly RecordLater[];
}

export interface RecordLater {
  readonly type: string;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly data: unknown;
}

export interface RecordProposal {
  readonly proposalId: ProposalId;
  readonly status: 'asked' | 'agreed' | 'declined';
  readonly caseId: CaseId | null;
  /** Those that the body asked about, itself among them. */
  readonly recipients: readonly Participant[];
  readonly askedAt: Instant;
}

/** The record that the first fact of a private stream makes, or undefined for any other fact. */
export function recordOf(fact: Fact): RecordView | undefined {
  if (is(AdmissionRegistered, fact)) return made(fact, fact.data);
  if (is(EnquiryReceived, fact)) return made(fact, fact.data);
  if (is(OutreachContactMade, fact)) return made(fact, fact.data);
  if (is(HousingAllowanceApplicationReceived, fact)) return made(fact, fact.data);
  if (is(AftercareAgreed, fact)) return made(fact, fact.data);
  return undefined;
}

interface RecordFields {
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly participant: Participant;
  readonly name: Sealed;
  readonly nationalId?: Sealed;
}

function made(fact: Fact, data: RecordFields): RecordView {
  const { recordId, personId, participant, name, nationalId = null } = data;
  const { id: eventId, recordedAt } = fact.meta;
  return {
    recordId,
    personId,
    participant,
    type: fact.type,
    eventId,
    recordedAt,
    name,
    nationalId,
    data,
    proposal: null,
    later: [],
  };
}

/** On which ground the person is held as far as the record says; null where it is no admission. */
export function custodyGroundOf({ type, data, later }: RecordView): 'remand' | 'sentence' | 'remand-ended' | null {
  const changed = later.findLast((entry) => is(CustodyGroundChanged, entry));
  if (changed !== undefined && is(CustodyGroundChanged, changed)) return changed.data.ground;
  const made = { type, data };
  return is(AdmissionRegistered, made) ? made.data.ground : null;
}

/** A later fact of the record's own stream. */
export function withLater(record: RecordView, { type, data, meta }: Fact): RecordView {
  const { id: eventId, recordedAt } = meta;
  if (record.later.some((later) => later.eventId === eventId)) return record;
  return { ...record, later: [...record.later, { type, eventId, recordedAt, data }] };
}

/** What the person's stream says of the question that this record's own body asked. Other bodies' questions change nothing. */
export function evolveRecord(record: RecordView, fact: Fact): RecordView {
  if (is(CooperationProposed, fact) && sameParticipant(fact.data.proposer, record.participant)) {
    const { proposalId, recipients } = fact.data;
    const askedAt = fact.meta.occurredAt;
    return { ...record, proposal: { proposalId, status: 'asked', caseId: null, recipients, askedAt } };
  }
  if (is(ConsentGiven, fact) && fact.data.proposalId === record.proposal?.proposalId)
    return { ...record, proposal: { ...record.proposal, status: 'agreed', caseId: fact.data.caseId } };
  if (is(ConsentDeclined, fact) && fact.data.proposalId === record.proposal?.proposalId)
    return { ...record, proposal: { ...record.proposal, status: 'declined' } };
  return record;
}
