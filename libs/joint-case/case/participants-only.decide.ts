import { isBodyActor, participantOf, refused } from '#lib/kernel';
import type { Decider } from '#lib/case-stream';
import { evolveCase, hasBasis, noCase, stillReads, takesPart, type CaseState } from './case.state.js';

/** A body's own decision on a joint case, opened only to a body that takes part there and may know of it now. */
export function participantsOnly<S, C extends { readonly type: string }, E, R extends string>(
  own: Decider<S, C, E, R>,
): Decider<{ readonly case: CaseState; readonly own: S }, C, E, R | 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'CLOSED'> {
  return {
    initial: { case: noCase, own: own.initial },
    evolve: (state, event) => ({ case: evolveCase(state.case, event), own: own.evolve(state.own, event) }),
    decide: (state, order) => {
      if (state.case.status === 'none' || !isBodyActor(order.by)) return refused('NOT_THERE');
      const participant = participantOf(order.by);
      if (state.case.status === 'closed')
        return refused(stillReads(state.case, participant, order.at) ? 'CLOSED' : 'NOT_THERE');
      if (!hasBasis(state.case, participant, order.at)) return refused('NOT_THERE');
      if (!takesPart(state.case, participant)) return refused('NOT_A_PARTICIPANT');
      return own.decide(state.own, order);
    },
  };
}
