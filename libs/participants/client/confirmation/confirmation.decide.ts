import { accepted, refused, type CaseId, type Decision, type EventId, type PersonId } from '#lib/kernel';
import {
  CaseOpened,
  FactDisputed,
  SpokenWordConfirmed,
  declarationOf,
  is,
  type DeciderOf,
  type EventOf,
  type FieldClass,
  type PastEvent,
} from '#lib/case-stream';

/** The person confirms what a body wrote down as spoken. */
export interface ConfirmSpokenWord {
  readonly type: 'ConfirmSpokenWord';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly eventId: EventId;
}

/** Whose case it is, and the person's words there that somebody else wrote down. */
export interface SpokenWords {
  readonly personId: PersonId | null;
  readonly words: readonly {
    readonly eventId: EventId;
    readonly fieldClass: FieldClass;
    readonly status: 'unconfirmed' | 'confirmed' | 'disputed';
  }[];
}

export type ConfirmRefusal = 'NOT_THERE' | 'ALREADY_DISPUTED';

export const confirmationDecider: DeciderOf<
  'client',
  SpokenWords,
  ConfirmSpokenWord,
  EventOf<typeof SpokenWordConfirmed>,
  ConfirmRefusal
> = {
  initial: { personId: null, words: [] },
  evolve: evolveSpokenWords,
  decide: (state, { command, by }) =>
    by.kind === 'client' && by.person === command.personId && state.personId === command.personId
      ? confirm(state, command)
      : refused('NOT_THERE'),
};

export function evolveSpokenWords(state: SpokenWords, event: PastEvent): SpokenWords {
  if (is(CaseOpened, event)) return { ...state, personId: event.data.personId };
  if (is(SpokenWordConfirmed, event)) return withStatus(state, event.data.eventId, 'confirmed');
  const known = is(FactDisputed, event) ? withStatus(state, event.data.eventId, 'disputed') : state;
  const declaration = declarationOf(event.type);
  const { meta, data } = event;
  if (meta === undefined || declaration?.spokenForm !== true || meta.author.organisation === null) return known;
  const word = { eventId: meta.id, fieldClass: declaration.classOf(data), status: 'unconfirmed' } as const;
  return { ...known, words: [...known.words, word] };
}

function withStatus(state: SpokenWords, eventId: EventId, status: 'confirmed' | 'disputed'): SpokenWords {
  return { ...state, words: state.words.map((word) => (word.eventId === eventId ? { ...word, status } : word)) };
}

/** What the person has said is wrong is not confirmed as well; it is answered first, and may then be said anew. */
function confirm(
  state: SpokenWords,
  { personId, eventId }: ConfirmSpokenWord,
): Decision<EventOf<typeof SpokenWordConfirmed>, ConfirmRefusal> {
  const word = state.words.find((candidate) => candidate.eventId === eventId);
  if (word === undefined) return refused('NOT_THERE');
  if (word.status === 'confirmed') return accepted();
  if (word.status === 'disputed') return refused('ALREADY_DISPUTED');
  return accepted(SpokenWordConfirmed.of({ personId, eventId, fieldClass: word.fieldClass }));
}
