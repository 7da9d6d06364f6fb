import { z } from 'zod';
import { kinds } from '#lib/kernel';

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower-case words with hyphens');

function translation(language: string) {
  return z.string({ error: `the words in ${language} are missing` }).min(1, `the words in ${language} are missing`);
}

/** A sentence in the three languages; none may be missing. */
const wordsSchema = z.strictObject({ nb: translation('nb'), nn: translation('nn'), en: translation('en') });

function oneOf<const T extends readonly [string, ...string[]]>(what: string, codes: T) {
  return z.enum(codes, {
    error: ({ input }) => `unknown ${what} ${JSON.stringify(input)}; known: ${codes.join(', ')}`,
  });
}

const tooFar = 'ten years from the start at most';

const milestoneSchema = z.strictObject({
  code,
  words: wordsSchema,
  plain: wordsSchema,
  from: oneOf('start', ['anchor', 'admission', 'opened']),
  days: z.int({ error: 'days are a whole number' }).min(-3650, tooFar).max(3650, tooFar),
  counting: oneOf('counting', ['calendar', 'working']),
  concerns: z.array(oneOf('kind', kinds)).min(1, 'a milestone concerns somebody'),
  after: z.array(code),
  mark: oneOf('mark', ['S', 'K']),
  source: z.string().min(1, 'a milestone has a source'),
});

/** What track data must look like; `Track` says what it means. */
export const trackSchema = z.strictObject({
  code,
  version: z.string().regex(/^\d{4}-\d+$/, 'a version is a year and a number, 2026-1'),
  anchor: oneOf('anchor', ['release-date']),
  words: wordsSchema,
  milestones: z.array(milestoneSchema).min(1, 'a track has milestones'),
});

/** As much of track data as its order follows from, however wrong the rest is. */
export const knownOrder = z.object({
  milestones: z.array(
    z.object({
      code: z.string(),
      from: z.enum(['anchor', 'admission', 'opened']).catch('anchor'),
      days: z.number().catch(Number.NaN),
      counting: z.enum(['calendar', 'working']).catch('calendar'),
      after: z.array(z.string()).catch([]),
    }),
  ),
});
