import { CommandForm } from '../forms/command-form.tsx';
import { LineField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, numberOf, textOrNull, wholeNumber, within } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RecordChildrensHousingNeedDocument } from '../operations/child-welfare.ts';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { childrensMatterWords, planFactsWords } from './plan-facts.words.ts';
import { recordLabel } from './record-label.ts';
import type { RecordOrderProps } from './record-orders.tsx';

const matters = ['OWN_ROOM', 'NEAR_SCHOOL', 'NEAR_FAMILY', 'SAFE_OUTDOORS', 'NO_STAIRS'] as const;
const rules = { children: wholeNumber, matters: chosen, words: within(500) };

/** What the children need of a home; the person may tell it on in own name. */
export function ChildrensNeedForm({ record, onDone }: RecordOrderProps) {
  const words = useWords(planFactsWords);
  return (
    <Unfolding label={words.need} quiet>
      {(close) => (
        <Fields
          record={record}
          onClose={close}
          onDone={() => {
            close();
            onDone(words.needSaved);
          }}
        />
      )}
    </Unfolding>
  );
}

function Fields({ record, ...unfolded }: OrderFieldsProps & { readonly record: RecordRowFragment }) {
  const words = useWords(planFactsWords);
  const { optional } = useWords(formWords);
  const form = useForm(`children.${record.id}`, { children: '', matters: '', words: '' }, rules);
  return (
    <CommandForm
      {...unfolded}
      label={recordLabel(words.need, record)}
      submit={words.needSend}
      form={form}
      mutation={RecordChildrensHousingNeedDocument}
      order={() => {
        const children = numberOf(form.values.children);
        if (children === undefined) return undefined;
        const said = { matters: severalOf(matters, form.values.matters), words: textOrNull(form.values.words) };
        return { commandId: '', recordId: record.id, children, ...said };
      }}
    >
      <LineField field={form.bind('children')} label={words.children} numeric />
      <SeveralField
        field={form.bind('matters')}
        label={words.matters}
        options={matters}
        words={useWords(childrensMatterWords)}
      />
      <TextAreaField field={form.bind('words')} label={optional(words.words)} help={words.needHelp} most={500} />
    </CommandForm>
  );
}
