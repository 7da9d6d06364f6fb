import {
  sameParticipant,
  streamKindOf,
  type CaseId,
  type GrantId,
  type HandoverId,
  type Instant,
  type Participant,
  type PersonId,
  type ProposalId,
  type WorkerId,
} from '#lib/kernel';
import {
  CaseOpened,
  CooperationClosed,
  CooperationProposed,
  DecisionClockOpened,
  DecisionMade,
  FirstContactConfirmed,
  GrantEnded,
  GrantGiven,
  GrantWidened,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
  HandoverWithdrawn,
  InvitationAccepted,
  NeedTaken,
  NeedTakenOver,
  OrganisationInvited,
  PersonTransferred,
  TakeOverConfirmed,
  is,
  type Fact,
  type FieldClass,
  type Grant,
  type GrantEnding,
} from '#lib/case-stream';

/** Who stands where on one case: everything that a disclosure decision needs of its history, and nothing else. */
export interface Standing {
  readonly caseId: CaseId | null;
  readonly personId: PersonId | null;
  /** Opener, accepted invitees, receivers that accepted a handover, fallbacks that a need passed to. */
  readonly participants: readonly Participant[];
  /** Bodies with an open invitation or handover offer. */
  readonly offered: readonly Offer[];
  readonly grants: readonly HeldGrant[];
  readonly assigned: readonly Assignment[];
  /** Bodies that passed an offer on to another: they are told how it ended, and nothing before. */
  readonly passedOn: readonly PassedOn[];
  /** Questions about cooperation that were put to the person, and by whom. */
  readonly asked: readonly Asked[];
}

export interface Offer {
  readonly offer: HandoverId | 'invitation';
  readonly to: Participant;
  readonly from: Participant;
}

/** `told` is `secretly` when it was given on a private stream, because the recipient's presence is secret. */
export type HeldGrant = { readonly grant: Grant; readonly told: 'openly' | 'secretly' } & (
  { readonly status: 'given' } | { readonly status: 'ended'; readonly reason: GrantEnding }
);

export interface Assignment {
  readonly worker: WorkerId;
  readonly participant: Participant;
}

export interface PassedOn {
  readonly offer: HandoverId;
  readonly by: Participant;
  /** When the handover came to its end; null while it is under way. */
  readonly endedAt: Instant | null;
}

export interface Asked {
  readonly proposalId: ProposalId;
  readonly proposer: Participant;
}

export const nobodyStands: Standing = {
  caseId: null,
  personId: null,
  participants: [],
  offered: [],
  grants: [],
  assigned: [],
  passedOn: [],
  asked: [],
};

/**
 * The standing after these facts: the case stream's, the person stream's questions and, of a body whose presence is
 * secret, the `GrantGiven` and `GrantEnded` of its own private streams, in recorded order. No other fact changes anything.
 */
export function standingOf(facts: Iterable<Fact>): Standing {
  let standing = nobodyStands;
  for (const fact of facts) standing = evolveStanding(standing, fact);
  return standing;
}

export function evolveStanding(standing: Standing, fact: Fact): Standing {
  const streamKind = streamKindOf(fact.meta.stream);
  if (is(GrantGiven, fact)) {
    const told = streamKind === 'private' ? 'secretly' : 'openly';
    return { ...standing, grants: [...standing.grants, { grant: fact.data.grant, told, status: 'given' }] };
  }
  if (is(GrantEnded, fact)) return endGrant(standing, fact.data.grantId, fact.data.reason);
  if (is(GrantWidened, fact)) return widened(standing, fact.data.grantId, fact.data.classes);
  if (is(CooperationProposed, fact)) {
    const { proposalId, proposer } = fact.data;
    return { ...standing, asked: [...standing.asked, { proposalId, proposer }] };
  }
  return streamKind === 'case' ? evolveSeats(standing, fact) : standing;
}

function evolveSeats(standing: Standing, fact: Fact): Standing {
  if (is(CaseOpened, fact)) {
    const { caseId, personId, opener } = fact.data;
    return { ...joined(standing, opener), caseId, personId };
  }
  if (is(OrganisationInvited, fact))
    return offered(standing, { offer: 'invitation', to: fact.data.invitee, from: fact.data.inviter });
  if (is(InvitationAccepted, fact)) {
    const { participant, worker } = fact.data;
    const offers = standing.offered.filter((o) => o.offer !== 'invitation' || !sameParticipant(o.to, participant));
    return assigned(joined({ ...standing, offered: offers }, participant), { worker, participant });
  }
  if (is(CooperationClosed, fact)) return endingBy(standing, fact.data.accessUntil);
  if (is(PersonTransferred, fact)) return transferred(standing, fact.data);
  if (is(NeedTakenOver, fact)) return joined(standing, fact.data.to);
  if (is(NeedTaken, fact) || is(TakeOverConfirmed, fact)) {
    const { by, worker } = fact.data;
    return assigned(standing, { worker, participant: by });
  }
  return evolveHandovers(standing, fact);
}

