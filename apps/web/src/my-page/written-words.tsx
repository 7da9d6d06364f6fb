import { Heading } from '@navikt/ds-react';
import type { MyTimelineRowFragment } from '../operations/client.ts';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { SayWrong } from './say-wrong.tsx';
import { sayWrongWords } from './say-wrong.words.ts';

interface WrittenWordsProps {
  readonly caseId: string;
  readonly entries: readonly MyTimelineRowFragment[];
}

/** What others wrote down as said by the person, who alone can say whether it is right. */
export function WrittenWords({ caseId, entries }: WrittenWordsProps) {
  const words = useWords(sayWrongWords);
  const { language } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="written-words">
      <Heading level="2" size="small" id="written-words">
        {words.written}
      </Heading>
      {entries.map((entry) => (
        <article key={entry.id} className="card stack-tight question">
          <p>{entry.sentence}</p>
          <p className="quiet">{formatDay(inOslo(entry.at).day, language)}</p>
          <SayWrong caseId={caseId} entry={entry} />
        </article>
      ))}
    </section>
  );
}
