import { Heading } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';
import { NeedCard } from './need-card.tsx';

const urgencies = ['TONIGHT', 'THIS_WEEK', 'LATER'];

/** The needs, the most urgent first, and those that have ended last. */
export function Needs() {
  const words = useWords(caseWords);
  const { needs } = useCase().jointCase;
  const rank = ({ status, urgency }: (typeof needs)[number]) =>
    status === 'CLOSED' ? urgencies.length : urgencies.indexOf(urgency);
  const sorted = needs.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section className="stack" aria-labelledby="needs">
      <Heading level="2" size="small" id="needs">
        {words.needs}
      </Heading>
      {needs.length === 0 ? <p className="quiet">{words.noNeeds}</p> : null}
      {sorted.map((need) => (
        <NeedCard key={need.id} need={need} />
      ))}
    </section>
  );
}
