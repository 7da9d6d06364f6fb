import { CommandForm } from '../forms/command-form.tsx';
import { DayField } from '../forms/fields.tsx';
import { chosen, day } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RecordAftercarePlanDocument } from '../operations/child-welfare.ts';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { aftercareHelpWords, planFactsWords } from './plan-facts.words.ts';
import { recordLabel } from './record-label.ts';
import type { RecordOrderProps } from './record-orders.tsx';

const helps = ['HOME', 'ECONOMY', 'SCHOOL_OR_WORK', 'SUPPORT_CONTACT', 'HEALTH', 'FAMILY_CONTACT'] as const;
const rules = { until: day, helps: chosen };

/** What the agreed aftercare is about, and until when. */
export function AftercarePlanForm({ record, onDone }: RecordOrderProps) {
  const words = useWords(planFactsWords);
  return (
    <Unfolding label={words.plan} quiet>
      {(close) => (
        <Fields
          record={record}
          onClose={close}
          onDone={() => {
            close();
            onDone(words.planSaved);
          }}
        />
      )}
    </Unfolding>
  );
}

function Fields({ record, ...unfolded }: OrderFieldsProps & { readonly record: RecordRowFragment }) {
  const words = useWords(planFactsWords);
  const form = useForm(`plan.${record.id}`, { until: '', helps: '' }, rules);
  return (
    <CommandForm
      {...unfolded}
      label={recordLabel(words.plan, record)}
      submit={words.planSend}
      form={form}
      mutation={RecordAftercarePlanDocument}
      order={() => {
        const until = parseDay(form.values.until);
        if (until === undefined) return undefined;
        return { commandId: '', recordId: record.id, until, helps: severalOf(helps, form.values.helps) };
      }}
    >
      <SeveralField
        field={form.bind('helps')}
        label={words.helps}
        options={helps}
        words={useWords(aftercareHelpWords)}
      />
      <DayField field={form.bind('until')} label={words.until} help={words.untilHelp} />
    </CommandForm>
  );
}
