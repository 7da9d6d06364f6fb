import { accepted, refused, type CaseId, type PersonId } from '#lib/kernel';
import {
  CooperationConcluded,
  CooperationEnded,
  is,
  type CooperationEnding,
  type DeciderOf,
  type EventOf,
  type PastEvent,
} from '#lib/case-stream';

/** Sent by the reaction to a closing, so that the person’s stream, where consents are decided, knows of it. */
export interface ConcludeCooperation {
  readonly type: 'ConcludeCooperation';
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly ending: CooperationEnding;
}

/** The cases that are over. */
export interface ConcludedState {
  readonly over: readonly CaseId[];
}

export const concludeDecider: DeciderOf<
  'joint-case',
  ConcludedState,
  ConcludeCooperation,
  EventOf<typeof CooperationConcluded>,
  'NOT_THERE'
> = {
  initial: { over: [] },
  evolve: evolveConcluded,
  decide: ({ over }, { command: { personId, caseId, ending }, by }) => {
    if (by.kind !== 'platform') return refused('NOT_THERE');
    return over.includes(caseId) ? accepted() : accepted(CooperationConcluded.of({ personId, caseId, ending }));
  },
};

export function evolveConcluded(state: ConcludedState, event: PastEvent): ConcludedState {
  const isOver = is(CooperationConcluded, event) || is(CooperationEnded, event);
  return isOver ? { over: [...state.over, event.data.caseId] } : state;
}
