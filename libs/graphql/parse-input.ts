import type { z } from 'zod';
import { problem } from './problem.js';

/**
 * The input as its schema gives it. Otherwise throws BAD_USER_INPUT with the dotted path of the first fault
 * and the rule that it broke; never the value.
 */
export function parseInput<Z extends z.ZodType>(schema: Z, input: unknown, name = 'input'): z.output<Z> {
  const result = schema.safeParse(input, { reportInput: false });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = [name, ...(issue?.path ?? []).map(String)].join('.');
  throw problem('BAD_USER_INPUT', { field, message: `Correct ${field}: ${ruleOf(issue)}.` });
}

function ruleOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue?.code === 'too_small') return `at least ${issue.minimum}`;
  return 'it does not have the form that the schema describes';
}
