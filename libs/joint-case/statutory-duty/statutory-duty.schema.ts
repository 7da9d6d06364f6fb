import { z } from 'zod';
import { isBodyKind, kinds } from '#lib/kernel';
import { lifeAreas, urgencies } from '#lib/case-stream';

const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a code is lower-case words with hyphens');

function translation(language: string) {
  return z.string({ error: `the words in ${language} are missing` }).min(1, `the words in ${language} are missing`);
}

const words = z.strictObject({ nb: translation('nb'), nn: translation('nn'), en: translation('en') });

function oneOf<const T extends readonly string[]>(what: string, codes: T) {
  return z.enum(codes, {
    error: ({ input }) => `unknown ${what} ${JSON.stringify(input)}; known: ${codes.join(', ')}`,
  });
}

const sourced = { source: z.string().min(1, 'a rule has a source'), mark: oneOf('mark', ['S', 'K']) };
const weeks = z.int({ error: 'weeks are a whole number' }).min(0, 'weeks are not negative').max(52, 'at most a year');

/** What the data must look like; `StatutoryDuties` says what it means. */
export const statutoryDutiesSchema = z.strictObject({
  code,
  version: z.string().regex(/^\d{4}-\d+$/, 'a version is a year and a number, 2026-1'),
  laws: z.array(z.strictObject({ code, words, ...sourced })).min(1, 'there is a law'),
  duties: z.array(
    z.strictObject({
      kind: oneOf('kind', kinds.filter(isBodyKind)),
      area: oneOf('life area', lifeAreas),
      urgencies: z.array(oneOf('urgency', urgencies)).min(1, 'a duty is for some urgency'),
      law: code,
      weeks,
      ...sourced,
    }),
  ),
  complaint: z.strictObject({ weeks, ...sourced }),
});
