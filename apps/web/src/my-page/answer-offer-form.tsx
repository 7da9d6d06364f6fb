import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, optionOf, textOrNull, within } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { answerReasons } from '../homes/home-codes.ts';
import { offerLabel, type OfOffer } from '../homes/of-offer.ts';
import { answerReasonWords } from '../homes/home-codes.words.ts';
import { AnswerDwellingOfferDocument } from '../operations/client.ts';
import { useWords } from '../words/language.tsx';
import { myHomesWords } from './my-homes.words.ts';
import { myRefusalWords } from './my-page.words.ts';

const answers = ['ACCEPTED', 'DECLINED'] as const;
const rules = { answer: chosen, words: within(500) };

interface AnswerOfferProps extends OfOffer {
  readonly caseId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Yes or no to a home. A reason is the person's to give or keep. */
export function AnswerOfferForm({ offer, caseId, onDone, onClose }: AnswerOfferProps) {
  const { id: offerId } = offer;
  const words = useWords(myHomesWords);
  const { optional } = useWords(formWords);
  const form = useForm(`answer.${offerId}`, { answer: '', reasons: '', words: '' }, rules);
  const { state, send } = useCommand(AnswerDwellingOfferDocument);
  const submit = async () => {
    const answer = optionOf(answers, form.values.answer);
    if (!form.check() || answer === undefined) return;
    const said = { reasons: severalOf(answerReasons, form.values.reasons), words: textOrNull(form.values.words) };
    if (!(await send((commandId) => ({ commandId, caseId, offerId, answer, ...said })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={offerLabel(words.answer, offer)}
      submit={words.send}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        field={form.bind('answer')}
        label={words.answer}
        help={words.ifNo}
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
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
