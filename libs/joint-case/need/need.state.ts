import type { NeedId, Participant, PersonId } from '#lib/kernel';
import {
  FirstContactConfirmed,
  NeedRegistered,
  is,
  type LifeArea,
  type PastEvent,
  type Urgency,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';
import { evolveHandover, needOf, noHandover, type HandoverState } from '../handover/handover.state.js';

/** A need and where it is on its way. The follow-up lead is one body at every instant: a field, never a list. */
export interface NeedState {
  readonly needId: NeedId;
  readonly personId: PersonId;
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly followUpLead: Participant;
  readonly handover: HandoverState;
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
  const { needId, personId, area, urgency, followUpLead } = event.data;
  return [...needs, { needId, personId, area, urgency, followUpLead, handover: noHandover }];
}

function evolveNeed(need: NeedState, event: PastEvent): NeedState {
  if (needOf(event) !== need.needId) return need;
  const moved = { ...need, handover: evolveHandover(need.handover, event) };
  return is(FirstContactConfirmed, event) ? { ...moved, followUpLead: event.data.by } : moved;
}
