import { Alert } from '@navikt/ds-react';
import type { DwellingOfferCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { formatKroner } from '../words/money.ts';
import { dwellingWords, permanenceWords } from './home-codes.words.ts';
import { homesWords } from './homes.words.ts';

/** What a home is, where, for how much and on which conditions; flagged where a condition asks for treatment. */
export function OfferFacts({ offer }: { readonly offer: DwellingOfferCardFragment }) {
  const words = useWords(homesWords);
  const dwellings = useWords(dwellingWords);
  const permanences = useWords(permanenceWords);
  const { language } = useLanguage();
  const { by, dwelling, permanence, until, monthlyRent, address, conditions, flag } = offer;
  const lasts = until === null ? '' : ` ${words.until(formatDay(until, language))}`;
  return (
    <>
      <p>
        <strong>{dwellings[dwelling]}</strong>, <PersonalText text={address} />
      </p>
      <p>
        {permanences[permanence]}
        {lasts}. {words.rent(formatKroner(monthlyRent))}.
      </p>
      {conditions.length === 0 ? null : (
        <p>
          {words.conditions}: {conditions.map((condition) => condition.words).join(', ')}.
        </p>
      )}
      {flag === null ? null : (
        <Alert variant="warning" size="small">
          {flag}
        </Alert>
      )}
      {by === null ? null : <p className="quiet">{unitLine(by)}</p>}
    </>
  );
}
