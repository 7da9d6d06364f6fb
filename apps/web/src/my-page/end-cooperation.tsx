import { Heading } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { textOrNull, within } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { EndCooperationDocument } from '../operations/client.ts';
import type { Outcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { endWords } from './end-cooperation.words.ts';
import { myRefusalWords } from './my-page.words.ts';

interface EndCooperationProps {
  readonly caseId: string;
  readonly refresh: () => void;
  readonly outcome: Outcome;
}

/** The person ends the work together, at once and without a reason; what follows stands in sight before. */
export function EndCooperation({ caseId, refresh, outcome }: EndCooperationProps) {
  const words = useWords(endWords);
  return (
    <section className="card stack" aria-labelledby="end">
      <Heading level="2" size="small" id="end">
        {words.title}
      </Heading>
      <p>{words.yours}</p>
      <Unfolding label={words.end}>
        {(close) => (
          <Fields
            caseId={caseId}
            onClose={close}
            onDone={() => {
              outcome.say(words.ended);
              refresh();
            }}
          />
        )}
      </Unfolding>
    </section>
  );
}

interface FieldsProps {
  readonly caseId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Fields({ caseId, onDone, onClose }: FieldsProps) {
  const words = useWords(endWords);
  const { optional } = useWords(formWords);
  const form = useForm(`end.${caseId}`, { words: '' }, { words: within(500) });
  const { state, send } = useCommand(EndCooperationDocument);
  const end = async () => {
    if (!form.check()) return;
    const own = textOrNull(form.values.words);
    if (!(await send((commandId) => ({ commandId, caseId, words: own })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.end}
      submit={words.really}
      sending={state.status === 'sending'}
      onSubmit={() => void end()}
      onCancel={onClose}
    >
      <h3 className="small-heading">{words.what}</h3>
      <ul className="inner-list">
        <li>{words.stops}</li>
        <li>{words.stays}</li>
        <li>{words.rights}</li>
        <li>{words.again}</li>
      </ul>
      <TextAreaField field={form.bind('words')} label={optional(words.say)} help={words.sayHelp} most={500} />
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
