import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery, type AnyVariables } from 'urql';
import { failedFrom, type Failed } from './failure.ts';

export interface View<Data> {
  /** The last good answer; it stays while a new one is asked for, and when that fails. */
  readonly data: Data | undefined;
  readonly failed: Failed | undefined;
  readonly asking: boolean;
  readonly refresh: () => void;
}

/** Milliseconds within which several reasons to ask anew are one: each look at a case is told to the person. */
const together = 120;

/** What an endpoint shows now. */
export function useView<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): View<Data> {
  const [result, execute] = useQuery({ query, variables });
  const asked = JSON.stringify(variables);
  const [last, setLast] = useState<{ readonly asked: string; readonly data: Data }>();
  useEffect(() => {
    if (result.data !== undefined && result.error === undefined && !result.fetching)
      setLast({ asked, data: result.data });
  }, [asked, result]);
  const refresh = useTogether(useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]));
  const kept = last?.asked === asked ? last.data : undefined;
  return {
    data: (result.error === undefined && !result.fetching ? result.data : undefined) ?? kept,
    failed: result.error === undefined ? undefined : failedFrom(result.error),
    asking: result.fetching,
    refresh,
  };
}

function useTogether(ask: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, together);
  }, [ask]);
}
