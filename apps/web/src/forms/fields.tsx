import type { ReactNode } from 'react';
import { Radio, RadioGroup, Select, TextField, Textarea } from '@navikt/ds-react';
import { formatWeekday, parseDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { formWords } from './forms.words.ts';
import type { Bound } from './use-form.ts';

interface FieldProps {
  readonly field: Bound;
  readonly label: string;
  readonly help?: string;
}

/** One line. */
export function LineField({
  field,
  label,
  help,
  most,
  numeric,
}: FieldProps & { readonly most?: number; readonly numeric?: boolean }) {
  return (
    <TextField
      id={field.id}
      name={field.name}
      label={label}
      description={help}
      error={field.error}
      value={field.value}
      onChange={({ target }) => field.set(target.value)}
      autoComplete="off"
      {...(most === undefined ? {} : { maxLength: most })}
      {...(numeric ? { inputMode: 'numeric', className: 'field-short' } : {})}
    />
  );
}

/** A few lines of at most so many characters. */
export function TextAreaField({ field, label, help, most }: FieldProps & { readonly most: number }) {
  return (
    <Textarea
      id={field.id}
      name={field.name}
      label={label}
      description={help}
      error={field.error}
      value={field.value}
      onChange={({ target }) => field.set(target.value)}
      maxLength={most}
      minRows={2}
    />
  );
}

/** A date as people type it, read back with its weekday. */
export function DayField({ field, label, help }: FieldProps) {
  const { language } = useLanguage();
  const words = useWords(formWords);
  const read = parseDay(field.value);
  return (
    <div>
      <TextField
        id={field.id}
        name={field.name}
        label={label}
        description={help === undefined ? words.dateHelp : `${words.dateHelp}. ${help}`}
        error={field.error}
        value={field.value}
        onChange={({ target }) => field.set(target.value)}
        autoComplete="off"
        inputMode="decimal"
        className="field-short"
      />
      <p className="field-echo" aria-live="polite">
        {read === undefined ? '' : formatWeekday(read, language)}
      </p>
    </div>
  );
}

interface ChoiceProps<Option extends string> extends FieldProps {
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
}

/** A few answers, all of them in sight. */
export function ChoiceField<Option extends string>({ field, label, help, options, words }: ChoiceProps<Option>) {
  return (
    <RadioGroup
      id={field.id}
      name={field.id}
      legend={label}
      description={help}
      error={field.error}
      value={field.value}
      onChange={(value: unknown) => field.set(String(value))}
      className="choices"
    >
      {options.map((option) => (
        <Radio key={option} value={option}>
          {words[option]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Many answers, one of them shown. */
export function SelectField({ field, label, help, children }: FieldProps & { readonly children: ReactNode }) {
  const words = useWords(formWords);
  return (
    <Select
      id={field.id}
      name={field.name}
      label={label}
      description={help}
      error={field.error}
      value={field.value}
      onChange={({ target }) => field.set(target.value)}
    >
      <option value="">{words.choose}</option>
      {children}
    </Select>
  );
}
