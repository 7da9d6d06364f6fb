import { z } from 'zod';
import { codeWord } from './words.js';

/** Words without white space around them, at least one letter of which can be seen. */
function words(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => /[^\s\p{C}]/u.test(text));
}

/** A few lines. */
export const shortText = words(500);
/** A track, whole, as data. */
export const trackText = words(40_000);
/** A name or an alias. */
export const nameText = words(120);
/** How to reach a person. */
export const reachText = words(200);
/** An id that an endpoint gave out. */
export const sealedId = z.string().min(1).max(300);

/** One of some codes, sent as GraphQL spells its enums. */
export function codeOf<const T extends readonly string[]>(codes: T) {
  return z
    .string()
    .transform((word): string => codeWord(word))
    .pipe(z.enum(codes));
}
