import { readFileSync } from 'node:fs';
import type { Kind } from '#lib/kernel';

/** The committed SDL of a kind's endpoint. Throws when the file is missing. */
export function sdlOf(kind: Kind): string {
  return readFileSync(new URL(`../../../schema/${kind}.graphql`, import.meta.url), 'utf8');
}
