import type { HandoverCardFragment } from '../operations/joint-case.ts';
import { decisionOutcomeWords } from '../words/codes.words.ts';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { onwardsWords } from './onwards.words.ts';

interface MarkProps {
  readonly handover: HandoverCardFragment;
}

/** The day of the vedtak while it is under way; what it came to, and the last day to complain, when it is made. */
export function Decision({ handover: { decision } }: MarkProps) {
  const words = useWords(onwardsWords);
  const outcomes = useWords(decisionOutcomeWords);
  const { language } = useLanguage();
  if (decision === null) return null;
  const { law, dueOn, late, expectedOn, outcome, decidedOn, complainBy } = decision;
  const day = (date: string) => formatWeekday(date, language);
  if (outcome !== null && decidedOn !== null && complainBy !== null)
    return (
      <p>
        {words.decided(outcomes[outcome], day(decidedOn))} {words.complainBy(day(complainBy))}
      </p>
    );
  return (
    <p>
      {words.decisionDue(law, day(dueOn))} {late ? <span className="alarm">{words.decisionLate}</span> : null}
      {expectedOn === null ? null : ` ${words.decisionExpected(day(expectedOn))}`}
    </p>
  );
}

/** The agreed meeting; in red when the person did not come. */
export function FirstMeeting({ handover: { firstMeeting, status } }: MarkProps) {
  const words = useWords(onwardsWords);
  const { language } = useLanguage();
  if (firstMeeting === null || status !== 'ACCEPTED') return null;
  const { on, hour, notArrived } = firstMeeting;
  const day = formatWeekday(on, language);
  return notArrived ? (
    <p className="alarm" role="status">
      {words.notArrived(day)}
    </p>
  ) : (
    <p>{words.meeting(day, hour)}</p>
  );
}
