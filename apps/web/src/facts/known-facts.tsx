import { Heading } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { custodyGroundWords } from '../custody/custody.words.ts';
import { unitLine } from '../people/unit-line.tsx';
import { formatDay, formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { Fact } from './fact.tsx';
import { factsWords } from './facts.words.ts';
import { HousingNeedFact } from './housing-need-fact.tsx';
import { ResponsibilityFact } from './responsibility-fact.tsx';
import { VedtakFacts } from './vedtak-facts.tsx';

/** What the bodies have told, quietly; what nobody has told, or one may not know, is not mentioned. */
export function KnownFacts() {
  const words = useWords(factsWords);
  const { language } = useLanguage();
  const { jointCase } = useCase();
  const { custody, responsibility, housingNeed, economyVedtak, medication, releasedOn } = jointCase;
  const { municipalityOfStay } = jointCase;
  const known = [custody, responsibility, housingNeed, medication, releasedOn, municipalityOfStay];
  if (known.every((fact) => fact === null) && economyVedtak.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="facts">
      <Heading level="2" size="small" id="facts">
        {words.title}
      </Heading>
      <dl className="facts">
        {custody === null ? null : <CustodyFact />}
        {releasedOn === null ? null : <Fact name={words.released}>{formatWeekday(releasedOn, language)}</Fact>}
        {municipalityOfStay === null ? null : <Fact name={words.stay}>{unitLine(municipalityOfStay)}</Fact>}
        {responsibility === null ? null : <ResponsibilityFact responsibility={responsibility} />}
        {housingNeed === null ? null : <HousingNeedFact need={housingNeed} />}
        {economyVedtak.length === 0 ? null : <VedtakFacts />}
        {medication === null ? null : <MedicationFact />}
      </dl>
    </section>
  );
}

function CustodyFact() {
  const words = useWords(factsWords);
  const grounds = useWords(custodyGroundWords);
  const { language } = useLanguage();
  const { custody } = useCase().jointCase;
  if (custody === null) return null;
  const { ground, groundSince, transferTo, transferOn, leaves } = custody;
  const day = (date: string) => formatDay(date, language);
  return (
    <Fact name={words.custody}>
      {ground === null || groundSince === null ? null : <p>{words.groundSince(grounds[ground], day(groundSince))}</p>}
      {transferTo === null || transferOn === null ? null : (
        <p>{words.transfer(unitLine(transferTo), day(transferOn))}</p>
      )}
      {leaves.map(({ from, to }) => (
        <p key={`${from} ${to}`}>{words.leave(day(from), day(to))}</p>
      ))}
    </Fact>
  );
}

function MedicationFact() {
  const words = useWords(factsWords);
  const { medication } = useCase().jointCase;
  if (medication === null) return null;
  return (
    <Fact name={words.medicine}>
      <p>
        {medication.medicationContinues ? words.continues : words.stops}{' '}
        {medication.naloxone ? words.naloxone : words.noNaloxone}
      </p>
      {medication.by === null ? null : <p className="quiet">{unitLine(medication.by)}</p>}
    </Fact>
  );
}
