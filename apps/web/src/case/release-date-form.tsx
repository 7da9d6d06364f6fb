import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { SetReleaseDateDocument } from '../operations/correctional-service.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseOrderWords, releaseMoveWords } from './case-orders.words.ts';

const reasons = ['COURT', 'GOOD_CONDUCT', 'TRANSFER', 'SENTENCE_RECALCULATED', 'OTHER'] as const;
const blank = { on: '', reason: '' };
/** A date that is set for the first time has no reason. */
const rules = { first: { on: day, reason: () => undefined }, moved: { on: day, reason: chosen } };

export function ReleaseDateForm() {
  const words = useWords(caseOrderWords);
  return <UnfoldingOrder label={words.releaseDate} said={words.releaseSaved} fields={Fields} />;
}

function Fields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(caseOrderWords);
  const reasonWords = useWords(releaseMoveWords);
  const { jointCase, refresh } = useCase();
  const moves = jointCase.releaseOn !== null;
  const form = useForm(`release.${jointCase.number}`, blank, moves ? rules.moved : rules.first);
  const { state, send } = useCommand(SetReleaseDateDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    if (!form.check() || on === undefined) return;
    const reason = optionOf(reasons, form.values.reason) ?? null;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, on, reason })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.releaseDate}
      submit={words.releaseSave}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('on')} label={words.releaseOn} />
      {moves ? (
        <ChoiceField field={form.bind('reason')} label={words.releaseWhy} options={reasons} words={reasonWords} />
      ) : null}
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
