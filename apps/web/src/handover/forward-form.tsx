import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, SelectField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ForwardHandoverDocument } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { UnitOptions } from '../people/unit-options.tsx';
import { useReceivers } from '../people/use-receivers.ts';
import { forwardReasonWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';
import { useLeave } from './use-leave.ts';

const reasons = ['ANOTHER_MUNICIPALITY', 'ANOTHER_UNIT', 'OWN_IMPARTIALITY', 'RESPONSIBLE_SETTLED'] as const;
const blank = { unit: '', reason: '' };
const rules = { unit: chosen, reason: chosen };

/** Sends the question on to the unit that decides; two choices, nothing to write. */
export function ForwardForm({ handover, onDone, onClose }: AnswerProps & { readonly onClose: () => void }) {
  const words = useWords(handoverWords);
  const { jointCase } = useCase();
  const leave = useLeave();
  const receivers = useReceivers();
  const form = useForm(`forward.${handover.id}`, blank, rules);
  const { state, send } = useCommand(ForwardHandoverDocument);
  const submit = async () => {
    const reason = optionOf(reasons, form.values.reason);
    const to = receivers.find(({ id }) => id === form.values.unit);
    if (!form.check() || reason === undefined || to === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, toUnitId: to.id, reason };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    leave(words.forwarded(unitLine(to)), onDone);
  };
  return (
    <OrderForm
      label={words.FORWARD}
      submit={words.forwardSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <SelectField field={form.bind('unit')} label={words.forwardTo} help={words.forwardHelp}>
        <UnitOptions units={receivers} />
      </SelectField>
      <ChoiceField
        field={form.bind('reason')}
        label={words.forwardWhy}
        options={reasons}
        words={useWords(forwardReasonWords)}
      />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
