import type { ReactNode } from 'react';
import { formatWeekday, inOslo } from '../words/dates.ts';
import { dateWords } from '../words/dates.words.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { timelineWords } from './timeline.words.ts';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly withdrawn: boolean;
}

interface DaysProps<E extends Entry> {
  readonly entries: readonly E[];
  readonly aside: (entry: E) => ReactNode;
  /** That it is recorded, and who has witnessed it. */
  readonly proof: (entry: E) => ReactNode;
  /** What can be done about an entry. */
  readonly below?: (entry: E) => ReactNode;
}

/** Entries under their days: the sentence first, the rest small. */
export function Days<E extends Entry>({ entries, aside, proof, below }: DaysProps<E>) {
  const { language } = useLanguage();
  const dates = useWords(dateWords);
  const days = [...new Set(entries.map((entry) => inOslo(entry.at).day))];
  return (
    <>
      {days.map((day) => (
        <section key={day} className="timeline-day">
          <h2>{formatWeekday(day, language)}</h2>
          <ol>
            {entries
              .filter((entry) => inOslo(entry.at).day === day)
              .map((entry) => (
                <li key={entry.id} id={anchorOf(entry.id)}>
                  <Sentence entry={entry} />
                  <div className="entry-line">
                    <p className="quiet">
                      <time dateTime={entry.at}>{dates.clock(inOslo(entry.at).time)}</time>
                      {aside(entry)}
                    </p>
                    {proof(entry)}
                    {below?.(entry)}
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** What was put right stands struck through, with the way to what counts now; nothing vanishes. */
function Sentence({ entry: { sentence, corrects, correctedBy, withdrawn } }: { readonly entry: Entry }) {
  const words = useWords(timelineWords);
  const replaced = withdrawn || correctedBy !== null;
  return (
    <p>
      {replaced ? <s>{sentence}</s> : sentence}{' '}
      {correctedBy === null ? null : (
        <a className="link" href={`#${anchorOf(correctedBy)}`}>
          {withdrawn ? words.withdrawn : words.corrected}
        </a>
      )}
      {corrects === null ? null : (
        <a className="link" href={`#${anchorOf(corrects)}`}>
          {words.corrects}
        </a>
      )}
    </p>
  );
}

/** Where on the page an entry stands. */
function anchorOf(entryId: string): string {
  return `hendelse-${entryId.replaceAll(/[^\w-]/g, '')}`;
}
