import { useState } from 'react';
import { Button } from '@navikt/ds-react';
import type { HandoverCardFragment, HandoverVerb } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { AcceptButton } from './accept-button.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { ForwardForm } from './forward-form.tsx';
import { handoverWords } from './handover.words.ts';
import { WithdrawButton } from './withdraw-button.tsx';

export interface AnswerProps {
  readonly handover: HandoverCardFragment;
  /** What the answer led to, in words. */
  readonly onDone: (text: string) => void;
}

type Unfolded = Extract<HandoverVerb, 'FORWARD' | 'DECLINE' | 'CONFIRM_FIRST_CONTACT'>;
const forms = { FORWARD: ForwardForm, DECLINE: DeclineForm, CONFIRM_FIRST_CONTACT: ConfirmForm };
const unfolding = ['CONFIRM_FIRST_CONTACT', 'FORWARD', 'DECLINE'] as const;

/** The answers that are open to one, the likeliest first. */
export function HandoverAnswers({ handover, onDone }: AnswerProps) {
  const words = useWords(handoverWords);
  const [open, setOpen] = useState<Unfolded>();
  const can = (verb: HandoverVerb) => handover.can.includes(verb);
  if (handover.can.length === 0) return null;
  const Form = open !== undefined && can(open) ? forms[open] : undefined;
  return (
    <div className="no-print">
      <div className="actions">
        {can('ACCEPT') ? <AcceptButton handover={handover} onDone={onDone} /> : null}
        {unfolding.filter(can).map((verb) => (
          <Button
            key={verb}
            variant={verb === 'CONFIRM_FIRST_CONTACT' ? 'primary' : 'secondary'}
            aria-expanded={open === verb}
            onClick={() => setOpen(open === verb ? undefined : verb)}
          >
            {words[verb]}
          </Button>
        ))}
        {can('WITHDRAW') ? <WithdrawButton handover={handover} onDone={onDone} /> : null}
      </div>
      {Form === undefined ? null : (
        <div className="unfolded">
          <Form handover={handover} onDone={onDone} onClose={() => setOpen(undefined)} />
        </div>
      )}
    </div>
  );
}
