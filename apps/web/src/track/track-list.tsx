import { useId, type ReactNode } from 'react';
import { Heading, Tag } from '@navikt/ds-react';
import { formatDay, fromToday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { trackWords } from './track.words.ts';

/** A plan by its days: the case's for a body, or the person's own. */
export interface ShownTrack<Step extends ShownMilestone = ShownMilestone> {
  readonly words: string;
  readonly left: number;
  readonly doFirst: string | null;
  readonly milestones: readonly Step[];
  readonly lastMove: { readonly explanation: string } | null;
}

export interface ShownMilestone {
  readonly code: string;
  readonly words: string;
  readonly on: string;
  readonly status: 'DONE' | 'NOT_NEEDED' | 'PASSED' | 'NOW' | 'TODAY' | 'COMING';
  readonly concernsMe?: boolean;
}

interface TrackListProps<Step extends ShownMilestone> {
  readonly track: ShownTrack<Step>;
  /** What can be done with a milestone, below it. */
  readonly orders?: (milestone: Step) => ReactNode;
  readonly children?: ReactNode;
}

/** The milestones in order, what is to be done now or today with most weight. */
export function TrackList<Step extends ShownMilestone>({ track, orders, children }: TrackListProps<Step>) {
  const words = useWords(trackWords);
  const title = useId();
  return (
    <section className="card stack" aria-labelledby={title}>
      <Heading level="2" size="small" id={title}>
        {track.words}
      </Heading>
      <p>{words.left(track.left)}</p>
      {track.lastMove === null ? null : (
        <details>
          <summary>{words.moved}</summary>
          <p>{track.lastMove.explanation}</p>
        </details>
      )}
      <ol className="track">
        {track.milestones.map((milestone) => (
          <Shown key={milestone.code} milestone={milestone} first={milestone.code === track.doFirst}>
            {orders?.(milestone)}
          </Shown>
        ))}
      </ol>
      {children}
    </section>
  );
}

interface ShownProps {
  readonly milestone: ShownMilestone;
  readonly first: boolean;
  readonly children: ReactNode;
}

function Shown({ milestone: { words: text, on, status, concernsMe }, first, children }: ShownProps) {
  const words = useWords(trackWords);
  const { language } = useLanguage();
  const day = `${formatDay(on, language)}, ${fromToday(on, language)}`;
  const isReached = status === 'DONE' || status === 'NOT_NEEDED';
  return (
    <li className={`track-step track-${status.toLowerCase().replace('_', '-')}`}>
      <span className="track-day">
        {
          { DONE: words.done, NOT_NEEDED: words.notNeeded, NOW: words.now, PASSED: day, TODAY: day, COMING: day }[
            status
          ]
        }
        {first ? ` · ${words.first}` : null}
      </span>
      <span>{text}</span>
      {concernsMe === true && !isReached ? (
        <span>
          <Tag size="small" variant="moderate" data-color="accent">
            {words.mine}
          </Tag>
        </span>
      ) : null}
      {children}
    </li>
  );
}
