import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { AcceptHandoverInPartDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { UnfoldedProps } from './handover-answers.tsx';
import { onwardsWords } from './onwards.words.ts';

const blank = { part: '' };
const rules = { part: filledWithin(500) };

/** Takes a part, in words; it becomes a need of one's own. */
export function PartForm({ handover, onDone, onClose }: UnfoldedProps) {
  const words = useWords(onwardsWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`part.${handover.id}`, blank, rules);
  const { state, send } = useCommand(AcceptHandoverInPartDocument);
  const submit = async () => {
    if (!form.check()) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, part: form.values.part.trim() };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone(words.partTaken);
    refresh();
  };
  return (
    <OrderForm
      label={words.ACCEPT_IN_PART}
      submit={words.partSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextAreaField field={form.bind('part')} label={words.partWhat} help={words.partHelp} most={500} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
