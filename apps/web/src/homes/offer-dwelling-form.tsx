import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm, type CaseOrder } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, day, dayOrEmpty, filledWithin, numberOf, optionOf, wholeNumber } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { OfferDwellingDocument, type OfferDwellingInput } from '../operations/homes.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { conditionCodes, dwellingKinds } from './home-codes.ts';
import { conditionWords, dwellingWords } from './home-codes.words.ts';
import { homeOrderWords } from './home-orders.words.ts';

const first = ['HOUSING_FIRST'] as const;
const blank = { kind: '', address: '', rent: '', until: '', conditions: '', first: '', replyBy: '' };
const rules = { kind: chosen, address: filledWithin(500), rent: wholeNumber, until: dayOrEmpty, replyBy: day };
type Values = Readonly<Record<keyof typeof blank, string>>;

/** A home offered: what it is, where, for how much, for how long, on which conditions, and when to answer. */
export function OfferDwellingForm() {
  const words = useWords(homeOrderWords);
  return <UnfoldingOrder label={words.offer} said={words.offered} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(homeOrderWords);
  const { optional } = useWords(formWords);
  const { jointCase } = useCase();
  const form = useForm(`dwelling.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.offer}
      submit={words.offerSend}
      form={form}
      mutation={OfferDwellingDocument}
      order={(begin) => orderFrom(begin, form.values)}
    >
      <ChoiceField
        field={form.bind('kind')}
        label={words.kind}
        options={dwellingKinds}
        words={useWords(dwellingWords)}
      />
      <LineField field={form.bind('address')} label={words.address} help={words.addressHelp} most={500} />
      <LineField field={form.bind('rent')} label={words.monthlyRent} numeric />
      <DayField field={form.bind('until')} label={optional(words.lastDay)} />
      <SeveralField
        field={form.bind('conditions')}
        label={words.conditionsAsk}
        help={words.conditionsHelp}
        options={conditionCodes}
        words={useWords(conditionWords)}
      />
      <SeveralField
        field={form.bind('first')}
        label={words.first}
        help={words.firstHelp}
        options={first}
        words={{ HOUSING_FIRST: words.firstYes }}
      />
      <DayField field={form.bind('replyBy')} label={words.replyOn} />
    </CaseOrderForm>
  );
}

function orderFrom(begin: CaseOrder, values: Values): OfferDwellingInput | undefined {
  const dwelling = optionOf(dwellingKinds, values.kind);
  const monthlyRent = numberOf(values.rent);
  const replyBy = parseDay(values.replyBy);
  if (dwelling === undefined || monthlyRent === undefined || replyBy === undefined) return undefined;
  const until = parseDay(values.until) ?? null;
  const permanence = until === null ? 'LASTING' : 'TIME_LIMITED';
  const conditions = severalOf(conditionCodes, values.conditions);
  const terms = { conditions, housingFirst: values.first !== '', permanence, until } as const;
  return { ...begin, ...terms, dwelling, monthlyRent, replyBy, address: values.address.trim() };
}
