import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RecordPreliminaryAnswerDocument } from '../operations/municipality.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { UnfoldedProps } from './handover-answers.tsx';
import { onwardsWords } from './onwards.words.ts';

const blank = { expectedOn: '' };
const rules = { expectedOn: day };

/** When the person was told to expect the answer. */
export function PreliminaryForm({ handover, onDone, onClose }: UnfoldedProps) {
  const words = useWords(onwardsWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`preliminary.${handover.id}`, blank, rules);
  const { state, send } = useCommand(RecordPreliminaryAnswerDocument);
  const submit = async () => {
    const expectedOn = parseDay(form.values.expectedOn);
    if (!form.check() || expectedOn === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, expectedOn };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone(words.preliminarySaved);
    refresh();
  };
  return (
    <OrderForm
      label={words.RECORD_PRELIMINARY_ANSWER}
      submit={words.preliminarySend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('expectedOn')} label={words.preliminaryOn} help={words.preliminaryHelp} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
