import type { Kind } from '#lib/kernel';

/**
 * What a piece of knowledge is about, as far as secrecy law tells one from another.
 * Each body's presence on a case is a class of its own: a prison address reveals a conviction.
 */
export const fieldClasses = [
  /** The frame of an answer: no fact about a person. */
  'structure',
  /** Facts about organisations, units and the workers one may call. */
  'directory',
  /** About the one who asks. */
  'self',
  /** The body's own record, not shared. */
  'own-record',
  /** That there is a joint case, its number and its state. */
  'case',
  'presence-municipality',
  'presence-kirkens-bymisjon',
  'presence-husbanken',
  'presence-correctional-service',
  'presence-child-welfare',
  'presence-partner',
  'identity',
  'national-id',
  'contact',
  'own-words',
  'housing',
  'economy',
  'work',
  'health',
  'network',
  'release',
  'disclosure',
  'audit',
] as const;

export type FieldClass = (typeof fieldClasses)[number];

export function isFieldClass(text: string): text is FieldClass {
  return fieldClasses.some((fieldClass) => fieldClass === text);
}

/** The class that a kind's presence on a case is; undefined for those who are never present as a body. */
export function presenceOf(kind: Kind | 'platform'): FieldClass | undefined {
  const presence = `presence-${kind}`;
  return isFieldClass(presence) ? presence : undefined;
}
