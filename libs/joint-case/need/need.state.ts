import type { CivilDate, HandoverId, Instant, NeedId, Participant, PersonId } from '#lib/kernel';
import {
  FirstContactConfirmed,
  FollowUpTransferred,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  NeedRegistered,
  is,
  type LifeArea,
  type PastEvent,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** A need and where it is on its way. The follow-up lead is one body at every instant: a field, never a list. */
export interface NeedState {
  readonly needId: NeedId;
  readonly personId: PersonId;
  readonly area: LifeArea;
  readonly followUpLead: Participant;
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

/** What decisions about needs are made on: the case, and each need with its handover. */
export interface NeedsState {
  readonly case: CaseState;
  readonly needs: readonly NeedState[];
}

export const noNeeds: NeedsState = { case: noCase, needs: [] };

export function evolveNeeds(state: NeedsState, event: PastEvent): NeedsState {
  return { case: evolveCase(state.case, event), needs: evolveList(state.needs, event) };
}

function evolveList(needs: readonly NeedState[], event: PastEvent): readonly NeedState[] {
  if (!is(NeedRegistered, event)) return needs.map((need) => evolveNeed(need, event));
  const { needId, personId, area, followUpLead } = event.data;
  return [...needs, { needId, personId, area, followUpLead, handover: { status: 'none' } }];
}

function evolveNeed(need: NeedState, event: PastEvent): NeedState {
  if (is(HandoverOffered, event) || is(HandoverForwarded, event)) {
    const { needId, handoverId, to, clockFrom, replyBy } = event.data;
    if (needId !== need.needId) return need;
    return { ...need, handover: { status: 'offered', handoverId, from: need.followUpLead, to, clockFrom, replyBy } };
  }
  if (is(HandoverAccepted, event)) return answered(need, event.data, 'accepted');
  if (is(HandoverDeclined, event)) return answered(need, event.data, 'declined');
  if (is(HandoverWithdrawn, event)) return answered(need, event.data, 'withdrawn');
  if (is(FollowUpTransferred, event)) return transferred(need, event.data);
  if (!is(FirstContactConfirmed, event) || event.data.needId !== need.needId) return need;
  return { ...answered(need, event.data, 'completed'), followUpLead: event.data.by };
}

/** The lead goes along with the person, and so does what the old lead had offered. */
function transferred(
  need: NeedState,
  { needId, to }: { readonly needId: NeedId; readonly to: Participant },
): NeedState {
  if (needId !== need.needId) return need;
  const { handover } = need;
  return { ...need, followUpLead: to, handover: handover.status === 'none' ? handover : { ...handover, from: to } };
}

function answered(
  need: NeedState,
  { needId, handoverId, by }: { readonly needId: NeedId; readonly handoverId: HandoverId; readonly by: Participant },
  status: 'accepted' | 'declined' | 'withdrawn' | 'completed',
): NeedState {
  if (needId !== need.needId) return need;
  return { ...need, handover: { status, handoverId, from: need.followUpLead, by } };
}
