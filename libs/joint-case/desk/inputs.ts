import { z } from 'zod';
import { codeWord } from './words.js';

/** A few lines, without white space around them. */
export const shortText = z.string().trim().min(1).max(500);
/** A name or an alias. */
export const nameText = z.string().trim().min(1).max(120);
/** An id that an endpoint gave out. */
export const sealedId = z.string().min(1).max(300);

/** One of some codes, sent as GraphQL spells its enums. */
export function codeOf<const T extends readonly string[]>(codes: T) {
  return z
    .string()
    .transform((word): string => codeWord(word))
    .pipe(z.enum(codes));
}
