import { useId } from 'react';
import { Heading, Tag } from '@navikt/ds-react';
import { formatDay, fromToday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { trackWords } from './track.words.ts';

/** A plan by its days: the case's for a body, or the person's own. */
export interface ShownTrack {
  readonly words: string;
  readonly milestones: readonly ShownMilestone[];
  readonly lastMove: { readonly explanation: string } | null;
}

interface ShownMilestone {
  readonly code: string;
  readonly words: string;
  readonly on: string;
  readonly status: 'PASSED' | 'NOW' | 'TODAY' | 'COMING';
  readonly concernsMe?: boolean;
}

/** The milestones in order, what is to be done now or today with most weight. */
export function TrackList({ track }: { readonly track: ShownTrack }) {
  const words = useWords(trackWords);
  const title = useId();
  return (
    <section className="card stack" aria-labelledby={title}>
      <Heading level="2" size="small" id={title}>
        {track.words}
      </Heading>
      {track.lastMove === null ? null : (
        <details>
          <summary>{words.moved}</summary>
          <p>{track.lastMove.explanation}</p>
        </details>
      )}
      <ol className="track">
        {track.milestones.map((milestone) => (
          <Step key={milestone.code} milestone={milestone} />
        ))}
      </ol>
    </section>
  );
}

function Step({ milestone: { words: text, on, status, concernsMe } }: { readonly milestone: ShownMilestone }) {
  const words = useWords(trackWords);
  const { language } = useLanguage();
  return (
    <li className={`track-step track-${status.toLowerCase()}`}>
      <span className="track-day">
        {status === 'NOW' ? words.now : `${formatDay(on, language)}, ${fromToday(on, language)}`}
      </span>
      <span>{text}</span>
      {concernsMe === true && status !== 'PASSED' ? (
        <span>
          <Tag size="small" variant="moderate" data-color="accent">
            {words.mine}
          </Tag>
        </span>
      ) : null}
    </li>
  );
}
