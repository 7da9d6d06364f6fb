import type { ResponsibilityFactsFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { formatWeekday, fromToday, today } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { Fact } from './fact.tsx';
import { factsWords } from './facts.words.ts';

interface ResponsibilityFactProps {
  readonly responsibility: ResponsibilityFactsFragment;
}

/** Which municipality is responsible, with the clock that runs while it is not settled. */
export function ResponsibilityFact({ responsibility }: ResponsibilityFactProps) {
  const words = useWords(factsWords);
  const { status, dueOn } = responsibility;
  return (
    <Fact name={words.responsibility}>
      <p>{useStanding(responsibility)}</p>
      {status === 'SETTLED' || dueOn === null ? null : <Clock dueOn={dueOn} />}
      {status === 'SETTLED' ? null : <p className="quiet">{words.meanwhile}</p>}
    </Fact>
  );
}

function useStanding({ status, disputedBy, proposedBy, responsible }: ResponsibilityFactsFragment): string {
  const words = useWords(factsWords);
  const name = (unit: ResponsibilityFactsFragment['responsible']) => (unit === null ? words.someone : unitLine(unit));
  switch (status) {
    case 'DISPUTED':
      return words.disputed(name(disputedBy));
    case 'PROPOSED':
      return words.proposed(name(proposedBy), name(responsible));
    case 'SETTLED':
      return name(responsible);
  }
}

function Clock({ dueOn }: { readonly dueOn: string }) {
  const words = useWords(factsWords);
  const { language } = useLanguage();
  const late = dueOn < today();
  return (
    <p className={late ? 'alarm' : undefined}>
      {words.dueOn(formatWeekday(dueOn, language), fromToday(dueOn, language))}
    </p>
  );
}
