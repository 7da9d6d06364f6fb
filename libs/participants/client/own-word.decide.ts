import { isBodyActor, participantOf, sameParticipant, type Actor, type Participant, type PersonId } from '#lib/kernel';
import type { UtteranceForm } from '#lib/case-stream';

/** Whose word it is, how it was said, and who wrote it down when the person did not. */
export interface Utterance {
  readonly personId: PersonId;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
}

/**
 * Nobody speaks in the person's place. A body may write down what the person said or signed, in its own name only; whether it
 * is one that may is decided before this, by `spokenOnCase` or by who asked.
 */
export function isOwnWord(by: Actor, { personId, form, registeredBy }: Utterance): boolean {
  if (by.kind === 'client') return by.person === personId;
  if (!isBodyActor(by) || form === 'digital' || registeredBy === undefined) return false;
  return sameParticipant(participantOf(by), registeredBy);
}
