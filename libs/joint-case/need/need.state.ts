import {
  sameParticipant,
  type CivilDate,
  type HandoverId,
  type Instant,
  type NeedId,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import {
  FirstContactConfirmed,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  NeedRegistered,
  NeedTaken,
  NeedTakenOver,
  is,
  type LifeArea,
  type PastEvent,
  type Urgency,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';
import { evolveAuthorities, type Authority } from '../follow-up/authority.state.js';
import { evolveFallbacks, noFallbacks, type Fallbacks } from '../follow-up/fallback.state.js';
import { evolveLead, leadOf, leads, type FollowUpLead } from '../follow-up/lead.state.js';
import { evolveOverdue, type Overdue } from '../follow-up/overdue.state.js';

/** A need and where it is on its way. The follow-up lead is one body at every instant, or a gap: a field, never a list. */
export interface NeedState {
  readonly needId: NeedId;
  readonly personId: PersonId;
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly followUpLead: FollowUpLead;
  readonly handover: HandoverState;
}

/** The newest handover of a need. `from` is the body that follows up until first contact. */
export type HandoverState =
  | { readonly status: 'none' }
  | (Offer & {
      readonly status: 'offered';
      readonly to: Participant;
      readonly clockFrom: Instant;
      readonly replyBy: CivilDate;
    })
  | (Offer & { readonly status: 'accepted' | 'declined' | 'withdrawn' | 'completed'; readonly by: Participant });

interface Offer {
  readonly handoverId: HandoverId;
  readonly from: Participant;
}

/** What decisions about needs are made on: the case, each need with its handover, and what time will do to them. */
export interface NeedsState {
  readonly case: CaseState;
  readonly needs: readonly NeedState[];
  readonly authorities: readonly Authority[];
  readonly fallbacks: Fallbacks;
  readonly overdue: readonly Overdue[];
}

export const noNeeds: NeedsState = { case: noCase, needs: [], authorities: [], fallbacks: noFallbacks, overdue: [] };

export function evolveNeeds(state: NeedsState, event: PastEvent): NeedsState {
  return {
    case: evolveCase(state.case, event),
    needs: evolveList(state.needs, event),
    authorities: evolveAuthorities(state.authorities, event),
    fallbacks: evolveFallbacks(state.fallbacks, event),
    overdue: evolveOverdue(state.overdue, event),
  };
}

function evolveList(needs: readonly NeedState[], event: PastEvent): readonly NeedState[] {
  if (!is(NeedRegistered, event))
    return needs.map((need) =>
      withLead(evolveHandover(need, event), evolveLead(need.followUpLead, need.needId, event)),
    );
  const { needId, personId, area, urgency, followUpLead } = event.data;
  return [
    ...needs,
    { needId, personId, area, urgency, followUpLead: leads(followUpLead), handover: { status: 'none' } },
  ];
}

function withLead(need: NeedState, followUpLead: FollowUpLead): NeedState {
  return followUpLead === need.followUpLead ? need : { ...need, followUpLead };
}

function evolveHandover(need: NeedState, event: PastEvent): NeedState {
  if (is(HandoverOffered, event) || is(HandoverForwarded, event)) {
    const { needId, handoverId, to, clockFrom, replyBy } = event.data;
    if (needId !== need.needId) return need;
    const from = leadOf(need) ?? senderOf(need.handover) ?? event.data.from;
    return { ...need, handover: { status: 'offered', handoverId, from, to, clockFrom, replyBy } };
  }
  if (is(HandoverAccepted, event)) return answered(need, event.data, 'accepted');
  if (is(HandoverDeclined, event)) return answered(need, event.data, 'declined');
  if (is(HandoverWithdrawn, event)) return answered(need, event.data, 'withdrawn');
  if (is(FirstContactConfirmed, event)) return answered(need, event.data, 'completed');
  if (is(NeedTaken, event)) return sentBy(need, event.data.needId, event.data.by);
  return is(NeedTakenOver, event) ? sentBy(need, event.data.needId, event.data.to) : need;
}

function answered(
  need: NeedState,
  { needId, handoverId, by }: { readonly needId: NeedId; readonly handoverId: HandoverId; readonly by: Participant },
  status: 'accepted' | 'declined' | 'withdrawn' | 'completed',
): NeedState {
  if (needId !== need.needId) return need;
  const from = senderOf(need.handover) ?? leadOf(need) ?? by;
  return { ...need, handover: { status, handoverId, from, by } };
}

/** Whoever leads while an offer is on its way is its sender, unless it is the one that was asked. */
function sentBy(need: NeedState, needId: NeedId, lead: Participant): NeedState {
  const { handover } = need;
  if (needId !== need.needId || (handover.status !== 'offered' && handover.status !== 'accepted')) return need;
  const asked = handover.status === 'offered' ? handover.to : handover.by;
  return sameParticipant(asked, lead) ? need : { ...need, handover: { ...handover, from: lead } };
}

function senderOf(handover: HandoverState): Participant | undefined {
  return handover.status === 'none' ? undefined : handover.from;
}
