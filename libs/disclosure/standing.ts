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
  GrantEnded,
  GrantGiven,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  InvitationAccepted,
  OrganisationInvited,
  is,
  type Fact,
  type Grant,
  type GrantEnding,
} from '#lib/case-stream';

/** Who stands where on one case: everything that a disclosure decision needs of its history, and nothing else. */
export interface Standing {
  readonly caseId: CaseId | null;
  readonly personId: PersonId | null;
  /** Opener, accepted invitees, receivers that accepted a handover. */
  readonly participants: readonly Participant[];
  /** Bodies with an open invitation or handover offer. */
  readonly offered: readonly Offer[];
  readonly grants: readonly HeldGrant[];
  readonly assigned: readonly Assignment[];
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
    return offered(withoutOffer(standing, handoverId), { offer: handoverId, to, from });
  }
  if (is(HandoverAccepted, fact)) {
    const { handoverId, by, worker } = fact.data;
    return assigned(joined(withoutOffer(standing, handoverId), by), { worker, participant: by });
  }
  if (is(HandoverDeclined, fact) || is(HandoverWithdrawn, fact)) return withoutOffer(standing, fact.data.handoverId);
  return standing;
}

function endGrant(standing: Standing, grantId: GrantId, reason: GrantEnding): Standing {
  const grants = standing.grants.map((held): HeldGrant =>
    held.grant.grantId === grantId && held.status === 'given' ? { ...held, status: 'ended', reason } : held,
  );
  return { ...standing, grants };
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
