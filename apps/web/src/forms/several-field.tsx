import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { Bound } from './use-form.ts';

interface SeveralFieldProps<Option extends string> {
  readonly field: Bound;
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
}

/** Any number of a few answers; the field holds their codes with spaces between. */
export function SeveralField<Option extends string>({ field, label, help, options, words }: SeveralFieldProps<Option>) {
  return (
    <CheckboxGroup
      id={field.id}
      legend={label}
      description={help}
      error={field.error}
      value={[...severalOf(options, field.value)]}
      onChange={(codes: unknown[]) => field.set(codes.map(String).join(' '))}
    >
      {options.map((option) => (
        <Checkbox key={option} value={option}>
          {words[option]}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The options that were chosen, in their own order. */
export function severalOf<Option extends string>(options: readonly Option[], value: string): readonly Option[] {
  const codes = value.split(' ');
  return options.filter((option) => codes.includes(option));
}
