import { accepted, refused, sameParticipant, type NeedId } from '#lib/kernel';
import { HandoverAccepted, NeedClosed, NeedTaken, TakeOverConfirmed, areaClass } from '#lib/case-stream';
import { canReceive, hasBasis, takesPart } from '../case/case.state.js';
import { isUnderWay } from '../handover/handover.state.js';
import type { NeedState } from '../need/need.state.js';
import { hasEnded } from './authority.state.js';
import type {
  Asks,
  CloseNeed,
  CloseNeedRefusal,
  ConfirmTakeOver,
  ConfirmTakeOverRefusal,
  FollowUpAnswer,
  TakeNeed,
  TakeNeedRefusal,
} from './follow-up.commands.js';
import { isLead } from './lead.state.js';

/** One tap. Whoever may know of the need and may lead takes it; there is nobody to ask. */
export function takeNeed(asks: Asks, { needId }: TakeNeed): FollowUpAnswer<TakeNeedRefusal> {
  const need = needOf(asks, needId);
  if (need === undefined || !mayKnow(asks, need)) return refused('NOT_THERE');
  if (!takesPart(asks.case, asks.by) || !canReceive(asks.by)) return refused('NOT_A_PARTICIPANT');
  const { followUpLead: lead } = need;
  if (lead.status === 'closed') return refused('NOT_THERE');
  if (isLead(need, asks.by)) return confirmed(asks, need);
  if (lead.status !== 'gap') return refused('ALREADY_FOLLOWED_UP');
  if (hasEnded(asks.state.authorities, asks.by)) return refused('AUTHORITY_ENDED');
  return taken(asks, need);
}

/** To take a need that one is asked to take is to say yes to who asked. */
function taken({ by, actor }: Asks, { needId, area, handover }: NeedState): FollowUpAnswer<TakeNeedRefusal> {
  const { worker } = actor;
  if (handover.status === 'offered' && sameParticipant(handover.to, by))
    return accepted(HandoverAccepted.of({ handoverId: handover.handoverId, needId, area, by, worker }));
  return accepted(NeedTaken.of({ needId, area, by, worker }));
}

export function confirmTakeOver(asks: Asks, { needId }: ConfirmTakeOver): FollowUpAnswer<ConfirmTakeOverRefusal> {
  const need = needOf(asks, needId);
  if (need === undefined || !takesPart(asks.case, asks.by) || !mayKnow(asks, need)) return refused('NOT_THERE');
  return isLead(need, asks.by) ? confirmed(asks, need) : refused('NOT_FOLLOW_UP_LEAD');
}

function confirmed({ by, actor }: Asks, { needId, area, followUpLead: lead }: NeedState): FollowUpAnswer<never> {
  if (lead.status !== 'taken-over-unconfirmed') return accepted();
  return accepted(TakeOverConfirmed.of({ needId, area, by, worker: actor.worker }));
}

/** An offer that is on its way is taken back first, so that nobody is asked about a need that has ended. */
export function closeNeed(asks: Asks, { needId, reason, into }: CloseNeed): FollowUpAnswer<CloseNeedRefusal> {
  const need = needOf(asks, needId);
  if (need === undefined || !takesPart(asks.case, asks.by) || !mayKnow(asks, need)) return refused('NOT_THERE');
  const { handover, area } = need;
  if (closedBy(asks, need)) return accepted();
  if (!isLead(need, asks.by)) return refused('NOT_FOLLOW_UP_LEAD');
  if (isUnderWay(handover)) return refused('ALREADY_OFFERED');
  if ((reason === 'moved-into-another-need') !== (into !== null)) return refused('ANSWER_DOES_NOT_FIT');
  if (into !== null && !goesOn(asks, needId, into)) return refused('NOT_THERE');
  return accepted(NeedClosed.of({ needId, area, by: asks.by, reason, ...(into === null ? {} : { into }) }));
}

function goesOn(asks: Asks, needId: NeedId, into: NeedId): boolean {
  const other = needOf(asks, into);
  return into !== needId && other !== undefined && other.followUpLead.status !== 'closed' && mayKnow(asks, other);
}

function needOf({ state }: Asks, needId: NeedId): NeedState | undefined {
  return state.needs.find((need) => need.needId === needId);
}

/** Its lead may know of a need whatever its area; anyone else by a grant of that area. */
function mayKnow(asks: Asks, need: NeedState): boolean {
  return isLead(need, asks.by) || closedBy(asks, need) || hasBasis(asks.case, asks.by, asks.at, areaClass(need));
}

function closedBy({ by }: Asks, { followUpLead: lead }: NeedState): boolean {
  return lead.status === 'closed' && lead.by !== null && sameParticipant(lead.by, by);
}
