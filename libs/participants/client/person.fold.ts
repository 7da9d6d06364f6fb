import type { CaseId, GrantId, Instant, Participant, PersonId, ProposalId, Sealed } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationEnded,
  CooperationProposed,
  PersonIdentified,
  is,
  type Fact,
  type Grant,
} from '#lib/case-stream';

/** The person's own page beside the cases: what was asked, what was answered, who has access. Still sealed. */
export interface PersonView {
  readonly personId: PersonId | null;
  readonly name: Sealed | null;
  readonly proposals: readonly ProposalView[];
  readonly accesses: readonly AccessView[];
}

export interface ProposalView {
  readonly proposalId: ProposalId;
  readonly from: Participant;
  readonly recipients: readonly Participant[];
  readonly reason: Sealed | null;
  readonly askedAt: Instant;
  readonly status: 'asked' | 'agreed' | 'declined';
}

export interface AccessView {
  readonly caseId: CaseId;
  readonly grant: Grant;
  readonly ended: boolean;
}

export const strangerView: PersonView = { personId: null, name: null, proposals: [], accesses: [] };

export function evolvePersonView(view: PersonView, fact: Fact): PersonView {
  if (is(PersonIdentified, fact)) return { ...view, personId: fact.data.personId, name: fact.data.name };
  if (is(CooperationProposed, fact)) {
    const { proposalId, proposer, recipients, reason = null } = fact.data;
    const asked = {
      proposalId,
      from: proposer,
      recipients,
      reason,
      askedAt: fact.meta.occurredAt,
      status: 'asked',
    } as const;
    return { ...view, proposals: [...view.proposals, asked] };
  }
  if (is(ConsentGiven, fact)) {
    const { caseId, proposalId, grants } = fact.data;
    const given = grants.map((grant) => ({ caseId, grant, ended: false }));
    return { ...answered(view, proposalId, 'agreed'), accesses: [...view.accesses, ...given] };
  }
  if (is(ConsentDeclined, fact)) return answered(view, fact.data.proposalId, 'declined');
  if (is(ConsentWithdrawn, fact)) return withdrawn(view, fact.data.grantIds);
  return is(CooperationEnded, fact) ? ended(view, fact.data.caseId) : view;
}

function answered(view: PersonView, proposalId: ProposalId, status: 'agreed' | 'declined'): PersonView {
  return { ...view, proposals: view.proposals.map((p) => (p.proposalId === proposalId ? { ...p, status } : p)) };
}

function withdrawn(view: PersonView, grantIds: readonly GrantId[]): PersonView {
  const ended = (access: AccessView) => grantIds.includes(access.grant.grantId);
  return { ...view, accesses: view.accesses.map((access) => (ended(access) ? { ...access, ended: true } : access)) };
}

/** The cooperation is over, and every access that was given for it. */
function ended(view: PersonView, caseId: CaseId): PersonView {
  return { ...view, accesses: view.accesses.map((a) => (a.caseId === caseId ? { ...a, ended: true } : a)) };
}
