import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ConfirmFirstContactDocument } from '../operations/joint-case.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';

const rules = { on: day };

/** The receiver has met or talked with the person; today unless another day is written. */
export function ConfirmForm({ handover, onDone, onClose }: AnswerProps & { readonly onClose: () => void }) {
  const words = useWords(handoverWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`confirm.${handover.id}`, { on: typedToday() }, rules);
  const { state, send } = useCommand(ConfirmFirstContactDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    if (!form.check() || on === undefined) return;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, handoverId: handover.id, on })))) return;
    form.clear();
    onDone(words.confirmed);
    refresh();
  };
  return (
    <OrderForm
      label={words.CONFIRM_FIRST_CONTACT}
      submit={words.confirmSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('on')} label={words.contactOn} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
