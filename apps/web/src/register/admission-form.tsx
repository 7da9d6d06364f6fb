import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, dayOrEmpty, filledWithin, nationalId, optionOf, withoutSpaces } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RegisterAdmissionDocument } from '../operations/correctional-service.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { groundWords } from './answers.words.ts';
import type { RegisterFormProps } from './register-page.tsx';
import { registerWords } from './register.words.ts';

const grounds = ['REMAND', 'SENTENCE'] as const;
const blank = { name: '', nationalId: '', admittedOn: '', ground: '', releaseExpectedOn: '' };
const rules = {
  name: filledWithin(120),
  nationalId,
  admittedOn: day,
  ground: chosen,
  releaseExpectedOn: dayOrEmpty,
};

/** The prison received the person. */
export function AdmissionForm({ onDone }: RegisterFormProps) {
  const words = useWords(registerWords);
  const { optional } = useWords(formWords);
  const form = useForm('admission', { ...blank, admittedOn: typedToday() }, rules);
  const { state, send } = useCommand(RegisterAdmissionDocument);
  const submit = async () => {
    const { values } = form;
    const ground = optionOf(grounds, values.ground);
    const admittedOn = parseDay(values.admittedOn);
    if (!form.check() || ground === undefined || admittedOn === undefined) return;
    const releaseExpectedOn = parseDay(values.releaseExpectedOn) ?? null;
    const person = { name: values.name.trim(), nationalId: withoutSpaces(values.nationalId) };
    if (!(await send((commandId) => ({ commandId, ...person, ground, admittedOn, releaseExpectedOn })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.admission}
      submit={words.save}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <LineField field={form.bind('name')} label={words.name} most={120} />
      <LineField field={form.bind('nationalId')} label={words.nationalId} help={words.nationalIdHelp} numeric />
      <DayField field={form.bind('admittedOn')} label={words.admittedOn} />
      <ChoiceField field={form.bind('ground')} label={words.ground} options={grounds} words={useWords(groundWords)} />
      <DayField field={form.bind('releaseExpectedOn')} label={optional(words.releaseExpectedOn)} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
