import type { CaseId, GrantId, Participant, ProposalId } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationConcluded,
  CooperationEndRequested,
  CooperationEnded,
  CooperationProposed,
  is,
  type Grant,
  type PastEvent,
} from '#lib/case-stream';

/** The person's answers: each question, and what was agreed to and is still standing. */
export interface ConsentState {
  readonly questions: readonly Question[];
  /** Cases whose cooperation is over: the next yes opens another. */
  readonly over: readonly CaseId[];
  /** What the person told a body to end, and the person has not ended since. */
  readonly askedToEnd: readonly { readonly caseId: CaseId; readonly to: Participant }[];
}

export type Question = {
  readonly proposalId: ProposalId;
  /** Who asked. */
  readonly proposer: Participant;
  readonly recipients: readonly Participant[];
} & (
  | { readonly status: 'asked' | 'declined' }
  | {
      readonly status: 'agreed';
      readonly caseId: CaseId;
      readonly grants: readonly Grant[];
      readonly withdrawn: readonly GrantId[];
    }
);

export const nothingAsked: ConsentState = { questions: [], over: [], askedToEnd: [] };

export function evolveConsent(state: ConsentState, event: PastEvent): ConsentState {
  if (is(CooperationProposed, event)) {
    const { proposalId, proposer, recipients } = event.data;
    return { ...state, questions: [...state.questions, { proposalId, proposer, recipients, status: 'asked' }] };
  }
  if (is(CooperationEnded, event) || is(CooperationConcluded, event))
    return { ...state, over: [...state.over, event.data.caseId] };
  if (is(CooperationEndRequested, event)) {
    const { caseId, registeredBy: to } = event.data;
    return { ...state, askedToEnd: [...state.askedToEnd, { caseId, to }] };
  }
  return { ...state, questions: state.questions.map((question) => answered(question, event)) };
}

function answered(question: Question, event: PastEvent): Question {
  const { proposalId, proposer, recipients } = question;
  if (is(ConsentGiven, event) && event.data.proposalId === proposalId) {
    const { caseId, grants } = event.data;
    return { proposalId, proposer, recipients, status: 'agreed', caseId, grants, withdrawn: [] };
  }
  if (is(ConsentDeclined, event) && event.data.proposalId === proposalId) {
    return { proposalId, proposer, recipients, status: 'declined' };
  }
  if (is(ConsentWithdrawn, event) && question.status === 'agreed' && question.caseId === event.data.caseId) {
    return { ...question, withdrawn: [...question.withdrawn, ...event.data.grantIds] };
  }
  return question;
}
