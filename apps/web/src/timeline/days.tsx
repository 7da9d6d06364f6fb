import type { ReactNode } from 'react';
import { formatWeekday, inOslo } from '../words/dates.ts';
import { dateWords } from '../words/dates.words.ts';
import { useLanguage, useWords } from '../words/language.tsx';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
}

interface DaysProps<E extends Entry> {
  readonly entries: readonly E[];
  readonly aside: (entry: E) => ReactNode;
}

/** Entries under their days: the sentence first, the rest small. */
export function Days<E extends Entry>({ entries, aside }: DaysProps<E>) {
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
                <li key={entry.id}>
                  <p>{entry.sentence}</p>
                  <p className="quiet">
                    <time dateTime={entry.at}>{dates.clock(inOslo(entry.at).time)}</time>
                    {aside(entry)}
                  </p>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}
