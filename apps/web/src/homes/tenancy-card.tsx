import type { TenancyCardFragment } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { dwellingWords, permanenceWords, suitabilityWords } from './home-codes.words.ts';
import { homesWords } from './homes.words.ts';
import type { MayOnHomes } from './may.ts';
import { StabilityAgreement } from './stability-agreement.tsx';
import { StabilityMarks } from './stability-marks.tsx';
import { TenancyOrders } from './tenancy-orders.tsx';
import { TenancyRisks } from './tenancy-risks.tsx';

export interface TenancyProps {
  readonly tenancy: TenancyCardFragment;
  readonly may: MayOnHomes;
}

/** A home that the person has, or had: since when, whether it fits, what threatens it, and how long it has stood. */
export function TenancyCard({ tenancy, may }: TenancyProps) {
  const words = useWords(homesWords);
  const dwellings = useWords(dwellingWords);
  const permanences = useWords(permanenceWords);
  const fits = useWords(suitabilityWords);
  const { language } = useLanguage();
  const { dwelling, address, startedOn, endedOn, suitability, permanence, until, status } = tenancy;
  const day = (date: string) => formatDay(date, language);
  const outcome = useOutcome();
  const stands = status === 'STANDING';
  return (
    <article className="stack-tight home">
      <h3 className="card-title">{dwellings[dwelling]}</h3>
      {address === null ? null : (
        <p>
          <PersonalText text={address} />
        </p>
      )}
      <p>
        {endedOn === null ? words.since(day(startedOn)) : words.ended(day(endedOn))} {permanences[permanence]}
        {until === null ? '' : ` ${words.until(day(until))}`}.
      </p>
      {suitability === null ? null : <p>{fits[suitability]}.</p>}
      <OutcomeNotice outcome={outcome} />
      <TenancyRisks tenancy={tenancy} may={may} />
      <StabilityMarks tenancy={tenancy} canAct={may.let} />
      {stands ? <StabilityAgreement tenancy={tenancy} may={may} outcome={outcome} /> : null}
      {stands && may.let ? <TenancyOrders tenancyId={tenancy.id} outcome={outcome} /> : null}
    </article>
  );
}
