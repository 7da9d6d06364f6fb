import { sameParticipant, type Participant } from '#lib/kernel';
import type { HandoverView } from '../handover/handover-view.fold.js';

export type HandoverVerb = 'ACCEPT' | 'FORWARD' | 'DECLINE' | 'WITHDRAW' | 'CONFIRM_FIRST_CONTACT';

/** What a body can do with a handover as it stands: the buttons of the screen. The decider has the last word. */
export function handoverVerbs({ status, from, to }: HandoverView, me: Participant): readonly HandoverVerb[] {
  if (status !== 'offered' && status !== 'accepted') return [];
  if (sameParticipant(from, me)) return ['WITHDRAW'];
  if (!sameParticipant(to, me)) return [];
  if (status === 'accepted') return ['CONFIRM_FIRST_CONTACT'];
  return me.kind === 'municipality' ? ['ACCEPT', 'FORWARD'] : ['ACCEPT', 'FORWARD', 'DECLINE'];
}
