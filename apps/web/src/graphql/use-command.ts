import { useCallback, useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useClient } from 'urql';
import { failedFrom, type Failed } from './failure.ts';
import { commandIdFor, forgetCommand } from './command-id.ts';

export interface Accepted {
  readonly __typename: 'Accepted';
  readonly id: string | null;
  readonly visible: boolean;
  readonly viewRevision: number;
}

interface Refused<Code> {
  readonly __typename: `${string}Refused`;
  readonly code: Code;
}

/** What every mutation answers. */
export interface CommandAnswer<Code> {
  readonly answer: Accepted | Refused<Code>;
}

export type CommandState<Code> =
  | { readonly status: 'idle' | 'sending' }
  | { readonly status: 'accepted'; readonly answer: Accepted }
  | { readonly status: 'refused'; readonly code: Code }
  | { readonly status: 'failed'; readonly failed: Failed };

export interface Command<Input, Code> {
  readonly state: CommandState<Code>;
  /** Sends it; true when it was accepted. The same order sent again after a failure is the same command. */
  readonly send: (order: (commandId: string) => Input) => Promise<boolean>;
  readonly reset: () => void;
}

export function useCommand<Input, Code>(
  mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>,
): Command<Input, Code> {
  const client = useClient();
  const [state, setState] = useState<CommandState<Code>>({ status: 'idle' });
  const send = useCallback(
    async (order: (commandId: string) => Input) => {
      setState({ status: 'sending' });
      const text = JSON.stringify(order(''));
      const result = await client.mutation(mutation, { input: order(await commandIdFor(text)) }).toPromise();
      const next = stateFrom(result.data?.answer, result.error === undefined ? undefined : failedFrom(result.error));
      if (next.status === 'accepted' || isSpent(next)) await forgetCommand(text);
      setState(next);
      return next.status === 'accepted';
    },
    [client, mutation],
  );
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, send, reset };
}

function stateFrom<Code>(answer: Accepted | Refused<Code> | undefined, failed: Failed | undefined): CommandState<Code> {
  if (failed !== undefined || answer === undefined)
    return { status: 'failed', failed: failed ?? { failure: 'INTERNAL', field: undefined } };
  return 'code' in answer ? { status: 'refused', code: answer.code } : { status: 'accepted', answer };
}

function isSpent(state: CommandState<unknown>): boolean {
  return state.status === 'failed' && state.failed.failure === 'COMMAND_ID_REUSED';
}
