import { CommandForm } from '../forms/command-form.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm, type Form } from '../forms/use-form.ts';
import { DecideHousingAllowanceDocument } from '../operations/husbanken.ts';
import { outcomes, vedtakFrom, vedtakRules } from '../vedtak/outcome-fields.ts';
import { vedtakOutcomeWords, vedtakWords } from '../vedtak/vedtak.words.ts';
import { parseMonth, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import type { Application } from './application-card.tsx';

const blank = { outcome: '', amount: '', until: '', fromMonth: '', decidedOn: '' };
type Field = keyof typeof blank;

/** Husbanken's decision: a yes has a month and an amount, a no has neither. */
export function AllowanceFields({
  application,
  ...unfolded
}: OrderFieldsProps & { readonly application: Application }) {
  const words = useWords(vedtakWords);
  const rules = vedtakRules(() => form.values.outcome === 'GRANTED', 'amount-and-month');
  const begun = { ...blank, decidedOn: typedToday() };
  const form: Form<Field> = useForm(`allowance.${application.id}`, begun, rules);
  return (
    <CommandForm
      {...unfolded}
      label={`${words.allowance}: ${application.applicationNumber}`}
      submit={words.send}
      form={form}
      mutation={DecideHousingAllowanceDocument}
      order={() => {
        const vedtak = vedtakFrom(form.values);
        if (vedtak === undefined) return undefined;
        const { outcome, decidedOn, amount: monthlyNok } = vedtak;
        const fromMonth = outcome === 'GRANTED' ? (parseMonth(form.values.fromMonth) ?? null) : null;
        return { commandId: '', recordId: application.id, outcome, decidedOn, monthlyNok, fromMonth };
      }}
    >
      <ChoiceField
        field={form.bind('outcome')}
        label={words.outcome}
        options={outcomes}
        words={useWords(vedtakOutcomeWords)}
      />
      {form.values.outcome === 'GRANTED' ? (
        <>
          <LineField field={form.bind('fromMonth')} label={words.fromMonth} help={words.monthHelp} numeric />
          <LineField field={form.bind('amount')} label={words.monthly} numeric />
        </>
      ) : null}
      <DayField field={form.bind('decidedOn')} label={words.decidedOn} />
    </CommandForm>
  );
}
