import { sameParticipant, type Instant, type Participant } from '#lib/kernel';
import { NeedLeftWithoutLead, NeedTakenOver, areaClass, type EventOf } from '#lib/case-stream';
import { canReceive, hasBasis } from '../case/case.state.js';
import type { NeedState, NeedsState } from '../need/need.state.js';
import { hasEnded } from './authority.state.js';
import { fallbacksOf } from './fallback.state.js';
import { leadOf } from './lead.state.js';

/** What is looked at to find who takes over. */
export type Leaving = Pick<NeedsState, 'case' | 'authorities' | 'fallbacks'>;

export type Left = EventOf<typeof NeedTakenOver> | EventOf<typeof NeedLeftWithoutLead>;

/**
 * What becomes of the needs of a body that can no longer lead, in the very append that makes it so:
 * each passes to a fallback named beforehand that may know of it, or is left in a gap that begins now.
 * `state` is the state after what ended.
 */
export function leaveNeeds(state: NeedsState, at: Instant, leaves: (lead: Participant) => boolean): readonly Left[] {
  return state.needs.flatMap((need) => {
    const lead = leadOf(need);
    return lead === undefined || !leaves(lead) ? [] : [leaveNeed(state, need, lead, at)];
  });
}

/** One need that its lead gives up now. */
export function leaveNeed(state: Leaving, need: NeedState, lead: Participant, at: Instant): Left {
  const { needId, area, urgency } = need;
  const to = [...fallbacksOf(state.fallbacks, lead, needId), ...whoSaidYes(need)].find(
    (body) => !sameParticipant(body, lead) && mayTakeOver(state, need, body, at),
  );
  return to === undefined
    ? NeedLeftWithoutLead.of({ needId, area, urgency, since: at })
    : NeedTakenOver.of({ needId, area, to, since: at });
}

/** A receiver that accepted and has not met the person yet is better than nobody. */
function whoSaidYes({ handover }: NeedState): readonly Participant[] {
  return handover.status === 'accepted' ? [handover.by] : [];
}

function mayTakeOver(state: Leaving, need: NeedState, body: Participant, at: Instant): boolean {
  if (state.case.status !== 'open' || !canReceive(body) || hasEnded(state.authorities, body)) return false;
  return hasBasis(state.case, body, at, areaClass(need));
}
