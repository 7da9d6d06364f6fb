import { CaseOrderForm } from '../case/case-order-form.tsx';
import { useCase } from '../case/case-context.tsx';
import { SelectField } from '../forms/fields.tsx';
import { chosen } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { NameMunicipalityOfStayDocument } from '../operations/joint-case.ts';
import { UnitOptions } from '../people/unit-options.tsx';
import { useUnitsOf } from '../people/use-receivers.ts';
import { useWords } from '../words/language.tsx';
import { passingOnWords } from './passing-on.words.ts';

const rules = { unit: chosen };

/** Which municipality the person stays in, by the unit that receives there. */
export function StayForm() {
  const words = useWords(passingOnWords);
  return <UnfoldingOrder label={words.stay} said={words.staySaved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(passingOnWords);
  const { jointCase } = useCase();
  const blank = { unit: jointCase.municipalityOfStay?.id ?? '' };
  const form = useForm(`stay.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.stay}
      submit={words.staySend}
      form={form}
      mutation={NameMunicipalityOfStayDocument}
      order={(begin) => ({ ...begin, unitId: form.values.unit })}
    >
      <SelectField field={form.bind('unit')} label={words.stayWho} help={words.stayHelp}>
        <UnitOptions units={useUnitsOf('MUNICIPALITY')} />
      </SelectField>
    </CaseOrderForm>
  );
}
