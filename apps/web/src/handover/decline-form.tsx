import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { DeclineHandoverDocument } from '../operations/joint-case.ts';
import { declineReasonWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';
import { useLeave } from './use-leave.ts';

const reasons = ['NO_CAPACITY', 'OUTSIDE_OUR_TASK', 'OWN_IMPARTIALITY', 'PERSON_DECLINED'] as const;
const blank = { reason: '' };
const rules = { reason: chosen };

/** A no with its reason. A municipality is not shown this. */
export function DeclineForm({ handover, onDone, onClose }: AnswerProps & { readonly onClose: () => void }) {
  const words = useWords(handoverWords);
  const { jointCase } = useCase();
  const leave = useLeave();
  const form = useForm(`decline.${handover.id}`, blank, rules);
  const { state, send } = useCommand(DeclineHandoverDocument);
  const submit = async () => {
    const reason = optionOf(reasons, form.values.reason);
    if (!form.check() || reason === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, reason };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    leave(words.declined, onDone);
  };
  return (
    <OrderForm
      label={words.DECLINE}
      submit={words.declineSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        field={form.bind('reason')}
        label={words.declineWhy}
        options={reasons}
        words={useWords(declineReasonWords)}
      />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
