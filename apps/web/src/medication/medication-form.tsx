import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { ConfirmMedicationContinuityDocument } from '../operations/partner.ts';
import { useWords } from '../words/language.tsx';
import { consentFormWords, medicationAnswerWords, medicationWords } from './medication.words.ts';

const answers = ['YES', 'NO'] as const;
const forms = ['ORAL', 'SIGNED', 'DIGITAL'] as const;
const blank = { continues: '', naloxone: '', consent: '' };
const rules = { continues: chosen, naloxone: chosen, consent: chosen };

/** Whether medicine goes on after the release: codes alone, with the person's yes. */
export function MedicationForm() {
  const words = useWords(medicationWords);
  return <UnfoldingOrder label={words.confirm} said={words.saved} fields={Fields} />;
}

function Fields(props: OrderFieldsProps) {
  const words = useWords(medicationWords);
  const yesNo = useWords(medicationAnswerWords);
  const { jointCase } = useCase();
  const form = useForm(`medication.${jointCase.number}`, blank, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.confirm}
      submit={words.send}
      form={form}
      mutation={ConfirmMedicationContinuityDocument}
      order={(begin) => {
        const medicationContinues = optionOf(answers, form.values.continues);
        const naloxone = optionOf(answers, form.values.naloxone);
        const consentForm = optionOf(forms, form.values.consent);
        if (medicationContinues === undefined || naloxone === undefined || consentForm === undefined) return undefined;
        return { ...begin, medicationContinues, naloxone, consentForm };
      }}
    >
      <p className="quiet">{words.help}</p>
      <ChoiceField field={form.bind('continues')} label={words.continues} options={answers} words={yesNo} />
      <ChoiceField field={form.bind('naloxone')} label={words.naloxone} options={answers} words={yesNo} />
      <ChoiceField
        field={form.bind('consent')}
        label={words.consent}
        options={forms}
        words={useWords(consentFormWords)}
      />
    </CaseOrderForm>
  );
}
