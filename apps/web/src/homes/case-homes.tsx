import { Heading } from '@navikt/ds-react';
import { takesPart, useCase } from '../case/case-context.tsx';
import type { DwellingOfferCardFragment } from '../operations/joint-case.ts';
import { useSession } from '../session/session-context.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { answerReasonWords, homesWords, offerStatusWords } from './homes.words.ts';
import { OfferDwellingForm } from './offer-dwelling-form.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { StartTenancyForm } from './start-tenancy-form.tsx';
import { TenancyCard } from './tenancy-card.tsx';

const housing = ['municipality', 'kirkens-bymisjon', 'partner'];

/** Homes offered, with the person's answer and reasons, and the home that the person has. */
export function CaseHomes() {
  const words = useWords(homesWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const { homes } = jointCase;
  if (homes === null) return null;
  const canOffer = takesPart(jointCase) && housing.includes(session?.kind ?? '');
  if (homes.offers.length === 0 && homes.tenancies.length === 0 && !canOffer) return null;
  return (
    <section className="card stack" aria-labelledby="homes">
      <Heading level="2" size="small" id="homes">
        {words.title}
      </Heading>
      {homes.tenancies.toReversed().map((tenancy) => (
        <TenancyCard key={tenancy.id} tenancy={tenancy} canAct={canOffer} />
      ))}
      {homes.offers.toReversed().map((offer) => (
        <Offer key={offer.id} offer={offer} canAct={canOffer} />
      ))}
      {canOffer ? <OfferDwellingForm /> : null}
    </section>
  );
}

function Offer({ offer, canAct }: { readonly offer: DwellingOfferCardFragment; readonly canAct: boolean }) {
  const words = useWords(homesWords);
  const statuses = useWords(offerStatusWords);
  const reasons = useWords(answerReasonWords);
  const { language } = useLanguage();
  return (
    <article className="stack-tight home">
      <h3 className="card-title">{statuses[offer.status]}</h3>
      <OfferFacts offer={offer} />
      {offer.status === 'OFFERED' ? <p>{words.replyBy(formatWeekday(offer.replyBy, language))}</p> : null}
      {offer.reasons.length === 0 ? null : (
        <p>
          {words.why}: {offer.reasons.map((reason) => reasons[reason].toLowerCase()).join(', ')}.
        </p>
      )}
      {offer.words === null ? null : (
        <blockquote className="message">
          <PersonalText text={offer.words} />
        </blockquote>
      )}
      {canAct && offer.status === 'ACCEPTED' ? <StartTenancyForm offer={offer} /> : null}
    </article>
  );
}