/** The purpose is over, so no access lasts longer; the decision at the time of a look needs no event for it. */
function endingBy(standing: Standing, until: Instant): Standing {
  const grants = standing.grants.map((held) =>
    held.grant.to <= until ? held : { ...held, grant: { ...held.grant, to: until } },
  );
  return { ...standing, grants };
}

function evolveHandovers(standing: Standing, fact: Fact): Standing {
  if (is(HandoverOffered, fact) || is(HandoverForwarded, fact)) {
    const { handoverId, to, from } = fact.data;
    const next = offered(withoutOffer(standing, handoverId), { offer: handoverId, to, from });
    return is(HandoverForwarded, fact) ? passedOn(next, { offer: handoverId, by: from, endedAt: null }) : next;
  }
  if (is(HandoverAccepted, fact) || is(HandoverAcceptedInPart, fact) || is(DecisionClockOpened, fact)) {
    const { handoverId, by, worker } = fact.data;
    const seated = assigned(joined(withoutOffer(standing, handoverId), by), { worker, participant: by });
    return is(HandoverAcceptedInPart, fact) ? ended(seated, handoverId, fact) : seated;
  }
  if (is(HandoverDeclined, fact) || is(HandoverWithdrawn, fact) || is(HandoverReturned, fact))
    return ended(withoutOffer(standing, fact.data.handoverId), fact.data.handoverId, fact);
  const isOver = is(FirstContactConfirmed, fact) || (is(DecisionMade, fact) && fact.data.outcome === 'refused');
  return isOver ? ended(standing, fact.data.handoverId, fact) : standing;
}

function passedOn(standing: Standing, one: PassedOn): Standing {
  return { ...standing, passedOn: [...standing.passedOn, one] };
}

function ended(standing: Standing, handoverId: HandoverId, { meta }: Fact): Standing {
  const { occurredAt: endedAt } = meta;
  return {
    ...standing,
    passedOn: standing.passedOn.map((one) => (one.offer === handoverId ? { ...one, endedAt } : one)),
  };
}

function endGrant(standing: Standing, grantId: GrantId, reason: GrantEnding): Standing {
  const grants = standing.grants.map((held): HeldGrant =>
    held.grant.grantId === grantId && held.status === 'given' ? { ...held, status: 'ended', reason } : held,
  );
  return { ...standing, grants };
}

function widened(standing: Standing, grantId: GrantId, classes: readonly FieldClass[]): Standing {
  const grants = standing.grants.map((held): HeldGrant => {
    if (held.grant.grantId !== grantId) return held;
    return { ...held, grant: { ...held.grant, classes: [...new Set([...held.grant.classes, ...classes])] } };
  });
  return { ...standing, grants };
}

/** Whoever leaves with a transfer leaves with its workers. */
function transferred(
  standing: Standing,
  { from, to, fromStays }: { readonly from: Participant; readonly to: Participant; readonly fromStays: boolean },
): Standing {
  const invited = ({ offer, to: whom }: Offer) => offer === 'invitation' && sameParticipant(whom, to);
  const arrived = joined({ ...standing, offered: standing.offered.filter((offer) => !invited(offer)) }, to);
  if (fromStays) return arrived;
  return {
    ...arrived,
    participants: arrived.participants.filter((p) => !sameParticipant(p, from)),
    assigned: arrived.assigned.filter(({ participant }) => !sameParticipant(participant, from)),
  };
}

function joined(standing: Standing, participant: Participant): Standing {
  if (standing.participants.some((p) => sameParticipant(p, participant))) return standing;
  return { ...standing, participants: [...standing.participants, participant] };
}

function offered(standing: Standing, offer: Offer): Standing {
  return { ...standing, offered: [...standing.offered, offer] };
}

function withoutOffer(standing: Standing, handoverId: HandoverId): Standing {
  return { ...standing, offered: standing.offered.filter(({ offer }) => offer !== handoverId) };
}

function assigned(standing: Standing, assignment: Assignment): Standing {
  const { worker, participant } = assignment;
  const known = standing.assigned.some((a) => a.worker === worker && sameParticipant(a.participant, participant));
  return known ? standing : { ...standing, assigned: [...standing.assigned, assignment] };
}
