import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, filledWithin, nationalIdOrEmpty, optionOf, textOrNull, withoutSpaces } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RegisterOutreachContactDocument } from '../operations/kirkens-bymisjon.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { placeWords } from './answers.words.ts';
import type { RegisterFormProps } from './register-page.tsx';
import { registerWords } from './register.words.ts';

const places = ['STREET', 'MEETING_PLACE', 'PRISON', 'HOME', 'PHONE'] as const;
const blank = { name: '', place: '', on: '', reach: '', nationalId: '' };
const rules = { name: filledWithin(120), place: chosen, on: day, nationalId: nationalIdOrEmpty };

/** An outreach worker met the person where the person was. */
export function OutreachForm({ onDone }: RegisterFormProps) {
  const words = useWords(registerWords);
  const { optional } = useWords(formWords);
  const form = useForm('outreach', { ...blank, on: typedToday() }, rules);
  const { state, send } = useCommand(RegisterOutreachContactDocument);
  const submit = async () => {
    const { values } = form;
    const place = optionOf(places, values.place);
    const on = parseDay(values.on);
    if (!form.check() || place === undefined || on === undefined) return;
    const known = { reach: textOrNull(values.reach), nationalId: textOrNull(withoutSpaces(values.nationalId)) };
    if (!(await send((commandId) => ({ commandId, name: values.name.trim(), place, on, ...known })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.outreach}
      submit={words.save}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <LineField field={form.bind('name')} label={words.nameOrAlias} most={120} />
      <ChoiceField field={form.bind('place')} label={words.place} options={places} words={useWords(placeWords)} />
      <DayField field={form.bind('on')} label={words.contactOn} />
      <LineField field={form.bind('reach')} label={optional(words.reach)} help={words.reachHelp} />
      <LineField
        field={form.bind('nationalId')}
        label={optional(words.nationalId)}
        help={words.nationalIdHelp}
        numeric
      />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
