import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { TellCustodyGroundDocument } from '../operations/correctional-service.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { custodyGroundWords, custodyWords } from './custody.words.ts';

const grounds = ['REMAND', 'SENTENCE', 'REMAND_ENDED'] as const;
const rules = { ground: chosen, on: day };

/** Remand or sentence, told to those who may know of the release. */
export function GroundForm() {
  const words = useWords(custodyWords);
  return <UnfoldingOrder label={words.ground} said={words.groundSaved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const form = useForm(`ground.${jointCase.number}`, { ground: '', on: typedToday() }, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.ground}
      submit={words.groundSend}
      form={form}
      mutation={TellCustodyGroundDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        const ground = optionOf(grounds, form.values.ground);
        return on === undefined || ground === undefined ? undefined : { ...begin, on, ground };
      }}
    >
      <p className="quiet">{words.groundHelp}</p>
      <ChoiceField
        field={form.bind('ground')}
        label={words.groundWhat}
        options={grounds}
        words={useWords(custodyGroundWords)}
      />
      <DayField field={form.bind('on')} label={words.groundOn} />
    </CaseOrderForm>
  );
}
