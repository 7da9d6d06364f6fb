import { custodyWords, newGroundWords } from '../custody/custody.words.ts';
import { CommandForm } from '../forms/command-form.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { ChangeCustodyGroundDocument } from '../operations/correctional-service.ts';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { recordLabel } from './record-label.ts';
import type { RecordOrderProps } from './record-orders.tsx';

const grounds = ['SENTENCE', 'REMAND_ENDED'] as const;
const rules = { ground: chosen, on: day };

/** A remand became a sentence, or ended. */
export function CustodyChangeForm({ record, onDone }: RecordOrderProps) {
  const words = useWords(custodyWords);
  return (
    <Unfolding label={words.change} quiet>
      {(close) => (
        <Fields
          record={record}
          onClose={close}
          onDone={() => {
            close();
            onDone(words.changeSaved);
          }}
        />
      )}
    </Unfolding>
  );
}

function Fields({ record, ...unfolded }: OrderFieldsProps & { readonly record: RecordRowFragment }) {
  const words = useWords(custodyWords);
  const form = useForm(`custody.${record.id}`, { ground: '', on: typedToday() }, rules);
  return (
    <CommandForm
      {...unfolded}
      label={recordLabel(words.change, record)}
      submit={words.changeSend}
      form={form}
      mutation={ChangeCustodyGroundDocument}
      order={() => {
        const on = parseDay(form.values.on);
        const ground = optionOf(grounds, form.values.ground);
        return on === undefined || ground === undefined
          ? undefined
          : { commandId: '', recordId: record.id, ground, on };
      }}
    >
      <ChoiceField
        field={form.bind('ground')}
        label={words.changeWhat}
        options={grounds}
        words={useWords(newGroundWords)}
      />
      <DayField field={form.bind('on')} label={words.changeOn} />
    </CommandForm>
  );
}
