import type { CombinedError } from 'urql';
import { isFailure, type Failure } from '../words/failures.words.ts';

/** Why there is no answer, and the input field that is to blame, without the leading `input.`. */
export interface Failed {
  readonly failure: Failure;
  readonly field: string | undefined;
}

export function failedFrom(error: CombinedError): Failed {
  const [told] = error.graphQLErrors;
  if (told === undefined) return { failure: 'OFFLINE', field: undefined };
  const { code, field } = told.extensions;
  return {
    failure: isFailure(code) ? code : 'INTERNAL',
    field: typeof field === 'string' ? field.replace(/^input\./, '') : undefined,
  };
}
