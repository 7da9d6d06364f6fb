import { osloDateOf, workingDaysBetween, type CivilDate, type Participant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { DecisionView, HandoverView, MeetingView } from '../handover/handover-view.fold.js';
import { lawWord } from '../handover/handover-words.js';
import type { NeedView } from '../need/need-view.fold.js';
import { statutoryDuties } from '../statutory-duty/statutory-duties.js';
import { dutyOn } from '../statutory-duty/statutory-duty.state.js';
import type { Desk } from './desk.js';
import { handoverVerbs } from './handover-verbs.js';
import { openText } from './texts.js';
import { unitOf } from './unit-answer.js';
import { enumWord, type Language } from './words.js';

/** A handover as the schema's `Handover`, but for the needs that it names, which the case answers. */
export function handoverAnswer(
  desk: Desk,
  context: EdgeContext,
  { handover, need, me }: { readonly handover: HandoverView; readonly need: NeedView; readonly me?: Participant },
) {
  const { handoverId, status, from, to, forwardedBy, clockFrom, replyBy, message, declineReason } = handover;
  const unit = (participant: Participant) => unitOf(context.seals, desk.parts.directory, participant);
  const today = () => osloDateOf(desk.parts.clock.now());
  const open = status === 'offered';
  return {
    id: context.seals.sealId(handoverId),
    status: enumWord(status),
    from: () => unit(from),
    to: () => unit(to),
    forwardedBy: () => forwardedBy.map(unit).filter((one) => one !== null),
    clockFrom,
    replyBy,
    workingDaysLeft: () => (open ? workingDaysBetween(today(), replyBy) : null),
    overdue: () => open && today() > replyBy,
    escalated: handover.overdue === null ? null : enumWord(handover.overdue),
    message: () => (message === null ? null : openText(desk.session(context), message)),
    declineReason: declineReason === null ? null : enumWord(declineReason),
    decision: handover.decision && decisionAnswer(handover.decision, today),
    firstMeeting: handover.meeting === null ? null : meetingAnswer(handover.meeting),
    firstContactOn: handover.firstContactOn,
    can: () => (me === undefined ? [] : handoverVerbs(handover, me, dutyOn(statutoryDuties, me, need) !== undefined)),
  };
}

function decisionAnswer(decision: DecisionView, today: () => CivilDate) {
  const { law, dueOn, expectedOn, outcome, decidedOn, complainBy } = decision;
  return {
    law: ({ language }: { readonly language: Language }) => lawWord(law, language),
    dueOn,
    late: () => outcome === null && today() > dueOn,
    expectedOn,
    outcome: outcome === null ? null : enumWord(outcome),
    decidedOn,
    complainBy,
  };
}

function meetingAnswer({ on, hour, notArrived }: MeetingView) {
  return { on, hour, notArrived };
}
