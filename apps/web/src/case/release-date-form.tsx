import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { SetReleaseDateDocument } from '../operations/correctional-service.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseOrderWords } from './case-orders.words.ts';

const blank = { on: '' };
const rules = { on: day };

export function ReleaseDateForm() {
  const words = useWords(caseOrderWords);
  return <UnfoldingOrder label={words.releaseDate} said={words.releaseSaved} fields={Fields} />;
}

function Fields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(caseOrderWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`release.${jointCase.number}`, blank, rules);
  const { state, send } = useCommand(SetReleaseDateDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    if (!form.check() || on === undefined) return;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, on })))) return;
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
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
