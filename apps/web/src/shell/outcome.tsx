import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { InlineMessage } from '@navikt/ds-react';

export interface Outcome {
  readonly text: string | undefined;
  readonly say: (text: string) => void;
}

/** What an order led to, said where it was given; the form that was there is gone by then. */
export function useOutcome(): Outcome {
  const [text, setText] = useState<string>();
  const say = useCallback((next: string) => setText(next), []);
  return useMemo(() => ({ text, say }), [text, say]);
}

/** Takes the focus, so that a keyboard goes on from here. */
export function OutcomeNotice({ outcome: { text } }: { readonly outcome: Outcome }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== undefined) place.current?.focus();
  }, [text]);
  return (
    <div ref={place} role="status" tabIndex={-1} className="outcome">
      {text === undefined ? null : <InlineMessage status="success">{text}</InlineMessage>}
    </div>
  );
}
