import type { EventId, Instant, Participant } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationEndRequested,
  SpokenAnswerConfirmed,
  SpokenAnswerDisputed,
  is,
  type Fact,
} from '#lib/case-stream';

/** An answer about consent that a body wrote down, as the person's page shows it. */
export interface SpokenAnswerView {
  readonly eventId: EventId;
  readonly what: 'yes' | 'no' | 'withdrawal' | 'end';
  readonly writtenDownBy: Participant;
  readonly at: Instant;
  readonly status: 'unconfirmed' | 'confirmed' | 'disputed';
}

/** The same list where a fact is none of these. */
export function evolveSpokenAnswerViews(answers: readonly SpokenAnswerView[], fact: Fact): readonly SpokenAnswerView[] {
  if (is(SpokenAnswerConfirmed, fact)) return withStatus(answers, fact.data.eventId, 'confirmed');
  if (is(SpokenAnswerDisputed, fact)) return withStatus(answers, fact.data.eventId, 'disputed');
  const spoken = spokenIn(fact);
  if (spoken?.by === undefined) return answers;
  const { id: eventId, occurredAt: at } = fact.meta;
  return [...answers, { eventId, what: spoken.what, writtenDownBy: spoken.by, at, status: 'unconfirmed' }];
}

function spokenIn(
  fact: Fact,
): { readonly what: SpokenAnswerView['what']; readonly by: Participant | undefined } | undefined {
  if (is(ConsentGiven, fact)) return { what: 'yes', by: fact.data.registeredBy };
  if (is(ConsentDeclined, fact)) return { what: 'no', by: fact.data.registeredBy };
  if (is(ConsentWithdrawn, fact)) return { what: 'withdrawal', by: fact.data.registeredBy };
  return is(CooperationEndRequested, fact) ? { what: 'end', by: fact.data.registeredBy } : undefined;
}

function withStatus(
  answers: readonly SpokenAnswerView[],
  eventId: EventId,
  status: SpokenAnswerView['status'],
): readonly SpokenAnswerView[] {
  return answers.map((answer) => (answer.eventId === eventId ? { ...answer, status } : answer));
}
