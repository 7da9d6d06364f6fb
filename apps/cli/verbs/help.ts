import type { Verb } from '../verb.js';

/** The verbs that there are. */
export function helpOn(verbs: readonly Verb[]): readonly string[] {
  return [
    'samhold: what an operator does beside a running server, or alone',
    '',
    ...verbs.flatMap(({ name, usage, about }) => [`  npx samhold ${name} ${usage}`.trimEnd(), `      ${about}`]),
    '  npx samhold help',
    '',
    'Each takes --json, which prints one JSON object. The settings are those of the server: see docs/operations.md.',
    'Exit codes: 0 done, 1 could not be done, 2 not understood.',
  ];
}
