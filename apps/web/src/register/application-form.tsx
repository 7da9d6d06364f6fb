import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField, LineField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day, filledWithin, nationalId, withoutSpaces } from '../forms/rules.ts';
import { useForm, type Fault } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ReceiveHousingAllowanceApplicationDocument } from '../operations/husbanken.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { RegisterFormProps } from './register-page.tsx';
import { registerWords } from './register.words.ts';

const numberForm = /^BO-\d{4}-\d{6}$/;
const applicationNumber = (value: string): Fault | undefined =>
  value.trim() === '' ? 'required' : numberForm.test(tidy(value)) ? undefined : 'badField';
const blank = { applicationNumber: '', receivedOn: '', applicantName: '', nationalId: '' };
const rules = { applicationNumber, receivedOn: day, applicantName: filledWithin(120), nationalId };

/** Husbanken received an application under its own number. */
export function ApplicationForm({ onDone }: RegisterFormProps) {
  const words = useWords(registerWords);
  const form = useForm('application', { ...blank, receivedOn: typedToday() }, rules);
  const { state, send } = useCommand(ReceiveHousingAllowanceApplicationDocument);
  const submit = async () => {
    const { values } = form;
    const receivedOn = parseDay(values.receivedOn);
    if (!form.check() || receivedOn === undefined) return;
    const person = { applicantName: values.applicantName.trim(), nationalId: withoutSpaces(values.nationalId) };
    const number = tidy(values.applicationNumber);
    if (!(await send((commandId) => ({ commandId, applicationNumber: number, receivedOn, ...person })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.application}
      submit={words.save}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <LineField
        field={form.bind('applicationNumber')}
        label={words.applicationNumber}
        help={words.applicationNumberHelp}
      />
      <DayField field={form.bind('receivedOn')} label={words.receivedOn} />
      <LineField field={form.bind('applicantName')} label={words.applicant} most={120} />
      <LineField field={form.bind('nationalId')} label={words.nationalId} help={words.nationalIdHelp} numeric />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}

function tidy(value: string): string {
  return withoutSpaces(value).toUpperCase();
}
