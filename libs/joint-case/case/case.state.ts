import { sameParticipant, type CaseId, type GrantId, type Instant, type Participant, type PersonId } from '#lib/kernel';
import {
  CaseOpened,
  DecisionClockOpened,
  CooperationClosed,
  GrantEnded,
  GrantGiven,
  GrantWidened,
  HandoverAccepted,
  HandoverAcceptedInPart,
  InvitationAccepted,
  NeedTakenOver,
  OrganisationInvited,
  PersonTransferred,
  is,
  presenceOf,
  type CooperationEnding,
  type FieldClass,
  type Grant,
  type PastEvent,
} from '#lib/case-stream';

/** Who is on the case and on what basis others may be: the part of the truth that every joint decision needs. */
export type CaseState = { readonly status: 'none' } | OpenCase | ClosedCase;

export interface OpenCase {
  readonly status: 'open';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly participants: readonly Participant[];
  readonly invited: readonly Participant[];
  /** Those that have not ended. */
  readonly grants: readonly Grant[];
  readonly endedGrants: readonly GrantId[];
}

/** The cooperation is over. Nothing joint is decided any more; what was let in is let in until the last access ends. */
export interface ClosedCase {
  readonly status: 'closed';
  readonly personId: PersonId;
  readonly ending: CooperationEnding;
  readonly accessUntil: Instant;
  /** As it stood. */
  readonly last: OpenCase;
}

export const noCase: CaseState = { status: 'none' };

export function evolveCase(state: CaseState, event: PastEvent): CaseState {
  if (is(CaseOpened, event)) return opened(event.data);
  if (state.status === 'closed') return { ...state, last: evolveOpen(state.last, event) };
  if (state.status === 'none') return state;
  if (is(CooperationClosed, event)) {
    const { ending, accessUntil } = event.data;
    return { status: 'closed', personId: state.personId, ending, accessUntil, last: state };
  }
  return evolveOpen(state, event);
}

function evolveOpen(state: OpenCase, event: PastEvent): OpenCase {
  if (is(GrantGiven, event)) return { ...state, grants: [...state.grants, event.data.grant] };
  if (is(GrantEnded, event)) return withoutGrant(state, event.data.grantId);
  if (is(GrantWidened, event)) return widened(state, event.data);
  if (is(OrganisationInvited, event)) return { ...state, invited: [...state.invited, event.data.invitee] };
  if (is(InvitationAccepted, event)) return joined(state, event.data.participant);
  if (is(HandoverAccepted, event) || is(HandoverAcceptedInPart, event) || is(DecisionClockOpened, event))
    return joined(state, event.data.by);
  if (is(NeedTakenOver, event)) return joined(state, event.data.to);
  if (is(PersonTransferred, event)) return transferred(state, event.data);
  return state;
}

function opened(data: { caseId: CaseId; personId: PersonId; opener: Participant }): OpenCase {
  return {
    status: 'open',
    caseId: data.caseId,
    personId: data.personId,
    participants: [data.opener],
    invited: [],
    grants: [],
    endedGrants: [],
  };
}

function withoutGrant(state: OpenCase, ended: GrantId): OpenCase {
  const grants = state.grants.filter(({ grantId }) => grantId !== ended);
  return { ...state, grants, endedGrants: [...state.endedGrants, ended] };
}

function widened(state: OpenCase, data: { grantId: GrantId; classes: readonly FieldClass[] }): OpenCase {
  const wider = (grant: Grant): Grant =>
    grant.grantId === data.grantId ? { ...grant, classes: [...new Set([...grant.classes, ...data.classes])] } : grant;
  return { ...state, grants: state.grants.map(wider) };
}

function transferred(state: OpenCase, { from, to, fromStays }: Transfer): OpenCase {
  const arrived = joined(state, to);
  if (fromStays) return arrived;
  return { ...arrived, participants: arrived.participants.filter((p) => !sameParticipant(p, from)) };
}

type Transfer = { readonly from: Participant; readonly to: Participant; readonly fromStays: boolean };

function joined(state: OpenCase, participant: Participant): OpenCase {
  const others = (list: readonly Participant[]) => list.filter((p) => !sameParticipant(p, participant));
  return {
    ...state,
    participants: [...others(state.participants), participant],
    invited: others(state.invited),
  };
}

export function takesPart(state: OpenCase, participant: Participant): boolean {
  return state.participants.some((p) => sameParticipant(p, participant));
}

/** A live grant that lets this body know of the case at that instant, and of facts of a class when one is named. */
export function hasBasis(state: OpenCase, participant: Participant, at: Instant, fieldClass?: FieldClass): boolean {
  return state.grants.some(
    (grant) =>
      covers(grant, participant) &&
      grant.from <= at &&
      at < grant.to &&
      (fieldClass === undefined || grant.classes.includes(fieldClass)),
  );
}

/** True for a body that was let in and is still, now that the cooperation is closed. */
export function stillReads({ last, accessUntil }: ClosedCase, participant: Participant, at: Instant): boolean {
  return at < accessUntil && hasBasis(last, participant, at);
}

/** Each of the two may know that the other takes part, so that neither learns it by asking or by being asked. */
export function mayMeet(state: OpenCase, one: Participant, other: Participant, at: Instant): boolean {
  return mayKnowOf(state, one, other, at) && mayKnowOf(state, other, one, at);
}

function mayKnowOf(state: OpenCase, participant: Participant, { kind }: Participant, at: Instant): boolean {
  const presence = presenceOf(kind);
  return presence !== undefined && hasBasis(state, participant, at, presence);
}

export function covers(grant: Grant, participant: Participant): boolean {
  const { kind, organisation, unit } = grant.recipient;
  return (
    kind === participant.kind &&
    organisation === participant.organisation &&
    (unit === null || unit === participant.unit)
  );
}

/**
 * Only a body whose presence is visible may hold a joint need.
 * Husbanken joins no case, supervision decides nothing, and barnevernstjenesten's presence is secret always.
 */
export function canReceive({ kind }: Pick<Participant, 'kind'>): boolean {
  return !['husbanken', 'supervision', 'child-welfare'].includes(kind);
}
