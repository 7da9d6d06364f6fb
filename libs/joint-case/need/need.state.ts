import { sameParticipant, type NeedId, type Participant, type PersonId } from '#lib/kernel';
import { NeedRegistered, is, type LifeArea, type PastEvent, type Urgency } from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';
import { evolveAuthorities, type Authority } from '../follow-up/authority.state.js';
import { evolveFallbacks, noFallbacks, type Fallbacks } from '../follow-up/fallback.state.js';
import { evolveLead, leadOf, leads, type FollowUpLead } from '../follow-up/lead.state.js';
import { evolveHandover, isUnderWay, needOf, noHandover, type HandoverState } from '../handover/handover.state.js';
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
  if (!is(NeedRegistered, event)) return needs.map((need) => evolveNeed(need, event));
  const { needId, personId, area, urgency, followUpLead } = event.data;
  return [...needs, { needId, personId, area, urgency, followUpLead: leads(followUpLead), handover: noHandover }];
}

function evolveNeed(need: NeedState, event: PastEvent): NeedState {
  const followUpLead = evolveLead(need.followUpLead, need.needId, event);
  const moved = needOf(event) === need.needId ? evolveHandover(need.handover, event) : need.handover;
  const handover = sentByLead(moved, leadOf({ followUpLead }));
  return followUpLead === need.followUpLead && handover === need.handover ? need : { ...need, followUpLead, handover };
}

/** Whoever leads while an offer is on its way is its sender, unless it is the one that was asked. */
function sentByLead(handover: HandoverState, lead: Participant | undefined): HandoverState {
  if (!isUnderWay(handover) || lead === undefined || sameParticipant(handover.from, lead)) return handover;
  const asked = handover.status === 'offered' ? handover.to : handover.by;
  return sameParticipant(asked, lead) ? handover : { ...handover, from: lead };
}
