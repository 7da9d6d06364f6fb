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
  NeedClosed,
  NeedRegistered,
  areaClass,
  is,
  type Fact,
  type FieldClass,
  type LifeArea,
  type NeedEnd,
  type Urgency,
} from '#lib/case-stream';
import { evolveSpans, firstSpan, type FollowUp } from '../follow-up/follow-up-history.fold.js';
import { leadOf } from '../follow-up/lead.state.js';

export interface NeedView {
  readonly needId: NeedId;
  readonly area: LifeArea;
  readonly fieldClass: FieldClass;
  readonly urgency: Urgency;
  readonly description: Sealed;
  /** Null in a gap, when one may not know which body it is, and when the need has ended. */
  readonly followUpLead: Participant | null;
  /** Who has followed it up, as far as one may know; the last one is open while the need is. */
  readonly followUps: readonly FollowUp[];
  readonly status: 'followed-up' | 'handover-offered' | 'being-decided' | 'awaiting-first-contact' | 'closed';
  readonly endedBecause: NeedEnd | null;
  readonly registeredAt: Instant;
}

export function evolveNeedViews(needs: readonly NeedView[], fact: Fact): readonly NeedView[] {
  if (!is(NeedRegistered, fact)) return needs.map((need) => evolveNeedView(need, fact));
  const { needId, area, urgency, description, followUpLead } = fact.data;
  const registeredAt = fact.meta.occurredAt;
  const fieldClass = areaClass({ area });
  const followUps = firstSpan(followUpLead, fact.meta.recordedAt);
  const first = { followUpLead, followUps, status: 'followed-up', endedBecause: null } as const;
  return [...needs, { needId, area, fieldClass, urgency, description, registeredAt, ...first }];
}

function evolveNeedView(before: NeedView, fact: Fact): NeedView {
  const need = followed(before, fact);
  if (is(NeedClosed, fact) && fact.data.needId === need.needId)
    return { ...need, status: 'closed', endedBecause: fact.data.reason };
  if (is(HandoverOffered, fact) || is(HandoverForwarded, fact)) return now(need, fact.data.needId, 'handover-offered');
  if (is(HandoverAccepted, fact)) return now(need, fact.data.needId, 'awaiting-first-contact');
  if (is(DecisionClockOpened, fact)) return now(need, fact.data.needId, 'being-decided');
  if (is(DecisionMade, fact)) {
    const { needId, outcome } = fact.data;
    return now(need, needId, outcome === 'refused' ? 'followed-up' : 'awaiting-first-contact');
  }
  if (isOver(fact) || is(FirstContactConfirmed, fact)) return now(need, fact.data.needId, 'followed-up');
  return need;
}

function followed(need: NeedView, fact: Fact): NeedView {
  const followUps = evolveSpans(need.followUps, need.needId, fact);
  if (followUps === need.followUps) return need;
  const last = followUps.at(-1);
  const lead = last === undefined || last.to !== null || last.lead.status === 'unknown' ? undefined : last.lead;
  return { ...need, followUps, followUpLead: lead === undefined ? null : (leadOf({ followUpLead: lead }) ?? null) };
}

/** What stands of the follow-up now; undefined once the need has ended. */
export function followUpNow({ followUps }: NeedView): FollowUp | undefined {
  const last = followUps.at(-1);
  return last?.to === null ? last : undefined;
}

/** The need is the sender's alone again, or what is left of it is. */
function isOver(fact: Fact): fact is Fact & { readonly data: { readonly needId: NeedId } } {
  const endings = [HandoverDeclined, HandoverReturned, HandoverWithdrawn, HandoverAcceptedInPart];
  return endings.some(({ name }) => name === fact.type);
}

function now(need: NeedView, needId: NeedId, status: NeedView['status']): NeedView {
  return need.needId === needId ? { ...need, status } : need;
}
