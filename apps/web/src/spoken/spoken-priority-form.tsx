import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { filledWithin } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { RegisterOwnPriorityDocument } from '../operations/joint-decisions.ts';
import { useWords } from '../words/language.tsx';
import { SpokenFields, spokenBlank, spokenFrom, spokenRules } from './spoken-fields.tsx';
import { spokenWords } from './spoken.words.ts';

/** What matters most to the person, as the person says it to a worker. */
export function SpokenPriorityForm() {
  const words = useWords(spokenWords);
  return <UnfoldingOrder label={words.priority} said={words.saved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(spokenWords);
  const { jointCase } = useCase();
  const blank = { words: '', ...spokenBlank };
  const rules = { words: filledWithin(500), ...spokenRules };
  const form = useForm(`spoken-priority.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.priority}
      submit={words.send}
      form={form}
      mutation={RegisterOwnPriorityDocument}
      order={(begin) => {
        const spoken = spokenFrom(form.values);
        return spoken === undefined ? undefined : { ...begin, words: form.values.words.trim(), ...spoken };
      }}
    >
      <TextAreaField field={form.bind('words')} label={words.priorityWords} most={500} />
      <SpokenFields bind={form.bind} />
    </CaseOrderForm>
  );
}
