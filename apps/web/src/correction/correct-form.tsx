import { CommandForm } from '../forms/command-form.tsx';
import { ChoiceField, DayField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, dayOrEmpty, optionOf, textOrNull, within } from '../forms/rules.ts';
import { useForm, type Fault, type Form } from '../forms/use-form.ts';
import { CorrectFactDocument } from '../operations/joint-decisions.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { correctionReasonWords, correctionWords } from './correction.words.ts';
import { entryLabel, type OfEntry } from './of-entry.ts';

type Field = 'text' | 'on' | 'reason';
const reasons = ['TYPING_ERROR', 'MISUNDERSTOOD', 'WRONG_CASE', 'THE_PERSON_SAYS_SO'] as const;

/** Other words, another day, or both, in the place of what stood there. */
export function CorrectForm({ caseId, entry, ...unfolded }: OfEntry) {
  const words = useWords(correctionWords);
  const { optional } = useWords(formWords);
  const hasWords = entry.can.includes('CORRECT_WORDS');
  const hasDay = entry.can.includes('CORRECT_DAY');
  const both = hasWords && hasDay;
  // What is left empty stays as it was; at least one of them is given.
  const given = (fault: (value: string) => Fault | undefined) => (value: string) =>
    fault(value) ?? (form.values.text.trim() === '' && form.values.on.trim() === '' ? 'required' : undefined);
  const form: Form<Field> = useForm(
    `correct.${entry.id}`,
    { text: '', on: '', reason: '' },
    {
      ...(hasWords ? { text: given(within(500)) } : {}),
      ...(hasDay ? { on: given(dayOrEmpty) } : {}),
      reason: chosen,
    },
  );
  return (
    <CommandForm
      {...unfolded}
      label={entryLabel(words.correct, entry)}
      submit={words.save}
      form={form}
      mutation={CorrectFactDocument}
      order={() => {
        const reason = optionOf(reasons, form.values.reason);
        if (reason === undefined) return undefined;
        const instead = { text: textOrNull(form.values.text), on: parseDay(form.values.on) ?? null };
        return { commandId: '', caseId, entryId: entry.id, takeBack: false, reason, ...instead };
      }}
    >
      {hasWords ? (
        <TextAreaField
          field={form.bind('text')}
          label={both ? optional(words.text) : words.text}
          help={words.textHelp}
          most={500}
        />
      ) : null}
      {hasDay ? <DayField field={form.bind('on')} label={both ? optional(words.on) : words.on} /> : null}
      <ChoiceField
        field={form.bind('reason')}
        label={words.why}
        options={reasons}
        words={useWords(correctionReasonWords)}
      />
    </CommandForm>
  );
}

/** The whole entry counts no more. */
export function TakeBackForm({ caseId, entry, ...unfolded }: OfEntry) {
  const words = useWords(correctionWords);
  const form = useForm(`take-back.${entry.id}`, { reason: '' }, { reason: chosen });
  return (
    <CommandForm
      {...unfolded}
      label={entryLabel(words.takeBack, entry)}
      submit={words.takeBackSend}
      form={form}
      mutation={CorrectFactDocument}
      order={() => {
        const reason = optionOf(reasons, form.values.reason);
        const about = { commandId: '', caseId, entryId: entry.id, takeBack: true, text: null, on: null };
        return reason === undefined ? undefined : { ...about, reason };
      }}
    >
      <ChoiceField
        field={form.bind('reason')}
        label={words.why}
        help={words.takeBackHelp}
        options={reasons}
        words={useWords(correctionReasonWords)}
      />
    </CommandForm>
  );
}
