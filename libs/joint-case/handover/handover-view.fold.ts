import type { CivilDate, HandoverId, Instant, NeedId, Participant, Sealed } from '#lib/kernel';
import {
  FirstContactConfirmed,
  FollowUpTransferred,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  areaClass,
  is,
  type Fact,
  type FieldClass,
  type LifeArea,
} from '#lib/case-stream';

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
  };
}

function evolveHandoverView(handover: HandoverView, fact: Fact): HandoverView {
  const since = fact.meta.occurredAt;
  const mine = (event: { readonly handoverId: HandoverId }) => event.handoverId === handover.handoverId;
  if (is(HandoverForwarded, fact) && mine(fact.data)) {
    const { from, to, replyBy } = fact.data;
    return { ...handover, to, replyBy, since, forwardedBy: [...handover.forwardedBy, from] };
  }
  if (is(FollowUpTransferred, fact) && fact.data.needId === handover.needId && isUnderway(handover))
    return { ...handover, from: fact.data.to };
  if (is(HandoverAccepted, fact) && mine(fact.data))
    return { ...handover, status: 'accepted', to: fact.data.by, since };
  if (is(HandoverDeclined, fact) && mine(fact.data))
    return { ...handover, status: 'declined', declineReason: fact.data.reason, since };
  if (is(HandoverWithdrawn, fact) && mine(fact.data)) return { ...handover, status: 'withdrawn', since };
  if (is(FirstContactConfirmed, fact) && mine(fact.data))
    return { ...handover, status: 'completed', firstContactOn: fact.data.on, since };
  return handover;
}

function isUnderway({ status }: HandoverView): boolean {
  return status === 'offered' || status === 'accepted';
}
