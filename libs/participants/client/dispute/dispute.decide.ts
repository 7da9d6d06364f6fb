import {
  accepted,
  refused,
  type CaseId,
  type Decision,
  type EventId,
  type Participant,
  type PersonId,
  type Sealed,
} from '#lib/kernel';
import {
  CaseOpened,
  DisputeAnswered,
  FactCorrected,
  FactDisputed,
  declarationOf,
  is,
  type DeciderOf,
  type EventOf,
  type FieldClass,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';
import { isOwnWord } from '../own-word.decide.js';

/** *Dette er feil.* */
export interface DisputeFact {
  readonly type: 'DisputeFact';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly eventId: EventId;
  readonly words: Sealed;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
  /** By whoever wrote it down, when the person did not. */
  readonly readBack?: boolean;
}

/** Whose case it is, and what bodies have recorded there. */
export interface DisputableFacts {
  readonly personId: PersonId | null;
  readonly facts: readonly { readonly eventId: EventId; readonly fieldClass: FieldClass; readonly disputed: boolean }[];
}

export type DisputeRefusal = 'NOT_THERE' | 'ALREADY_DISPUTED';

export const disputeDecider: DeciderOf<
  'client',
  DisputableFacts,
  DisputeFact,
  EventOf<typeof FactDisputed>,
  DisputeRefusal
> = {
  initial: { personId: null, facts: [] },
  evolve: evolveDisputable,
  decide: (state, { command, by }) =>
    isOwnWord(by, command) && state.personId === command.personId ? dispute(state, command) : refused('NOT_THERE'),
};

export function evolveDisputable(state: DisputableFacts, event: PastEvent): DisputableFacts {
  if (is(CaseOpened, event)) return { ...state, personId: event.data.personId };
  if (is(FactDisputed, event)) return withDispute(state, event.data.eventId, true);
  if (is(DisputeAnswered, event) || is(FactCorrected, event)) return withDispute(state, event.data.eventId, false);
  const { type, data, meta } = event;
  const fieldClass = declarationOf(type)?.classOf(data);
  if (meta === undefined || meta.author.organisation === null || fieldClass === undefined) return state;
  return { ...state, facts: [...state.facts, { eventId: meta.id, fieldClass, disputed: false }] };
}

function withDispute(state: DisputableFacts, eventId: EventId, disputed: boolean): DisputableFacts {
  return { ...state, facts: state.facts.map((fact) => (fact.eventId === eventId ? { ...fact, disputed } : fact)) };
}

/** One question at a time about one fact; when it is answered, the person may ask again. */
function dispute(state: DisputableFacts, command: DisputeFact): Decision<EventOf<typeof FactDisputed>, DisputeRefusal> {
  const { personId, eventId, words, form, registeredBy } = command;
  const fact = state.facts.find((candidate) => candidate.eventId === eventId);
  if (fact === undefined) return refused('NOT_THERE');
  if (fact.disputed) return refused('ALREADY_DISPUTED');
  const { fieldClass } = fact;
  const said = { personId, eventId, fieldClass, words, form };
  return accepted(FactDisputed.of({ ...said, ...(registeredBy === undefined ? {} : { registeredBy }) }));
}
