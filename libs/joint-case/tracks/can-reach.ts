import { sameParticipant, type Participant } from '#lib/kernel';
import type { CaseView } from '../case/case-view.fold.js';
import type { PlannedMilestone } from './plan.fold.js';

/** What a body that takes part can do with a milestone now. The decider has the last word. */
export function canReach(
  { concerns, status }: PlannedMilestone,
  { bodies }: CaseView,
  me: Participant,
): readonly ('REACH' | 'REOPEN')[] {
  const isHere = bodies.some((b) => b.status === 'takes-part' && sameParticipant(b.participant, me));
  if (!isHere || !concerns.includes(me.kind)) return [];
  return status === 'done' || status === 'not-needed' ? ['REOPEN'] : ['REACH'];
}
