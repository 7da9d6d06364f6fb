import { useState } from 'react';
import { Button } from '@navikt/ds-react';
import {
  ReportPersonDidNotArriveDocument,
  type HandoverCardFragment,
  type HandoverVerb,
} from '../operations/joint-case.ts';
import { OpenDecisionClockDocument } from '../operations/municipality.ts';
import { useWords } from '../words/language.tsx';
import { AcceptButton } from './accept-button.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { ForwardForm } from './forward-form.tsx';
import { handoverWords } from './handover.words.ts';
import { MeetingForm } from './meeting-form.tsx';
import { onwardsWords } from './onwards.words.ts';
import { PartForm } from './part-form.tsx';
import { PreliminaryForm } from './preliminary-form.tsx';
import { PressButton } from './press-button.tsx';
import { ReturnForm } from './return-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

export interface AnswerProps {
  readonly handover: HandoverCardFragment;
  /** What the answer led to, in words. */
  readonly onDone: (text: string) => void;
}

export interface UnfoldedProps extends AnswerProps {
  readonly onClose: () => void;
}

const forms = {
  CONFIRM_FIRST_CONTACT: ConfirmForm,
  RECORD_DECISION: DecisionForm,
  RECORD_PRELIMINARY_ANSWER: PreliminaryForm,
  AGREE_FIRST_MEETING: MeetingForm,
  ACCEPT_IN_PART: PartForm,
  FORWARD: ForwardForm,
  DECLINE: DeclineForm,
  RETURN: ReturnForm,
};
type Unfolded = keyof typeof forms;
/** In the order that they stand on the screen, the likeliest first. */
const unfolding = [
  'CONFIRM_FIRST_CONTACT',
  'RECORD_DECISION',
  'RECORD_PRELIMINARY_ANSWER',
  'AGREE_FIRST_MEETING',
  'FORWARD',
  'ACCEPT_IN_PART',
  'DECLINE',
  'RETURN',
] as const satisfies readonly Unfolded[];
const main: readonly Unfolded[] = ['CONFIRM_FIRST_CONTACT', 'RECORD_DECISION'];

/** The answers that are open to one. */
export function HandoverAnswers({ handover, onDone }: AnswerProps) {
  const words = { ...useWords(handoverWords), ...useWords(onwardsWords) };
  const [open, setOpen] = useState<Unfolded>();
  const can = (verb: HandoverVerb) => handover.can.includes(verb);
  if (handover.can.length === 0) return null;
  const Form = open !== undefined && can(open) ? forms[open] : undefined;
  return (
    <div className="no-print">
      <div className="actions">
        {can('ACCEPT') ? <AcceptButton handover={handover} onDone={onDone} /> : null}
        {unfolding.filter(can).map((verb) => (
          <Button
            key={verb}
            variant={main.includes(verb) ? 'primary' : 'secondary'}
            aria-expanded={open === verb}
            onClick={() => setOpen(open === verb ? undefined : verb)}
          >
            {words[verb]}
          </Button>
        ))}
        <Presses handover={handover} onDone={onDone} />
      </div>
      {Form === undefined ? null : (
        <div className="unfolded">
          <Form handover={handover} onDone={onDone} onClose={() => setOpen(undefined)} />
        </div>
      )}
    </div>
  );
}

function Presses(props: AnswerProps) {
  const words = useWords(onwardsWords);
  const can = (verb: HandoverVerb) => props.handover.can.includes(verb);
  return (
    <>
      {can('OPEN_DECISION_CLOCK') ? (
        <PressButton
          {...props}
          mutation={OpenDecisionClockDocument}
          label={words.OPEN_DECISION_CLOCK}
          said={words.clockOpened}
        />
      ) : null}
      {can('REPORT_NOT_ARRIVED') ? (
        <PressButton
          {...props}
          mutation={ReportPersonDidNotArriveDocument}
          label={words.REPORT_NOT_ARRIVED}
          said={words.notArrivedSaid}
        />
      ) : null}
      {can('WITHDRAW') ? <WithdrawButton {...props} /> : null}
    </>
  );
}
