import { useEffect, useRef } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useClient, type AnyVariables } from 'urql';

/** Asks again each time the endpoint says that something changed, whatever else it says: the answer is in the view. */
export function useLive<Data, Variables extends AnyVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables | undefined,
  onChange: () => void,
): void {
  const client = useClient();
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);
  // Variables are compared by what they say, not by identity.
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (variables === undefined) return undefined;
    return client.subscription(subscription, variables).subscribe(() => changed.current()).unsubscribe;
  }, [client, subscription, key]);
}
