import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField, TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, optionOf, textOrNull, within } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ReportContactDocument } from '../operations/partner.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseOrderWords, contactOutcomeWords } from './case-orders.words.ts';

const outcomes = ['MET', 'TALKED', 'NOT_REACHED'] as const;
const rules = { on: day, outcome: chosen, note: within(500) };

export function ReportContactForm() {
  const words = useWords(caseOrderWords);
  return <UnfoldingOrder label={words.contact} said={words.contactSent} fields={Fields} />;
}

function Fields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(caseOrderWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`contact.${jointCase.number}`, { on: typedToday(), outcome: '', note: '' }, rules);
  const { state, send } = useCommand(ReportContactDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    const outcome = optionOf(outcomes, form.values.outcome);
    if (!form.check() || on === undefined || outcome === undefined) return;
    const note = textOrNull(form.values.note);
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, on, outcome, note })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.contact}
      submit={words.contactSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('on')} label={words.contactOn} />
      <ChoiceField
        field={form.bind('outcome')}
        label={words.contactOutcome}
        options={outcomes}
        words={useWords(contactOutcomeWords)}
      />
      <TextAreaField field={form.bind('note')} label={words.contactNote} most={500} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
