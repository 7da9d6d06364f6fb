import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RecordReleaseDocument } from '../operations/correctional-service.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { custodyWords, releasedToWords } from './custody.words.ts';

const ways = ['END_OF_SENTENCE', 'PROBATION', 'TO_ANOTHER_CUSTODY'] as const;
const rules = { on: day, to: chosen };

/** The person has left the prison. */
export function ReleaseForm() {
  const words = useWords(custodyWords);
  return <UnfoldingOrder label={words.release} said={words.releaseSaved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const form = useForm(`released.${jointCase.number}`, { on: typedToday(), to: '' }, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.release}
      submit={words.releaseSend}
      form={form}
      mutation={RecordReleaseDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        const to = optionOf(ways, form.values.to);
        return on === undefined || to === undefined ? undefined : { ...begin, on, to };
      }}
    >
      <DayField field={form.bind('on')} label={words.releaseOn} />
      <ChoiceField field={form.bind('to')} label={words.releaseTo} options={ways} words={useWords(releasedToWords)} />
    </CaseOrderForm>
  );
}
