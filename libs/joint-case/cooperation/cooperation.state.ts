import { sameParticipant, type Participant, type ProposalId } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  CooperationProposed,
  PersonIdentified,
  is,
  type PastEvent,
} from '#lib/case-stream';

/** What was asked of the person, and whether it was answered. */
export interface CooperationState {
  readonly identified: boolean;
  readonly proposals: readonly Proposed[];
}

export interface Proposed {
  readonly proposalId: ProposalId;
  readonly proposer: Participant;
  readonly status: 'asked' | 'agreed' | 'declined';
}

export const nothingProposed: CooperationState = { identified: false, proposals: [] };

export function evolveCooperation(state: CooperationState, event: PastEvent): CooperationState {
  if (is(PersonIdentified, event)) return { ...state, identified: true };
  if (is(CooperationProposed, event)) {
    const { proposalId, proposer } = event.data;
    return { ...state, proposals: [...state.proposals, { proposalId, proposer, status: 'asked' }] };
  }
  if (is(ConsentGiven, event)) return answered(state, event.data.proposalId, 'agreed');
  if (is(ConsentDeclined, event)) return answered(state, event.data.proposalId, 'declined');
  return state;
}

function answered(state: CooperationState, proposalId: ProposalId, status: 'agreed' | 'declined'): CooperationState {
  const proposals = state.proposals.map((p) => (p.proposalId === proposalId ? { ...p, status } : p));
  return { ...state, proposals };
}

export function isAskedBy(state: CooperationState, proposer: Participant): boolean {
  return state.proposals.some((p) => p.status === 'asked' && sameParticipant(p.proposer, proposer));
}
