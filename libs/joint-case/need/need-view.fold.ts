import type { Instant, NeedId, Participant, Sealed } from '#lib/kernel';
import {
  DecisionClockOpened,
  DecisionMade,
  FirstContactConfirmed,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
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
  readonly status: 'followed-up' | 'handover-offered' | 'being-decided' | 'awaiting-first-contact';
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
  if (is(DecisionClockOpened, fact)) return now(need, fact.data.needId, 'being-decided');
  if (is(DecisionMade, fact)) {
    const { needId, outcome } = fact.data;
    return now(need, needId, outcome === 'refused' ? 'followed-up' : 'awaiting-first-contact');
  }
  if (isOver(fact)) return now(need, fact.data.needId, 'followed-up');
  if (!is(FirstContactConfirmed, fact) || fact.data.needId !== need.needId) return need;
  return { ...need, status: 'followed-up', followUpLead: fact.data.by };
}

/** The need is the sender's alone again, or what is left of it is. */
function isOver(fact: Fact): fact is Fact & { readonly data: { readonly needId: NeedId } } {
  const endings = [HandoverDeclined, HandoverReturned, HandoverWithdrawn, HandoverAcceptedInPart];
  return endings.some(({ name }) => name === fact.type);
}

function now(need: NeedView, needId: NeedId, status: NeedView['status']): NeedView {
  return need.needId === needId ? { ...need, status } : need;
}
