import { Heading } from '@navikt/ds-react';
import { takesPart, useCase } from '../case/case-context.tsx';
import { useSession } from '../session/session-context.tsx';
import { useWords } from '../words/language.tsx';
import { homesWords } from './homes.words.ts';
import { NeedProfile } from './need-profile.tsx';
import { OfferCard } from './offer-card.tsx';
import { OfferDwellingForm } from './offer-dwelling-form.tsx';
import { StartOwnTenancyForm } from './start-tenancy-form.tsx';
import { TenancyCard } from './tenancy-card.tsx';

const housing = ['municipality', 'kirkens-bymisjon', 'partner'];

/** What the household needs, homes offered with the person's answer and reasons, and the home that the person has. */
export function CaseHomes() {
  const words = useWords(homesWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const { homes } = jointCase;
  if (homes === null) return null;
  const takes = takesPart(jointCase);
  const canLet = takes && housing.includes(session?.kind ?? '');
  const may = { let: canLet, write: takes && session?.kind !== 'child-welfare' };
  if (homes.profile === null && homes.offers.length === 0 && homes.tenancies.length === 0 && !canLet) return null;
  const stands = homes.tenancies.some(({ status }) => status === 'STANDING');
  return (
    <section className="card stack" aria-labelledby="homes">
      <Heading level="2" size="small" id="homes">
        {words.title}
      </Heading>
      <NeedProfile profile={homes.profile} canDescribe={canLet} />
      {homes.tenancies.toReversed().map((tenancy) => (
        <TenancyCard key={tenancy.id} tenancy={tenancy} may={may} />
      ))}
      {homes.offers.toReversed().map((offer) => (
        <OfferCard key={offer.id} offer={offer} may={may} />
      ))}
      {canLet ? <OfferDwellingForm /> : null}
      {canLet && !stands ? <StartOwnTenancyForm /> : null}
    </section>
  );
}
