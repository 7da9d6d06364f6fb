import { Heading } from '@navikt/ds-react';
import type { MyVedtakRowFragment } from '../operations/client.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { formatDay, formatMonth, formatWeekday, fromToday, today } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { formatKroner } from '../words/money.ts';
import { myAreaWords } from './my-page.words.ts';
import { myVedtakWords, vedtakAnswerWords, vedtakAboutWords } from './my-vedtak.words.ts';

/** What was decided about the person, the newest first: the answer, how much, and the day to complain by. */
export function MyVedtak({ vedtak }: { readonly vedtak: readonly MyVedtakRowFragment[] }) {
  const words = useWords(myVedtakWords);
  if (vedtak.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="my-vedtak">
      <Heading level="2" size="small" id="my-vedtak">
        {words.title}
      </Heading>
      {vedtak.map((one) => (
        <Decided key={`${one.matter} ${one.decidedOn} ${one.outcome} ${one.amountNok}`} vedtak={one} />
      ))}
    </section>
  );
}

function Decided({ vedtak }: { readonly vedtak: MyVedtakRowFragment }) {
  const words = useWords(myVedtakWords);
  const about = useWords(vedtakAboutWords);
  const areas = useWords(myAreaWords);
  const answers = useWords(vedtakAnswerWords);
  const { language } = useLanguage();
  const { matter, area, outcome, by, decidedOn } = vedtak;
  const terms = useTerms(vedtak);
  const name = by === null ? words.husbanken : unitLine(by);
  return (
    <article className="card stack-tight">
      <h3 className="card-title">
        {about[matter]}
        {area === null ? null : `: ${areas[area].toLowerCase()}`}
      </h3>
      <p>
        {words.answered(name, formatDay(decidedOn, language))} <strong>{answers[outcome]}</strong>
        {terms === '' ? '.' : `: ${terms}.`}
      </p>
      <Complaint vedtak={vedtak} />
    </article>
  );
}

/** Until when, and whom to call; said also when the day has passed, for a late complaint may still be heard. */
function Complaint({ vedtak: { complainBy, by } }: { readonly vedtak: MyVedtakRowFragment }) {
  const words = useWords(myVedtakWords);
  const { language } = useLanguage();
  if (complainBy === null) return <p>{words.inTheLetter}</p>;
  const day = formatWeekday(complainBy, language);
  return (
    <>
      <p>
        {complainBy < today() ? (
          words.passed(day)
        ) : (
          <strong>{words.complainBy(day, fromToday(complainBy, language))}</strong>
        )}
      </p>
      <p>
        {words.how} {by === null ? null : <Phone number={by.phone} />}
      </p>
    </>
  );
}

/** How much, from when, until when. */
function useTerms({ matter, amountNok, fromMonth, until }: MyVedtakRowFragment): string {
  const words = useWords(myVedtakWords);
  const { language } = useLanguage();
  const monthly = matter === 'HOUSING_ALLOWANCE';
  const parts = [
    amountNok === null ? '' : monthly ? words.monthly(formatKroner(amountNok)) : formatKroner(amountNok),
    fromMonth === null ? '' : words.fromMonth(formatMonth(fromMonth, language)),
    until === null ? '' : words.until(formatDay(until, language)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
