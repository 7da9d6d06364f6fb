import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RecordDecisionDocument } from '../operations/municipality.ts';
import { decisionOutcomeWords } from '../words/codes.words.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { UnfoldedProps } from './handover-answers.tsx';
import { onwardsWords } from './onwards.words.ts';

const outcomes = ['GRANTED', 'GRANTED_IN_PART', 'REFUSED'] as const;
const rules = { outcome: chosen, on: day };

/** What the vedtak came to, and the day the person was told. The vedtak itself stays in the body's own record. */
export function DecisionForm({ handover, onDone, onClose }: UnfoldedProps) {
  const words = useWords(onwardsWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`decision.${handover.id}`, { outcome: '', on: typedToday() }, rules);
  const { state, send } = useCommand(RecordDecisionDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    const outcome = optionOf(outcomes, form.values.outcome);
    if (!form.check() || on === undefined || outcome === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, outcome, on };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone(words.decisionSaved);
    refresh();
  };
  return (
    <OrderForm
      label={words.RECORD_DECISION}
      submit={words.decisionSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        field={form.bind('outcome')}
        label={words.decisionOutcome}
        options={outcomes}
        words={useWords(decisionOutcomeWords)}
      />
      <DayField field={form.bind('on')} label={words.decisionOn} help={words.decisionOnHelp} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
