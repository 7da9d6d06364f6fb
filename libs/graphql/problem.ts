import { GraphQLError } from 'graphql';

/** Every `extensions.code` that leaves an endpoint. NOT_FOUND also answers what is there and not for you. */
export const problemCodes = [
  'UNAUTHENTICATED',
  'UNSIGNED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'BAD_DOCUMENT',
  'BAD_REQUEST',
  'COMMAND_ID_REUSED',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What to do about each, when nothing more exact can be said. */
export const advice: Readonly<Record<ProblemCode, string>> = {
  UNAUTHENTICATED: 'Log in for this endpoint and send its access token as a bearer token.',
  UNSIGNED: 'Your organisation signs what it orders. Send this through its gateway, one order in each request.',
  NOT_FOUND: 'There is nothing here that you may see. Check the id and your login.',
  BAD_USER_INPUT: 'Correct the input and send it again.',
  BAD_DOCUMENT: "Correct the GraphQL document; it does not fit this endpoint's schema.",
  BAD_REQUEST: 'Send one GraphQL operation as a POST request with a JSON body.',
  COMMAND_ID_REUSED: 'This command id was used for another command. Make a new id.',
  CONFLICT: 'Others changed the same thing at the same time. Send the same command again.',
  LIMIT_EXCEEDED: 'Ask for less in one request.',
  UNAVAILABLE: 'A part of the system is out of reach. Send the same request again in a moment.',
  INTERNAL: 'Something failed on our side. Report the correlation id of this answer.',
};

/** Where in the input a problem lies: a dotted path such as `input.on`. Never a value. */
export interface ProblemDetail {
  readonly message?: string;
  readonly field?: string;
}

/** HTTP statuses of problems that arise before an operation runs. Once it runs, the status is 200. */
const statuses: Partial<Readonly<Record<ProblemCode, number>>> = {
  UNAUTHENTICATED: 401,
  UNSIGNED: 403,
  LIMIT_EXCEEDED: 400,
  UNAVAILABLE: 503,
};

/** An error with a closed code. Only these reach a caller with their own words. */
export class Problem extends GraphQLError {
  constructor(
    readonly code: ProblemCode,
    readonly detail: ProblemDetail = {},
  ) {
    const status = statuses[code];
    super(detail.message ?? advice[code], {
      extensions: { code, ...(status === undefined ? {} : { http: { status } }) },
    });
  }
}

/** What a resolver throws. The message says what to do and never repeats input. */
export function problem(code: ProblemCode, detail: ProblemDetail = {}): Problem {
  return new Problem(code, detail);
}
