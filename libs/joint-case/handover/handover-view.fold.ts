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
  DecisionClockOpened,
  DecisionMade,
  DecisionOverdue,
  FirstContactConfirmed,
  FirstMeetingAgreed,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
  HandoverWithdrawn,
  PersonDidNotArrive,
  PreliminaryAnswerSent,
  ReplyOverdue,
  areaClass,
  is,
  type DecisionOutcome,
  type Fact,
  type FieldClass,
  type LifeArea,
  type NotTakenReason,
} from '#lib/case-stream';
import type { OverdueLevel } from '../follow-up/overdue.state.js';

export type HandoverStatus =
  | 'offered'
  | 'deciding'
  | 'accepted'
  | 'accepted-in-part'
  | 'declined'
  | 'returned'
  | 'withdrawn'
  | 'refused-by-decision'
  | 'completed';

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
  /** Why it was declined, or given back. */
  readonly declineReason: NotTakenReason | null;
  /** The need that the receiver took out of it. */
  readonly partNeedId: NeedId | null;
  readonly decision: DecisionView | null;
  readonly meeting: MeetingView | null;
  readonly firstContactOn: CivilDate | null;
  /** How far it has climbed inside the receiver for want of an answer. */
  readonly overdue: OverdueLevel | null;
}

/** A vedtak under way, or made. */
export interface DecisionView {
  readonly law: string;
  readonly lawVersion: string;
  readonly dueOn: CivilDate;
  readonly expectedOn: CivilDate | null;
  readonly outcome: DecisionOutcome | null;
  readonly decidedOn: CivilDate | null;
  readonly complainBy: CivilDate | null;
}

export interface MeetingView {
  readonly on: CivilDate;
  readonly hour: string | null;
  readonly notArrived: boolean;
}

export function evolveHandoverViews(handovers: readonly HandoverView[], fact: Fact): readonly HandoverView[] {
  if (is(HandoverOffered, fact)) return [...handovers, offered(fact.data, fact.meta.occurredAt)];
  return handovers.map((handover) => (isAbout(fact, handover) ? evolveHandoverView(handover, fact) : handover));
}

function isAbout({ data }: Fact, { handoverId }: HandoverView): boolean {
  return typeof data === 'object' && data !== null && 'handoverId' in data && data.handoverId === handoverId;
}

function offered(data: ReturnType<typeof HandoverOffered.of>['data'], since: Instant): HandoverView {
  const { handoverId, needId, area, from, to, clockFrom, replyBy, message = null } = data;
  return {
    ...{ handoverId, needId, area, from, to, clockFrom, replyBy, since, message },
    fieldClass: areaClass({ area }),
    status: 'offered',
    forwardedBy: [],
    declineReason: null,
    partNeedId: null,
    decision: null,
    meeting: null,
    firstContactOn: null,
    overdue: null,
  };
}

function evolveHandoverView(handover: HandoverView, fact: Fact): HandoverView {
  const since = fact.meta.occurredAt;
  if (is(HandoverForwarded, fact)) {
    const { from, to, replyBy } = fact.data;
    const forwardedBy = [...handover.forwardedBy, from];
    return { ...handover, status: 'offered', to, replyBy, since, forwardedBy, meeting: null };
  }
  if (is(HandoverAccepted, fact)) return { ...handover, status: 'accepted', to: fact.data.by, since };
  if (is(HandoverAcceptedInPart, fact)) {
    const { by, partNeedId } = fact.data;
    return { ...handover, status: 'accepted-in-part', to: by, partNeedId, since };
  }
  if (is(HandoverDeclined, fact)) return { ...handover, status: 'declined', declineReason: fact.data.reason, since };
  if (is(HandoverReturned, fact)) return { ...handover, status: 'returned', declineReason: fact.data.reason, since };
  if (is(HandoverWithdrawn, fact)) return { ...handover, status: 'withdrawn', since };
  if (is(FirstContactConfirmed, fact)) return { ...handover, status: 'completed', firstContactOn: fact.data.on, since };
  if (is(ReplyOverdue, fact) || is(DecisionOverdue, fact)) return { ...handover, overdue: fact.data.level };
  return evolveMeeting(evolveDecision(handover, fact), fact);
}

function evolveDecision(handover: HandoverView, fact: Fact): HandoverView {
  const since = fact.meta.occurredAt;
  if (is(DecisionClockOpened, fact)) {
    const { by: to, law, lawVersion, dueOn } = fact.data;
    const clock = { law, lawVersion, dueOn, expectedOn: null, outcome: null, decidedOn: null, complainBy: null };
    return { ...handover, status: 'deciding', to, since, decision: clock, overdue: null };
  }
  if (handover.decision === null) return handover;
  if (is(PreliminaryAnswerSent, fact))
    return { ...handover, decision: { ...handover.decision, expectedOn: fact.data.expectedOn } };
  if (!is(DecisionMade, fact)) return handover;
  const { outcome, on: decidedOn, complainBy } = fact.data;
  const status = outcome === 'refused' ? 'refused-by-decision' : 'accepted';
  return { ...handover, status, since, decision: { ...handover.decision, outcome, decidedOn, complainBy } };
}

function evolveMeeting(handover: HandoverView, fact: Fact): HandoverView {
  if (is(FirstMeetingAgreed, fact)) {
    const { on, hour = null } = fact.data;
    return { ...handover, meeting: { on, hour, notArrived: false } };
  }
  if (!is(PersonDidNotArrive, fact) || handover.meeting === null) return handover;
  return { ...handover, since: fact.meta.occurredAt, meeting: { ...handover.meeting, notArrived: true } };
}

/** Whoever leads while an offer is on its way is its sender, unless it is the one that was asked. */
export function sentByLead(handover: HandoverView, lead: Participant | null): HandoverView {
  const isOnItsWay = ['offered', 'deciding', 'accepted'].includes(handover.status);
  if (!isOnItsWay || lead === null || sameParticipant(lead, handover.to) || sameParticipant(lead, handover.from))
    return handover;
  return { ...handover, from: lead };
}
