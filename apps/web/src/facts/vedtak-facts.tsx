import { useCase } from '../case/case-context.tsx';
import type { VedtakFactsFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { vedtakMatterWords, vedtakOutcomeWords } from '../vedtak/vedtak.words.ts';
import { formatDay, formatMonth, formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { formatKroner } from '../words/money.ts';
import { Fact } from './fact.tsx';
import { factsWords } from './facts.words.ts';

/** Decisions about money, the newest first, each with the last day to complain. */
export function VedtakFacts() {
  const words = useWords(factsWords);
  const { economyVedtak } = useCase().jointCase;
  return (
    <Fact name={words.money}>
      <ul className="plain">
        {economyVedtak.toReversed().map((vedtak) => (
          <Vedtak key={`${vedtak.matter} ${vedtak.decidedOn} ${vedtak.outcome} ${vedtak.amountNok}`} vedtak={vedtak} />
        ))}
      </ul>
    </Fact>
  );
}

function Vedtak({ vedtak }: { readonly vedtak: VedtakFactsFragment }) {
  const words = useWords(factsWords);
  const matters = useWords(vedtakMatterWords);
  const outcomes = useWords(vedtakOutcomeWords);
  const { language } = useLanguage();
  const { matter, outcome, decidedOn, complaintBy, by } = vedtak;
  const granted = useGranted(vedtak);
  return (
    <li>
      <strong>{matters[matter]}:</strong> {outcomes[outcome].toLowerCase()}
      {granted === '' ? '.' : `, ${granted}.`} {words.decided(formatDay(decidedOn, language))}{' '}
      {complaintBy === null ? null : <strong>{words.complaintBy(formatWeekday(complaintBy, language))}</strong>}
      {by === null ? null : <p className="quiet">{unitLine(by)}</p>}
    </li>
  );
}

/** How much, from when, until when. */
function useGranted({ matter, amountNok, fromMonth, until }: VedtakFactsFragment): string {
  const words = useWords(factsWords);
  const { language } = useLanguage();
  const monthly = matter === 'HOUSING_ALLOWANCE' ? ` ${words.aMonth}` : '';
  const parts = [
    amountNok === null ? '' : `${formatKroner(amountNok)}${monthly}`,
    fromMonth === null ? '' : words.fromMonth(formatMonth(fromMonth, language)),
    until === null ? '' : words.untilDay(formatDay(until, language)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
