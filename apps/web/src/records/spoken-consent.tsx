import { CommandForm } from '../forms/command-form.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { SeveralField } from '../forms/several-field.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm, type Bound } from '../forms/use-form.ts';
import { RegisterConsentAnswerDocument } from '../operations/asking.ts';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { useSession } from '../session/session-context.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { SpokenFields, spokenBlank, spokenFrom, spokenRules } from '../spoken/spoken-fields.tsx';
import { spokenWords } from '../spoken/spoken.words.ts';
import { useWords } from '../words/language.tsx';
import { recordLabel } from './record-label.ts';
import type { RecordOrderProps } from './record-orders.tsx';
import { spokenConsentWords } from './spoken-consent.words.ts';

type OpenQuestion = NonNullable<RecordRowFragment['openQuestion']>;
const answers = ['YES', 'NO'] as const;
const asking = ['municipality', 'kirkens-bymisjon', 'correctional-service'];

/** The person's yes or no to one's own question, as the person said it: what each leads to is read aloud first. */
export function SpokenConsent({ record, onDone }: RecordOrderProps) {
  const words = useWords(spokenConsentWords);
  const { session } = useSession();
  const { openQuestion } = record;
  if (openQuestion === null || !asking.includes(session?.kind ?? '')) return null;
  return (
    <Unfolding label={words.answer} quiet>
      {(close) => (
        <Fields
          record={record}
          question={openQuestion}
          onClose={close}
          onDone={() => {
            close();
            onDone(words.saved);
          }}
        />
      )}
    </Unfolding>
  );
}

interface FieldsProps extends OrderFieldsProps {
  readonly record: RecordRowFragment;
  readonly question: OpenQuestion;
}

function Fields({ record, question, ...unfolded }: FieldsProps) {
  const words = useWords(spokenConsentWords);
  const spoken = useWords(spokenWords);
  const everyone = question.recipients.map(({ id }) => id);
  const whenYes = (value: string) => (form.values.answer === 'YES' ? chosen(value) : undefined);
  // Nobody is ticked beforehand: each is a yes that the person has said.
  const blank = { answer: '', preset: '', recipients: '', ...spokenBlank };
  const rules = { answer: chosen, preset: whenYes, recipients: whenYes, ...spokenRules };
  const form: ReturnType<typeof useForm<keyof typeof blank>> = useForm(`spoken-consent.${record.id}`, blank, rules);
  const isYes = form.values.answer === 'YES';
  return (
    <CommandForm
      {...unfolded}
      label={recordLabel(words.answer, record)}
      submit={spoken.send}
      form={form}
      mutation={RegisterConsentAnswerDocument}
      order={() => {
        const answer = optionOf(answers, form.values.answer);
        const said = spokenFrom(form.values);
        if (answer === undefined || said === undefined) return undefined;
        const kept = everyone.filter((id) => form.values.recipients.split(' ').includes(id));
        const yes = {
          presetCode: form.values.preset,
          recipientUnitIds: kept.length === everyone.length ? null : kept,
        };
        const no = { presetCode: null, recipientUnitIds: null };
        return { commandId: '', recordId: record.id, answer, ...said, ...(isYes ? yes : no) };
      }}
    >
      <p>{words.readFirst}</p>
      <ul className="inner-list">
        {[...new Set(question.presets.map(({ ifNo }) => ifNo))].map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <ChoiceField
        field={form.bind('answer')}
        label={words.what}
        options={answers}
        words={{ YES: spoken.yes, NO: spoken.no }}
      />
      {isYes ? <YesFields question={question} bind={form.bind} /> : null}
      <SpokenFields bind={form.bind} />
    </CommandForm>
  );
}

interface YesFieldsProps {
  readonly question: OpenQuestion;
  readonly bind: (field: 'recipients' | 'preset') => Bound;
}

/** To whom the person said yes, and what they may know. */
function YesFields({ question: { recipients, presets }, bind }: YesFieldsProps) {
  const words = useWords(spokenConsentWords);
  return (
    <>
      <SeveralField
        field={bind('recipients')}
        label={words.whom}
        options={recipients.map(({ id }) => id)}
        words={Object.fromEntries(recipients.map((unit) => [unit.id, unitLine(unit)]))}
      />
      <ChoiceField
        field={bind('preset')}
        label={words.preset}
        options={presets.map(({ code }) => code)}
        words={Object.fromEntries(presets.map(({ code, name, explanation }) => [code, `${name}: ${explanation}`]))}
      />
    </>
  );
}
