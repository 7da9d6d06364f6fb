import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { DayField, LineField, SelectField } from '../forms/fields.tsx';
import { chosen, day, filledWithin } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RecordResponsibilityDecisionDocument } from '../operations/municipality.ts';
import { UnitOptions } from '../people/unit-options.tsx';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { responsibilityWords } from './responsibility.words.ts';
import { useMunicipalitiesHere } from './use-municipalities-here.ts';

const rules = { unit: chosen, reference: filledWithin(120), decidedOn: day };

/** Statsforvalteren has settled it: which municipality, and the reference of the decision. */
export function GovernorForm() {
  const words = useWords(responsibilityWords);
  return <UnfoldingOrder label={words.decision} said={words.decided} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(responsibilityWords);
  const { jointCase } = useCase();
  const blank = { unit: '', reference: '', decidedOn: typedToday() };
  const form = useForm(`governor.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.decision}
      submit={words.decisionSend}
      form={form}
      mutation={RecordResponsibilityDecisionDocument}
      order={(begin) => {
        const decidedOn = parseDay(form.values.decidedOn);
        const { unit: unitId, reference } = form.values;
        return decidedOn === undefined ? undefined : { ...begin, unitId, reference: reference.trim(), decidedOn };
      }}
    >
      <SelectField field={form.bind('unit')} label={words.decisionWho}>
        <UnitOptions units={useMunicipalitiesHere()} />
      </SelectField>
      <LineField field={form.bind('reference')} label={words.decisionReference} most={120} />
      <DayField field={form.bind('decidedOn')} label={words.decisionOn} />
    </CaseOrderForm>
  );
}
