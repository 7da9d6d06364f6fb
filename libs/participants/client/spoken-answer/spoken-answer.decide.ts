import { accepted, refused, type Decision, type EventId, type PersonId, type Sealed } from '#lib/kernel';
import {
  SpokenAnswerConfirmed,
  SpokenAnswerDisputed,
  declarationOf,
  is,
  type DeciderOf,
  type PastEvent,
  type SpokenAnswerEvent,
} from '#lib/case-stream';

interface OfAnAnswer {
  readonly personId: PersonId;
  readonly eventId: EventId;
}

/** What a body wrote down that the person said about consent is right. */
export interface ConfirmSpokenAnswer extends OfAnAnswer {
  readonly type: 'ConfirmSpokenAnswer';
}

/** It was not said like that. What it let in, the person takes back by a withdrawal; what it let out, by a new yes. */
export interface DisputeSpokenAnswer extends OfAnAnswer {
  readonly type: 'DisputeSpokenAnswer';
  readonly words: Sealed;
}

/** The person's answers that somebody else wrote down, on the person's own stream. */
export interface SpokenAnswers {
  readonly answers: readonly { readonly eventId: EventId; readonly status: 'unconfirmed' | 'confirmed' | 'disputed' }[];
}

export type SpokenAnswerRefusal = 'NOT_THERE' | 'ALREADY_DISPUTED';

export const spokenAnswerDecider: DeciderOf<
  'client',
  SpokenAnswers,
  ConfirmSpokenAnswer | DisputeSpokenAnswer,
  SpokenAnswerEvent,
  SpokenAnswerRefusal
> = {
  initial: { answers: [] },
  evolve: evolveSpokenAnswers,
  decide: (state, { command, by }) =>
    by.kind === 'client' && by.person === command.personId ? decideVerb(state, command) : refused('NOT_THERE'),
};

export function evolveSpokenAnswers(state: SpokenAnswers, event: PastEvent): SpokenAnswers {
  if (is(SpokenAnswerConfirmed, event)) return withStatus(state, event.data.eventId, 'confirmed');
  if (is(SpokenAnswerDisputed, event)) return withStatus(state, event.data.eventId, 'disputed');
  const { meta, type } = event;
  const isWrittenDown = declarationOf(type)?.spokenForm === true && meta?.author.organisation != null;
  if (meta === undefined || !isWrittenDown) return state;
  return { answers: [...state.answers, { eventId: meta.id, status: 'unconfirmed' }] };
}

function withStatus({ answers }: SpokenAnswers, eventId: EventId, status: 'confirmed' | 'disputed'): SpokenAnswers {
  return { answers: answers.map((answer) => (answer.eventId === eventId ? { ...answer, status } : answer)) };
}

/** Who has said that it is wrong says what is right by answering anew, so a dispute stands; a confirmed one may still be found wrong. */
function decideVerb(
  { answers }: SpokenAnswers,
  command: ConfirmSpokenAnswer | DisputeSpokenAnswer,
): Decision<SpokenAnswerEvent, SpokenAnswerRefusal> {
  const { personId, eventId } = command;
  const answer = answers.find((candidate) => candidate.eventId === eventId);
  if (answer === undefined) return refused('NOT_THERE');
  if (answer.status === 'disputed') return refused('ALREADY_DISPUTED');
  if (command.type === 'DisputeSpokenAnswer')
    return accepted<SpokenAnswerEvent>(SpokenAnswerDisputed.of({ personId, eventId, words: command.words }));
  if (answer.status === 'confirmed') return accepted();
  return accepted<SpokenAnswerEvent>(SpokenAnswerConfirmed.of({ personId, eventId }));
}
