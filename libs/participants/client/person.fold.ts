import type { Instant, Participant, PersonId, ProposalId, Sealed } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  CooperationProposed,
  evolveAccesses,
  PersonIdentified,
  is,
  type Access,
  type Fact,
} from '#lib/case-stream';
import { evolveContentOrders, noContentOrders, type ContentOrders } from './content-orders/content-orders.fold.js';
import { evolveSpokenAnswerViews, type SpokenAnswerView } from './spoken-answer/spoken-answer-view.fold.js';

/** The person's own page beside the cases: what was asked, what was answered, who has access. Still sealed. */
export interface PersonView {
  readonly personId: PersonId | null;
  readonly name: Sealed | null;
  readonly proposals: readonly ProposalView[];
  readonly accesses: readonly Access[];
  /** What bodies wrote down that the person said about consent, the oldest first. */
  readonly spokenAnswers: readonly SpokenAnswerView[];
  /** What is proposed and ordered about all that is written about the person. */
  readonly contentOrders: ContentOrders;
}

export interface ProposalView {
  readonly proposalId: ProposalId;
  readonly from: Participant;
  readonly recipients: readonly Participant[];
  readonly reason: Sealed | null;
  readonly askedAt: Instant;
  readonly status: 'asked' | 'agreed' | 'declined';
  /** Who wrote the answer down as the person said it, when the person did not answer alone. */
  readonly writtenDownBy?: Participant;
}

export const strangerView: PersonView = {
  ...{ personId: null, name: null, proposals: [], accesses: [], spokenAnswers: [] },
  contentOrders: noContentOrders,
};

export function evolvePersonView(before: PersonView, fact: Fact): PersonView {
  const spokenAnswers = evolveSpokenAnswerViews(before.spokenAnswers, fact);
  const contentOrders = evolveContentOrders(before.contentOrders, fact);
  const isSame = spokenAnswers === before.spokenAnswers && contentOrders === before.contentOrders;
  const view = isSame ? before : { ...before, spokenAnswers, contentOrders };
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
  if (is(ConsentGiven, fact))
    return { ...answered(view, fact.data, 'agreed'), accesses: evolveAccesses(view.accesses, fact) };
  if (is(ConsentDeclined, fact)) return answered(view, fact.data, 'declined');
  const accesses = evolveAccesses(view.accesses, fact);
  return accesses === view.accesses ? view : { ...view, accesses };
}

interface Answer {
  readonly proposalId: ProposalId;
  readonly registeredBy?: Participant | undefined;
}

function answered(view: PersonView, { proposalId, registeredBy }: Answer, status: 'agreed' | 'declined'): PersonView {
  const answer = registeredBy === undefined ? { status } : { status, writtenDownBy: registeredBy };
  return { ...view, proposals: view.proposals.map((p) => (p.proposalId === proposalId ? { ...p, ...answer } : p)) };
}
