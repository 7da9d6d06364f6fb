import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import data from './settling-terms.json' with { type: 'json' };
import type { SettlingTerm } from './responsibility.rules.decide.js';

const termSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/, 'a version is a year and a number, 2026-1'),
  validFrom: civilDateSchema,
  workingDays: z.int({ error: 'working days are a whole number' }).min(1).max(260, 'a year at most'),
  source: z.string().min(1, 'a term has a source'),
  mark: z.enum(['S', 'K']),
});

/** Reads the terms, the oldest first; throws where one is unsound, stands twice, or comes before the one above it. */
export function loadSettlingTerms(terms: unknown): readonly SettlingTerm[] {
  return z
    .array(termSchema)
    .min(1, 'there is a term')
    .superRefine((all, context) => {
      for (const [at, { version, validFrom }] of all.entries()) {
        const before = all[at - 1];
        const fault = (message: string, member: string) =>
          context.addIssue({ code: 'custom', message, path: [at, member] });
        if (all.findIndex((other) => other.version === version) < at) fault(`${version} stands twice`, 'version');
        if (before !== undefined && before.validFrom >= validFrom) fault('it begins after the one above', 'validFrom');
      }
    })
    .parse(terms);
}

/** How long municipalities have to settle who is responsible, as it stands now. A changed term is a new version, below the others. */
export const settlingTerms = loadSettlingTerms(data);
