import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm, type Form } from '../forms/use-form.ts';
import { DecideDepositGuaranteeDocument, DecideStartLoanDocument } from '../operations/municipality.ts';
import { typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { outcomes, vedtakFrom, vedtakRules } from './outcome-fields.ts';
import { vedtakOutcomeWords, vedtakWords } from './vedtak.words.ts';

const blank = { outcome: '', amount: '', until: '', fromMonth: '', decidedOn: '' };
type Field = keyof typeof blank;

/** The municipality's decisions about money: security for a deposit, and a start loan. */
export function VedtakForms() {
  const words = useWords(vedtakWords);
  return (
    <>
      <UnfoldingOrder label={words.deposit} said={words.saved} fields={DepositFields} />
      <UnfoldingOrder label={words.startLoan} said={words.saved} fields={StartLoanFields} />
    </>
  );
}

function useVedtakForm(name: string): Form<Field> {
  const { jointCase } = useCase();
  const rules = vedtakRules(() => form.values.outcome === 'GRANTED', 'amount');
  const form: Form<Field> = useForm(`${name}.${jointCase.number}`, { ...blank, decidedOn: typedToday() }, rules);
  return form;
}

function DepositFields(props: OrderFieldsProps) {
  const words = useWords(vedtakWords);
  const { optional } = useWords(formWords);
  const form = useVedtakForm('deposit');
  return (
    <CaseOrderForm
      {...props}
      label={words.deposit}
      submit={words.send}
      form={form}
      mutation={DecideDepositGuaranteeDocument}
      order={(begin) => {
        const vedtak = vedtakFrom(form.values);
        if (vedtak === undefined) return undefined;
        const { outcome, decidedOn, amount: amountNok, until } = vedtak;
        return { ...begin, outcome, decidedOn, amountNok, until };
      }}
    >
      <Outcome form={form} />
      {form.values.outcome === 'GRANTED' ? <DayField field={form.bind('until')} label={optional(words.until)} /> : null}
    </CaseOrderForm>
  );
}

function StartLoanFields(props: OrderFieldsProps) {
  const words = useWords(vedtakWords);
  const form = useVedtakForm('start-loan');
  return (
    <CaseOrderForm
      {...props}
      label={words.startLoan}
      submit={words.send}
      form={form}
      mutation={DecideStartLoanDocument}
      order={(begin) => {
        const vedtak = vedtakFrom(form.values);
        if (vedtak === undefined) return undefined;
        const { outcome, decidedOn, amount: amountNok } = vedtak;
        return { ...begin, outcome, decidedOn, amountNok };
      }}
    >
      <Outcome form={form} />
    </CaseOrderForm>
  );
}

function Outcome({ form }: { readonly form: Form<Field> }) {
  const words = useWords(vedtakWords);
  return (
    <>
      <ChoiceField
        field={form.bind('outcome')}
        label={words.outcome}
        options={outcomes}
        words={useWords(vedtakOutcomeWords)}
      />
      <DayField field={form.bind('decidedOn')} label={words.decidedOn} help={words.decidedHelp} />
      {form.values.outcome === 'GRANTED' ? (
        <LineField field={form.bind('amount')} label={words.amount} numeric />
      ) : null}
    </>
  );
}
