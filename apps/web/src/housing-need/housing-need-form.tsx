import { ReadMore } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm, type CaseOrder } from '../case/case-order-form.tsx';
import { ChoiceField, LineField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, numberOf, optionOf, textOrNull, wholeNumber, within } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm, type Form } from '../forms/use-form.ts';
import { AssessHousingNeedDocument, type AssessHousingNeedInput } from '../operations/municipality.ts';
import { today } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { disadvantageWords, housingNeedWords, stayCodeWords } from './housing-need.words.ts';

const answers = ['YES', 'NO', 'UNDER_ASSESSMENT'] as const;
const stays = [
  'NO_ROOF',
  'EMERGENCY_SHELTER',
  'TEMPORARY_STAY',
  'INSTITUTION_WITHOUT_HOME',
  'WITH_OTHERS',
  'OWN_HOME',
] as const;
const blank = { disadvantaged: '', household: '1', children: '0', resources: '', hindrances: '', stayCode: '' };
const rules = {
  disadvantaged: chosen,
  household: wholeNumber,
  children: wholeNumber,
  resources: within(500),
  hindrances: within(500),
};
type Values = Readonly<Record<keyof typeof blank, string>>;

/** The need of a home: who is to live there, what to build on, what stands in the way. */
export function HousingNeedForm() {
  const words = useWords(housingNeedWords);
  return <UnfoldingOrder label={words.assess} said={words.assessed} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(housingNeedWords);
  const { jointCase } = useCase();
  const form = useForm(`housing-need.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.assess}
      submit={words.assessSend}
      form={form}
      mutation={AssessHousingNeedDocument}
      order={(begin) => orderFrom(begin, form.values)}
    >
      <ChoiceField
        field={form.bind('disadvantaged')}
        label={words.disadvantaged}
        options={answers}
        words={useWords(disadvantageWords)}
      />
      <LineField field={form.bind('household')} label={words.household} help={words.householdHelp} numeric />
      <LineField field={form.bind('children')} label={words.children} numeric />
      <MayBeEmpty form={form} />
    </CaseOrderForm>
  );
}

function MayBeEmpty({ form }: { readonly form: Form<keyof typeof blank> }) {
  const words = useWords(housingNeedWords);
  const { optional } = useWords(formWords);
  return (
    <>
      <TextAreaField field={form.bind('resources')} label={optional(words.resources)} most={500} />
      <TextAreaField field={form.bind('hindrances')} label={optional(words.hindrances)} most={500} />
      <ReadMore header={words.moreFields}>
        <ChoiceField
          field={form.bind('stayCode')}
          label={optional(words.stayCode)}
          help={words.stayHelp}
          options={stays}
          words={useWords(stayCodeWords)}
        />
      </ReadMore>
    </>
  );
}

function orderFrom(begin: CaseOrder, values: Values): AssessHousingNeedInput | undefined {
  const disadvantaged = optionOf(answers, values.disadvantaged);
  const household = numberOf(values.household);
  const children = numberOf(values.children);
  if (disadvantaged === undefined || household === undefined || children === undefined) return undefined;
  return {
    ...begin,
    disadvantaged,
    household,
    children,
    resources: textOrNull(values.resources),
    hindrances: textOrNull(values.hindrances),
    stayCode: optionOf(stays, values.stayCode) ?? null,
    assessedOn: today(),
  };
}
