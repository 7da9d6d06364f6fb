import type { FormEvent, ReactNode } from 'react';
import { Button } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { formWords } from './forms.words.ts';

interface OrderFormProps {
  readonly label: string;
  readonly submit: string;
  readonly sending: boolean;
  /** For what cannot be undone. */
  readonly grave?: boolean | undefined;
  readonly onSubmit: () => void;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form with one order at its end. Enter sends it. */
export function OrderForm({ label, submit, sending, grave, onSubmit, onCancel, children }: OrderFormProps) {
  const words = useWords(formWords);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) onSubmit();
  };
  return (
    <form className="stack form" aria-label={label} noValidate onSubmit={send}>
      {children}
      <div className="actions">
        <Button type="submit" loading={sending} {...(grave ? { 'data-color': 'danger' } : {})}>
          {submit}
        </Button>
        {onCancel === undefined ? null : (
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
