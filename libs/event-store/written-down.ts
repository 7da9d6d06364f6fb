import { z } from 'zod';
import { isBodyKind, sameParticipant } from '#lib/kernel';
import { declarationOf, participantSchema, type Author, type PastEvent } from '#lib/case-stream';

const spoken = z.looseObject({ form: z.enum(['oral', 'signed']), registeredBy: participantSchema });

/**
 * True for a word of the person's that a body wrote down: the event is declared to have a spoken form, it was said or signed and
 * not typed, and the body that it names as its scribe is the author. A body cannot write in another's name, nor as the person.
 */
export function isWrittenDown({ type, data }: PastEvent, { kind, organisation, unit }: Author): boolean {
  if (declarationOf(type)?.spokenForm !== true) return false;
  if (kind === 'platform' || !isBodyKind(kind) || organisation === null || unit === null) return false;
  const said = spoken.safeParse(data);
  return said.success && sameParticipant(said.data.registeredBy, { kind, organisation, unit });
}
