import { Heading } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { correctionWords } from './correction.words.ts';
import { ObjectionWords } from './objection-words.tsx';
import { EntryOrders } from './entry-orders.tsx';

/** What one's own unit wrote and the person says is wrong: on top of the case until it is answered. */
export function DisputedEntries() {
  const words = useWords(correctionWords);
  const { jointCase, refresh } = useCase();
  const outcome = useOutcome();
  const done = (said: string) => {
    outcome.say(said);
    refresh();
  };
  if (jointCase.disputed.length === 0) return <OutcomeNotice outcome={outcome} />;
  return (
    <section className="card stack" aria-labelledby="disputed">
      <Heading level="2" size="small" id="disputed">
        {words.yours}
      </Heading>
      <OutcomeNotice outcome={outcome} />
      {jointCase.disputed.map((entry) => (
        <article key={entry.id} className="stack-tight home">
          <p>{entry.sentence}</p>
          <ObjectionWords entry={entry} />
          <EntryOrders caseId={jointCase.id} entry={entry} onDone={done} />
        </article>
      ))}
    </section>
  );
}
