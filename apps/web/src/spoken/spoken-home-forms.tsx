import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, optionOf, textOrNull, within } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { answerReasons } from '../homes/home-codes.ts';
import { offerLabel, type OfOffer } from '../homes/of-offer.ts';
import { answerReasonWords } from '../homes/home-codes.words.ts';
import { RegisterDwellingAnswerDocument, RegisterStabilityAgreementDocument } from '../operations/joint-decisions.ts';
import { useWords } from '../words/language.tsx';
import { SpokenFields, spokenBlank, spokenFrom, spokenRules } from './spoken-fields.tsx';
import { spokenWords } from './spoken.words.ts';

const answers = ['ACCEPTED', 'DECLINED'] as const;
const blank = { answer: '', reasons: '', words: '', ...spokenBlank };
const rules = { answer: chosen, words: within(500), ...spokenRules };

/** The person's yes or no to a home, as the person said it to a worker. */
export function SpokenAnswerFields({ offer, ...unfolded }: OrderFieldsProps & OfOffer) {
  const { id: offerId } = offer;
  const words = useWords(spokenWords);
  const { optional } = useWords(formWords);
  const form = useForm(`spoken-answer.${offerId}`, blank, rules);
  return (
    <CaseOrderForm
      {...unfolded}
      label={offerLabel(words.answer, offer)}
      submit={words.send}
      form={form}
      mutation={RegisterDwellingAnswerDocument}
      order={(begin) => {
        const spoken = spokenFrom(form.values);
        const answer = optionOf(answers, form.values.answer);
        if (spoken === undefined || answer === undefined) return undefined;
        const reasons = severalOf(answerReasons, form.values.reasons);
        return { ...begin, offerId, answer, reasons, words: textOrNull(form.values.words), ...spoken };
      }}
    >
      <ChoiceField
        field={form.bind('answer')}
        label={words.answerWhat}
        options={answers}
        words={{ ACCEPTED: words.yes, DECLINED: words.no }}
      />
      <SeveralField
        field={form.bind('reasons')}
        label={words.reasons}
        options={answerReasons}
        words={useWords(answerReasonWords)}
      />
      <TextAreaField field={form.bind('words')} label={optional(words.words)} most={500} />
      <SpokenFields bind={form.bind} />
    </CaseOrderForm>
  );
}

interface SpokenStabilityProps extends OrderFieldsProps {
  readonly tenancyId: string;
  /** As it was proposed and read aloud. */
  readonly months: number;
}

/** The person's yes to how long the home is to have lasted, as the person said it to a worker. */
export function SpokenStabilityFields({ tenancyId, months, ...unfolded }: SpokenStabilityProps) {
  const words = useWords(spokenWords);
  const form = useForm(`spoken-stability.${tenancyId}`, spokenBlank, spokenRules);
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.stability}
      submit={words.send}
      form={form}
      mutation={RegisterStabilityAgreementDocument}
      order={(begin) => {
        const spoken = spokenFrom(form.values);
        return spoken === undefined ? undefined : { ...begin, tenancyId, months, ...spoken };
      }}
    >
      <p>{words.stabilityWhat(months)}</p>
      <SpokenFields bind={form.bind} />
    </CaseOrderForm>
  );
}
