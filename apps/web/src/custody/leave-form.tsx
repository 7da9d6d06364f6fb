import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { DayField } from '../forms/fields.tsx';
import { day } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { GrantLeaveDocument } from '../operations/correctional-service.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { custodyWords } from './custody.words.ts';

const blank = { from: '', to: '' };
const rules = { from: day, to: day };

/** Days out before the release: when the others can meet the person. */
export function LeaveForm() {
  const words = useWords(custodyWords);
  return <UnfoldingOrder label={words.leave} said={words.leaveSaved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const form = useForm(`leave.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.leave}
      submit={words.leaveSend}
      form={form}
      mutation={GrantLeaveDocument}
      order={(begin) => {
        const from = parseDay(form.values.from);
        const to = parseDay(form.values.to);
        return from === undefined || to === undefined ? undefined : { ...begin, from, to };
      }}
    >
      <DayField field={form.bind('from')} label={words.leaveFrom} />
      <DayField field={form.bind('to')} label={words.leaveTo} />
    </CaseOrderForm>
  );
}
