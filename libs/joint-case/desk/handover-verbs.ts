import { sameParticipant, type Participant } from '#lib/kernel';
import type { HandoverView } from '../handover/handover-view.fold.js';

export type HandoverVerb =
  | 'ACCEPT'
  | 'ACCEPT_IN_PART'
  | 'FORWARD'
  | 'DECLINE'
  | 'RETURN'
  | 'WITHDRAW'
  | 'AGREE_FIRST_MEETING'
  | 'REPORT_NOT_ARRIVED'
  | 'CONFIRM_FIRST_CONTACT'
  | 'OPEN_DECISION_CLOCK'
  | 'RECORD_PRELIMINARY_ANSWER'
  | 'RECORD_DECISION';

/**
 * What a body can do with a handover as it stands: the buttons of the screen. The decider has the last word.
 * `owed` where the law makes the need this body's own to decide.
 */
export function handoverVerbs(handover: HandoverView, me: Participant, owed: boolean): readonly HandoverVerb[] {
  const { status, from, to } = handover;
  const isSender = sameParticipant(from, me);
  if (!isSender && !sameParticipant(to, me)) return [];
  if (status === 'offered') return isSender ? ['WITHDRAW'] : answers(owed);
  if (status === 'deciding') return isSender ? [] : ['RECORD_DECISION', 'RECORD_PRELIMINARY_ANSWER'];
  if (status !== 'accepted') return [];
  const awaited = handover.meeting !== null && !handover.meeting.notArrived;
  const meeting = awaited
    ? (['REPORT_NOT_ARRIVED', 'AGREE_FIRST_MEETING'] as const)
    : (['AGREE_FIRST_MEETING'] as const);
  if (isSender) return [...meeting, 'WITHDRAW'];
  return ['CONFIRM_FIRST_CONTACT', ...meeting, owed ? 'FORWARD' : 'RETURN'];
}

function answers(owed: boolean): readonly HandoverVerb[] {
  return owed ? ['ACCEPT', 'FORWARD', 'OPEN_DECISION_CLOCK'] : ['ACCEPT', 'ACCEPT_IN_PART', 'FORWARD', 'DECLINE'];
}
