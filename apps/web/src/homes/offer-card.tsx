import { ownPart, useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { Unfolds, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { WithdrawDwellingOfferDocument } from '../operations/homes.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { SpokenAnswerFields } from '../spoken/spoken-home-forms.tsx';
import { spokenWords } from '../spoken/spoken.words.ts';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { answerReasonWords, offerStatusWords } from './home-codes.words.ts';
import { homeOrderWords } from './home-orders.words.ts';
import { homesWords } from './homes.words.ts';
import type { MayOnHomes } from './may.ts';
import { offerLabel, type OfOffer } from './of-offer.ts';
import { OfferFacts } from './offer-facts.tsx';
import { StartTenancyForm } from './start-tenancy-form.tsx';

interface OfferCardProps extends OfOffer {
  readonly may: MayOnHomes;
}

const answerable = ['OFFERED', 'ACCEPTED', 'DECLINED'];
const withdrawable = ['OFFERED', 'ACCEPTED'];

/** A home that was offered, where the answer stands, and what can be done about it. */
export function OfferCard({ offer, may }: OfferCardProps) {
  const words = useWords(homesWords);
  const orders = useWords(homeOrderWords);
  const spoken = useWords(spokenWords);
  const statuses = useWords(offerStatusWords);
  const { language } = useLanguage();
  const { jointCase } = useCase();
  const { status, by, replyBy } = offer;
  const outcome = useOutcome();
  const isOwn = by !== null && by.id === ownPart(jointCase)?.unit.id;
  return (
    <article className="stack-tight home">
      <h3 className="card-title">{statuses[status]}</h3>
      <OfferFacts offer={offer} />
      {status === 'OFFERED' ? <p>{words.replyBy(formatWeekday(replyBy, language))}</p> : null}
      <Answer offer={offer} />
      <OutcomeNotice outcome={outcome} />
      {may.let && status === 'ACCEPTED' ? <StartTenancyForm offer={offer} /> : null}
      <div className="entry-orders">
        {may.write && answerable.includes(status) ? (
          <Unfolds label={spoken.answer} said={spoken.saved} outcome={outcome} quiet>
            {(unfolded) => <SpokenAnswerFields {...unfolded} offer={offer} />}
          </Unfolds>
        ) : null}
        {may.let && isOwn && withdrawable.includes(status) ? (
          <Unfolds label={orders.withdraw} said={orders.withdrawn} outcome={outcome} quiet>
            {(unfolded) => <WithdrawFields {...unfolded} offer={offer} />}
          </Unfolds>
        ) : null}
      </div>
    </article>
  );
}

/** Why the person said yes or no, where the person wished to say. */
function Answer({ offer: { reasons, words: own } }: OfOffer) {
  const words = useWords(homesWords);
  const names = useWords(answerReasonWords);
  return (
    <>
      {reasons.length === 0 ? null : (
        <p>
          {words.why}: {reasons.map((reason) => names[reason].toLowerCase()).join(', ')}.
        </p>
      )}
      {own === null ? null : (
        <blockquote className="message">
          <PersonalText text={own} />
        </blockquote>
      )}
    </>
  );
}

const nothing = {};

function WithdrawFields({ offer, ...unfolded }: OrderFieldsProps & OfOffer) {
  const orders = useWords(homeOrderWords);
  const form = useForm(`withdraw.${offer.id}`, nothing, nothing);
  return (
    <CaseOrderForm
      {...unfolded}
      label={offerLabel(orders.withdraw, offer)}
      submit={orders.withdrawSend}
      form={form}
      mutation={WithdrawDwellingOfferDocument}
      order={(begin) => ({ ...begin, offerId: offer.id })}
    >
      <p>{orders.withdrawHelp}</p>
    </CaseOrderForm>
  );
}
