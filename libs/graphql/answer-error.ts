import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { advice, Problem, type ProblemCode } from './problem.js';

/** The form in which every error leaves an endpoint. No stack, no original error, no word of the input. */
export function answerOf(error: unknown): GraphQLFormattedError {
  const told = causesOf(error).find((cause) => cause instanceof Problem);
  const code = told?.code ?? codeOf(error);
  const field = told?.detail.field ?? variablePathOf(error);
  return {
    message: told?.message ?? safeMessage(code, error) ?? (field ? `Correct ${field}.` : advice[code]),
    ...placeOf(error),
    extensions: { code, ...(field === undefined ? {} : { field }) },
  };
}

/** True for faults that an operator must hear of. */
export function isOurFault(answer: GraphQLFormattedError): boolean {
  const code = answer.extensions?.['code'];
  return code === 'INTERNAL' || code === 'UNAVAILABLE';
}

/** What a log may hold of a fault: the name and the places in our code. Messages can hold content. */
export function faultOf(error: unknown): { readonly name: string; readonly frames: readonly string[] } {
  const root = causesOf(error).at(-1);
  if (!(root instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (root.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: root.name, frames: frames.slice(0, 8).map((line) => line.trim()) };
}

function causesOf(error: unknown): readonly unknown[] {
  const causes = [error];
  let next = error;
  while (next instanceof GraphQLError && next.originalError && causes.length < 8) {
    next = next.originalError;
    causes.push(next);
  }
  return causes;
}

const foreignCodes: Readonly<Record<string, ProblemCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_DOCUMENT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_DOCUMENT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_DOCUMENT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
};

/** Codes of Node and PostgreSQL that pass by themselves: refused, reset, timed out, shutting down, too many connections. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

function codeOf(error: unknown): ProblemCode {
  const causes = causesOf(error);
  if (causes.some((cause) => passing.has(textCodeOf(cause)))) return 'UNAVAILABLE';
  if (!(error instanceof GraphQLError)) return 'INTERNAL';
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message)) return 'LIMIT_EXCEEDED';
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return 'BAD_USER_INPUT';
  const foreign = error.extensions['code'];
  if (typeof foreign === 'string') return foreignCodes[foreign] ?? 'INTERNAL';
  const fromDocument = error.path === undefined && causes.every((cause) => cause instanceof GraphQLError);
  return fromDocument ? 'BAD_DOCUMENT' : 'INTERNAL';
}

function textCodeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** Messages of graphql-js that name parts of the schema or the document and never a value. */
const harmless =
  /^(Cannot query field|Unknown argument|Unknown type|Unknown fragment|Unknown directive|Field "\w+" (argument|must|of type)|Variable "\$\w+" (of type|is never used|is not defined)|Fragment "\w+" (is never used|cannot))/;

function safeMessage(code: ProblemCode, error: unknown): string | undefined {
  if (code !== 'BAD_DOCUMENT' || !(error instanceof GraphQLError) || !harmless.test(error.message)) return undefined;
  return error.message.replace(/ Did you mean .*$/s, '');
}

/** The path that graphql-js gives for a variable it cannot read: `input.on`. The message around it holds the value. */
function variablePathOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const node = error.nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const name = node.variable.name.value;
  const place = /^Variable "\$\w+" got invalid value .* at "((?:\w|\.|\[\d+\])+)";/s.exec(error.message)?.[1];
  return place?.startsWith(name) ? place : name;
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  return {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
}
