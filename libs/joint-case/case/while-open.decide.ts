import { isBodyActor, participantOf, refused, type Actor, type Instant } from '#lib/kernel';
import type { Decider } from '#lib/case-stream';
import { evolveCase, noCase, stillReads, type CaseState, type ClosedCase } from './case.state.js';

/**
 * A joint decision, open only as long as the cooperation is. Those who may still read the case are told that it is closed;
 * for everybody else it is not there, as it would be without this.
 */
export function whileOpen<S, C extends { readonly type: string }, E, R extends string>(
  own: Decider<S, C, E, R>,
): Decider<{ readonly case: CaseState; readonly own: S }, C, E, R | 'CLOSED'> {
  return {
    initial: { case: noCase, own: own.initial },
    evolve: (state, event) => ({ case: evolveCase(state.case, event), own: own.evolve(state.own, event) }),
    decide: (state, order) =>
      state.case.status === 'closed' && mayHear(state.case, order.by, order.at)
        ? refused('CLOSED')
        : own.decide(state.own, order),
  };
}

function mayHear(closed: ClosedCase, by: Actor, at: Instant): boolean {
  if (by.kind === 'client') return by.person === closed.personId;
  return isBodyActor(by) && stillReads(closed, participantOf(by), at);
}
