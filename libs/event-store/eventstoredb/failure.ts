import { ErrorType, isCommandError } from '@eventstore/db-client';

/** The server said that it does not let us, or that what was sent can never be taken: asking again changes nothing. */
const refusals: readonly ErrorType[] = [
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_DELETED,
];

export function isRefusal(cause: unknown): boolean {
  return refusals.some((type) => isOf(type, cause));
}

export function isWrongRevision(cause: unknown): boolean {
  return isOf(ErrorType.WRONG_EXPECTED_VERSION, cause);
}

export function isNoStream(cause: unknown): boolean {
  return isOf(ErrorType.STREAM_NOT_FOUND, cause);
}

function isOf(type: ErrorType, cause: unknown): boolean {
  return cause instanceof Error && isCommandError(cause) && cause.type === type;
}
