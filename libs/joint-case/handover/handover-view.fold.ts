import {
  sameParticipant,
  type CivilDate,
  type HandoverId,
  type Instant,
  type NeedId,
  type Participant,
  type Sealed,
} from '#lib/kernel';
import {
  FirstContactConfirmed,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  NeedTaken,
  NeedTakenOver,
  ReplyOverdue,
  areaClass,
  is,
  type Fact,
  type FieldClass,
  type LifeArea,
} from '#lib/case-stream';
import type { OverdueLevel } from '../follow-up/overdue.state.js';

export type HandoverStatus = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'completed';
export type DeclineReason = 'no-capacity' | 'outside-our-task' | 'own-impartiality' | 'person-declined';

export interface HandoverView {
  readonly handoverId: HandoverId;
  readonly needId: NeedId;
  readonly area: LifeArea;
  readonly fieldClass: FieldClass;
  readonly status: HandoverStatus;
  readonly from: Participant;
  readonly to: Participant;
  readonly forwardedBy: readonly Participant[];
  readonly clockFrom: Instant;
  readonly replyBy: CivilDate;
  /** When it came to where it is now. */
  readonly since: Instant;
  readonly message: Sealed | null;
  readonly declineReason: DeclineReason | null;
  readonly firstContactOn: CivilDate | null;
  /** How far it has climbed inside the receiver for want of an answer. */
  readonly overdue: OverdueLevel | null;
}

export function evolveHandoverViews(handovers: readonly HandoverView[], fact: Fact): readonly HandoverView[] {
  if (is(HandoverOffered, fact)) return [...handovers, offered(fact.data, fact.meta.occurredAt)];
  return handovers.map((handover) => evolveHandoverView(handover, fact));
}

function offered(data: ReturnType<typeof HandoverOffered.of>['data'], since: Instant): HandoverView {
  const { handoverId, needId, area, from, to, clockFrom, replyBy, message = null } = data;
  return {
    handoverId,
    needId,
    area,
    fieldClass: areaClass({ area }),
    status: 'offered',
    from,
    to,
    forwardedBy: [],
    clockFrom,
    replyBy,
    since,
    message,
    declineReason: null,
    firstContactOn: null,
    overdue: null,
  };
}

function evolveHandoverView(handover: HandoverView, fact: Fact): HandoverView {
  const since = fact.meta.occurredAt;
  const mine = (event: { readonly handoverId: HandoverId }) => event.handoverId === handover.handoverId;
  if (is(HandoverForwarded, fact) && mine(fact.data)) {
    const { from, to, replyBy } = fact.data;
    return { ...handover, to, replyBy, since, forwardedBy: [...handover.forwardedBy, from] };
  }
  if (is(HandoverAccepted, fact) && mine(fact.data))
    return { ...handover, status: 'accepted', to: fact.data.by, since };
  if (is(HandoverDeclined, fact) && mine(fact.data))
    return { ...handover, status: 'declined', declineReason: fact.data.reason, since };
  if (is(HandoverWithdrawn, fact) && mine(fact.data)) return { ...handover, status: 'withdrawn', since };
  if (is(FirstContactConfirmed, fact) && mine(fact.data))
    return { ...handover, status: 'completed', firstContactOn: fact.data.on, since };
  if (is(ReplyOverdue, fact) && mine(fact.data)) return { ...handover, overdue: fact.data.level };
  return withSender(handover, fact);
}

/** Whoever leads while an offer is on its way is its sender, unless it is the one that was asked. */
function withSender(handover: HandoverView, fact: Fact): HandoverView {
  const lead = is(NeedTaken, fact) ? fact.data.by : is(NeedTakenOver, fact) ? fact.data.to : undefined;
  const needId = is(NeedTaken, fact) || is(NeedTakenOver, fact) ? fact.data.needId : undefined;
  if (lead === undefined || needId !== handover.needId || sameParticipant(handover.to, lead)) return handover;
  return handover.status === 'offered' || handover.status === 'accepted' ? { ...handover, from: lead } : handover;
}
