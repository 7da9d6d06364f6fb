import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField, LineField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day, filledWithin, nationalId, withoutSpaces } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { AgreeAftercareDocument } from '../operations/child-welfare.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { RegisterFormProps } from './register-page.tsx';
import { registerWords } from './register.words.ts';

const blank = { name: '', nationalId: '', until: '' };
const rules = { name: filledWithin(120), nationalId, until: day };

/** Barnevernstjenesten and the young adult agreed on ettervern until a date. */
export function AftercareForm({ onDone }: RegisterFormProps) {
  const words = useWords(registerWords);
  const form = useForm('aftercare', blank, rules);
  const { state, send } = useCommand(AgreeAftercareDocument);
  const submit = async () => {
    const { values } = form;
    const until = parseDay(values.until);
    if (!form.check() || until === undefined) return;
    const person = { name: values.name.trim(), nationalId: withoutSpaces(values.nationalId) };
    if (!(await send((commandId) => ({ commandId, ...person, until })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.aftercare}
      submit={words.save}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <LineField field={form.bind('name')} label={words.name} most={120} />
      <LineField field={form.bind('nationalId')} label={words.nationalId} help={words.nationalIdHelp} numeric />
      <DayField field={form.bind('until')} label={words.until} help={words.untilHelp} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
