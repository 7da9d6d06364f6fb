import type { Actor, PersonId } from '#lib/kernel';

/** Nobody speaks in the person's place: also a spoken word that a body wrote down is sent as the person's own. */
export function isOwnWord(by: Actor, personId: PersonId): boolean {
  return by.kind === 'client' && by.person === personId;
}
