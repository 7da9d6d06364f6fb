import { entryLabel, type OfEntry } from '../correction/of-entry.ts';
import { CommandForm } from '../forms/command-form.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { RegisterDisputeDocument } from '../operations/joint-decisions.ts';
import { useWords } from '../words/language.tsx';
import { SpokenFields, spokenBlank, spokenFrom, spokenRules } from './spoken-fields.tsx';
import { spokenWords } from './spoken.words.ts';

/** The person says that an entry is wrong, and says so to a worker. */
export function SpokenDisputeForm({ caseId, entry, ...unfolded }: OfEntry) {
  const words = useWords(spokenWords);
  const blank = { words: '', ...spokenBlank };
  const form = useForm(`spoken-dispute.${entry.id}`, blank, { words: filledWithin(500), ...spokenRules });
  return (
    <CommandForm
      {...unfolded}
      label={entryLabel(words.dispute, entry)}
      submit={words.send}
      form={form}
      mutation={RegisterDisputeDocument}
      order={() => {
        const spoken = spokenFrom(form.values);
        const about = { commandId: '', caseId, entryId: entry.id, words: form.values.words.trim() };
        return spoken === undefined ? undefined : { ...about, ...spoken };
      }}
    >
      <TextAreaField field={form.bind('words')} label={words.disputeWhat} most={500} />
      <SpokenFields bind={form.bind} />
    </CommandForm>
  );
}
