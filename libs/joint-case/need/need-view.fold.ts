import type { Instant, NeedId, Participant, Sealed } from '#lib/kernel';
import {
  FirstContactConfirmed,
  FollowUpTransferred,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  NeedRegistered,
  areaClass,
  is,
  type Fact,
  type FieldClass,
  type LifeArea,
  type Urgency,
} from '#lib/case-stream';

export interface NeedView {
  readonly needId: NeedId;
  readonly area: LifeArea;
  readonly fieldClass: FieldClass;
  readonly urgency: Urgency;
  readonly description: Sealed;
  readonly followUpLead: Participant;
  readonly status: 'followed-up' | 'handover-offered' | 'awaiting-first-contact';
  readonly registeredAt: Instant;
}

export function evolveNeedViews(needs: readonly NeedView[], fact: Fact): readonly NeedView[] {
  if (!is(NeedRegistered, fact)) return needs.map((need) => evolveNeedView(need, fact));
  const { needId, area, urgency, description, followUpLead } = fact.data;
  const registeredAt = fact.meta.occurredAt;
  const fieldClass = areaClass({ area });
  return [
    ...needs,
    { needId, area, fieldClass, urgency, description, followUpLead, status: 'followed-up', registeredAt },
  ];
}

function evolveNeedView(need: NeedView, fact: Fact): NeedView {
  if (is(HandoverOffered, fact) || is(HandoverForwarded, fact)) return now(need, fact.data.needId, 'handover-offered');
  if (is(HandoverAccepted, fact)) return now(need, fact.data.needId, 'awaiting-first-contact');
  if (is(HandoverDeclined, fact) || is(HandoverWithdrawn, fact)) return now(need, fact.data.needId, 'followed-up');
  if (is(FollowUpTransferred, fact))
    return fact.data.needId === need.needId ? { ...need, followUpLead: fact.data.to } : need;
  if (!is(FirstContactConfirmed, fact) || fact.data.needId !== need.needId) return need;
  return { ...need, status: 'followed-up', followUpLead: fact.data.by };
}

function now(need: NeedView, needId: NeedId, status: NeedView['status']): NeedView {
  return need.needId === needId ? { ...need, status } : need;
}
