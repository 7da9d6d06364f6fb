import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { DayField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { day, dayOrEmpty } from '../forms/rules.ts';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RestCooperationDocument } from '../operations/joint-decisions.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { courseWords } from './course.words.ts';

const blank = { first: '', second: '', third: '', review: '' };
const rules = { first: day, second: dayOrEmpty, third: dayOrEmpty, review: day };

/** Contact is lost: the days on which somebody looks again, and the one for judging what is still kept. */
export function RestFields(props: OrderFieldsProps) {
  const words = useWords(courseWords);
  const { optional } = useWords(formWords);
  const { jointCase } = useCase();
  const form = useForm(`rest.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.rest}
      submit={words.restSend}
      form={form}
      mutation={RestCooperationDocument}
      order={(begin) => {
        const { first, second, third, review } = form.values;
        const reviewOn = parseDay(review);
        const days = [first, second, third].map(parseDay).filter((on) => on !== undefined);
        return reviewOn === undefined ? undefined : { ...begin, lookAgainOn: [...new Set(days)].toSorted(), reviewOn };
      }}
    >
      <p>{words.restHelp}</p>
      <DayField field={form.bind('first')} label={words.lookOn} />
      <DayField field={form.bind('second')} label={optional(words.lookThen)} />
      <DayField field={form.bind('third')} label={optional(words.lookThen)} />
      <DayField field={form.bind('review')} label={words.reviewOn} help={words.reviewHelp} />
    </CaseOrderForm>
  );
}
