import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { SeveralField } from '../forms/several-field.tsx';
import type { Bound } from '../forms/use-form.ts';
import { useWords } from '../words/language.tsx';
import { spokenFormWords, spokenWords } from './spoken.words.ts';

const forms = ['ORAL', 'SIGNED'] as const;
const read = ['READ'] as const;

/** The fields of every order that writes down what the person said. */
export const spokenBlank = { form: 'ORAL', readBack: '' };
export const spokenRules = { form: chosen, readBack: chosen };

/** How it was said and that it was read back, as an order says it; undefined while a field does not. */
export function spokenFrom(values: Readonly<Record<keyof typeof spokenBlank, string>>) {
  const form = optionOf(forms, values.form);
  return form === undefined ? undefined : { form, readBack: values.readBack !== '' };
}

/** How the person said it, and that it has been read aloud to the person. */
export function SpokenFields({ bind }: { readonly bind: (field: keyof typeof spokenBlank) => Bound }) {
  const words = useWords(spokenWords);
  return (
    <>
      <ChoiceField field={bind('form')} label={words.how} options={forms} words={useWords(spokenFormWords)} />
      <SeveralField
        field={bind('readBack')}
        label={words.readBack}
        help={words.readBackHelp}
        options={read}
        words={{ READ: words.readBackLabel }}
      />
    </>
  );
}
