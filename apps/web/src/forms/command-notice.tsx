import { useEffect } from 'react';
import { InlineMessage } from '@navikt/ds-react';
import type { CommandState } from '../graphql/use-command.ts';
import { failureWords } from '../words/failures.words.ts';
import { useWords } from '../words/language.tsx';

interface CommandNoticeProps<Code extends string> {
  readonly state: CommandState<Code>;
  readonly refusals: Readonly<Record<Code, string>>;
  /** Told which field the endpoint did not take. */
  readonly onBlame?: (field: string | undefined) => void;
}

/** Where an order was refused or failed: why, and what to do. */
export function CommandNotice<Code extends string>({ state, refusals, onBlame }: CommandNoticeProps<Code>) {
  const failures = useWords(failureWords);
  const field = state.status === 'failed' ? state.failed.field : undefined;
  useEffect(() => {
    if (state.status === 'failed') onBlame?.(field);
  }, [state, field, onBlame]);
  return (
    <div role="alert" className="notice">
      {state.status === 'refused' ? <InlineMessage status="warning">{refusals[state.code]}</InlineMessage> : null}
      {state.status === 'failed' ? (
        <InlineMessage status="error">{failures[state.failed.failure]}</InlineMessage>
      ) : null}
    </div>
  );
}
