import { isFieldClass, type FieldClass } from '#lib/case-stream';
import type { Kind } from '#lib/kernel';

/** The class that a kind's presence on a case is; undefined for those who are never present as a body. */
export function presenceOf(kind: Kind | 'platform'): FieldClass | undefined {
  const presence = `presence-${kind}`;
  return isFieldClass(presence) ? presence : undefined;
}
