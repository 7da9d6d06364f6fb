import { isBodyActor, participantOf, refused, type Actor, type Instant } from '#lib/kernel';
import type { Decider, FieldClass, UtteranceForm } from '#lib/case-stream';
import { canReceive, evolveCase, hasBasis, noCase, takesPart, type CaseState } from '../case/case.state.js';

/** A word of the person's. `readBack` is true when whoever wrote it down has read it aloud to the person. */
export interface SpokenWord {
  readonly type: string;
  readonly form: UtteranceForm;
  readonly readBack?: boolean;
}

export type SpokenRefusal = 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'NOT_READ_BACK';

/**
 * The person's own decision on a case, opened also to a body that takes part there, may know of what it is about, and has read
 * the words back. The person decides as before.
 */
export function spokenOnCase<S, C extends SpokenWord, E, R extends string>(
  own: Decider<S, C, E, R>,
  fieldClass: FieldClass,
): Decider<{ readonly case: CaseState; readonly own: S }, C, E, R | SpokenRefusal> {
  return {
    initial: { case: noCase, own: own.initial },
    evolve: (state, event) => ({ case: evolveCase(state.case, event), own: own.evolve(state.own, event) }),
    decide: (state, order) => {
      if (order.by.kind === 'client') return own.decide(state.own, order);
      const why = whyNotToWrite(state.case, order.by, order.at, fieldClass);
      if (why !== undefined) return refused(why);
      return order.command.readBack === true ? own.decide(state.own, order) : refused('NOT_READ_BACK');
    },
  };
}

function whyNotToWrite(
  state: CaseState,
  by: Actor,
  at: Instant,
  fieldClass: FieldClass,
): 'NOT_THERE' | 'NOT_A_PARTICIPANT' | undefined {
  if (state.status !== 'open' || !isBodyActor(by)) return 'NOT_THERE';
  const scribe = participantOf(by);
  if (!hasBasis(state, scribe, at, fieldClass)) return 'NOT_THERE';
  return takesPart(state, scribe) && canReceive(scribe) ? undefined : 'NOT_A_PARTICIPANT';
}
