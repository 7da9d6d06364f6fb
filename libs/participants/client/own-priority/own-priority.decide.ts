import {
  accepted,
  refused,
  type CaseId,
  type Decision,
  type Participant,
  type PersonId,
  type Sealed,
} from '#lib/kernel';
import {
  CaseOpened,
  OwnPriorityStated,
  is,
  type DeciderOf,
  type EventOf,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';
import { isOwnWord } from '../own-word.decide.js';

/** Whose case it is. */
export type OwnCaseState = { readonly status: 'none' } | { readonly status: 'open'; readonly personId: PersonId };

export interface StateOwnPriority {
  readonly type: 'StateOwnPriority';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly words: Sealed;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
  /** By whoever wrote it down, when the person did not. */
  readonly readBack?: boolean;
}

export type OwnPriorityRefusal = 'NOT_THERE';

export const ownPriorityDecider: DeciderOf<
  'client',
  OwnCaseState,
  StateOwnPriority,
  EventOf<typeof OwnPriorityStated>,
  OwnPriorityRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveOwnCase,
  decide: (state, { command, by }) =>
    isOwnWord(by, command) ? stateOwnPriority(state, command) : refused('NOT_THERE'),
};

export function evolveOwnCase(state: OwnCaseState, event: PastEvent): OwnCaseState {
  return is(CaseOpened, event) ? { status: 'open', personId: event.data.personId } : state;
}

/** What matters most may change every day; the newest words stand on top and the earlier ones stay in the timeline. */
function stateOwnPriority(
  state: OwnCaseState,
  command: StateOwnPriority,
): Decision<EventOf<typeof OwnPriorityStated>, OwnPriorityRefusal> {
  if (state.status === 'none' || state.personId !== command.personId) return refused('NOT_THERE');
  const { personId, words, form, registeredBy } = command;
  return accepted(
    OwnPriorityStated.of({ personId, words, form, ...(registeredBy === undefined ? {} : { registeredBy }) }),
  );
}
