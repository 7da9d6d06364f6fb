import { Heading } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { Deadline } from '../inbox/deadline.tsx';
import type { HandoverCardFragment, UnitCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { HandoverAnswers } from './handover-answers.tsx';
import { Decision, FirstMeeting } from './handover-marks.tsx';
import { handoverWords } from './handover.words.ts';
import { onwardsWords } from './onwards.words.ts';

interface HandoverPanelProps {
  readonly handover: HandoverCardFragment;
  readonly lead: UnitCardFragment | null;
  readonly onDone: (text: string) => void;
}

/** A need on its way: who is asked, until when, and what one can do about it. */
export function HandoverPanel({ handover, lead, onDone }: HandoverPanelProps) {
  const words = useWords(handoverWords);
  const title = useTitle(handover);
  return (
    <section className="handover stack" aria-label={words.title}>
      <Heading level="4" size="xsmall">
        {title}
      </Heading>
      {handover.status === 'OFFERED' ? <Due handover={handover} /> : null}
      <Decision handover={handover} />
      <FirstMeeting handover={handover} />
      {handover.forwardedBy.length === 0 ? null : (
        <p className="quiet">{words.via(handover.forwardedBy.map(unitLine).join(', '))}</p>
      )}
      {handover.message === null ? null : (
        <blockquote className="message">
          <PersonalText text={handover.message} />
        </blockquote>
      )}
      <HandoverAnswers handover={handover} onDone={onDone} />
      {lead === null || handover.status !== 'ACCEPTED' ? null : (
        <p className="quiet">{words.leadUntil(unitLine(lead))}</p>
      )}
    </section>
  );
}

function Due({ handover }: { readonly handover: HandoverCardFragment }) {
  const words = useWords(handoverWords);
  const onwards = useWords(onwardsWords);
  const { language } = useLanguage();
  return (
    <p className="due">
      <span>{words.due(formatWeekday(handover.replyBy, language))}</span>{' '}
      {handover.workingDaysLeft === null ? null : (
        <Deadline workingDaysLeft={handover.workingDaysLeft} replyBy={handover.replyBy} />
      )}
      {handover.overdue ? <span className="alarm">{onwards.overdue}</span> : null}
    </p>
  );
}

/** Said from where one stands: we are asked, we have taken it, or someone else is. */
function useTitle({ status, from, to, can }: HandoverCardFragment): string {
  const words = useWords(handoverWords);
  const onwards = useWords(onwardsWords);
  const { jointCase } = useCase();
  const mine = jointCase.participants.some((one) => one.isMe && one.unit.id === to?.id) || can.includes('ACCEPT');
  const receiver = to === null ? words.someone : unitLine(to);
  if (status === 'DECIDING') return mine ? onwards.youDecide : onwards.deciding(receiver);
  if (status === 'ACCEPTED') return mine ? words.youAccepted : words.acceptedBy(receiver);
  if (!mine) return words.asked(receiver);
  return from === null ? words.askedYouUnknown : words.askedYou(unitLine(from));
}
