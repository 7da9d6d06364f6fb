import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, SelectField } from '../forms/fields.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RecordVisitDocument } from '../operations/kirkens-bymisjon.ts';
import { areaWords } from '../words/codes.words.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { visitOutcomeWords, visitWords } from './visit.words.ts';

const outcomes = ['MET', 'NOT_AT_HOME', 'PERSON_DECLINED'] as const;
const rules = { need: chosen, on: day, outcome: chosen };

/** A visit, for one of the needs. Nothing is written about what was said. */
export function VisitForm() {
  const words = useWords(visitWords);
  return <UnfoldingOrder label={words.visit} said={words.saved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(visitWords);
  const areas = useWords(areaWords);
  const { jointCase } = useCase();
  const open = jointCase.needs.filter(({ status }) => status !== 'CLOSED');
  const only = open.length === 1 ? (open[0]?.id ?? '') : '';
  const form = useForm(`visit.${jointCase.number}`, { need: only, on: typedToday(), outcome: '' }, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.visit}
      submit={words.send}
      form={form}
      mutation={RecordVisitDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        const outcome = optionOf(outcomes, form.values.outcome);
        const needId = form.values.need;
        return on === undefined || outcome === undefined ? undefined : { ...begin, needId, on, outcome };
      }}
    >
      <SelectField field={form.bind('need')} label={words.need}>
        {open.map(({ id, area, description }) => (
          <option key={id} value={id}>
            {description.value === null ? areas[area] : `${areas[area]}: ${description.value}`}
          </option>
        ))}
      </SelectField>
      <DayField field={form.bind('on')} label={words.on} />
      <ChoiceField
        field={form.bind('outcome')}
        label={words.outcome}
        options={outcomes}
        words={useWords(visitOutcomeWords)}
      />
    </CaseOrderForm>
  );
}
