import type { CivilDate, HandoverId, Instant, NeedId, Participant } from '#lib/kernel';
import {
  DecisionClockOpened,
  DecisionMade,
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
  is,
  type DecisionOutcome,
  type PastEvent,
} from '#lib/case-stream';

/** The newest handover of a need. `from` is the body that follows up until first contact. */
export type HandoverState =
  | { readonly status: 'none' }
  | (OnItsWay & { readonly status: 'offered'; readonly to: Participant })
  | (OnItsWay & Deciding)
  | (OnItsWay & Accepted)
  | (Ended & { readonly status: 'refused-by-decision'; readonly decision: Decided })
  | (Ended & { readonly status: 'accepted-in-part' | 'declined' | 'returned' | 'withdrawn' | 'completed' });

interface Deciding {
  readonly status: 'deciding';
  readonly by: Participant;
  readonly dueOn: CivilDate;
  /** What the newest preliminary answer promised; null when none was sent. */
  readonly expectedOn: CivilDate | null;
}

interface Accepted {
  readonly status: 'accepted';
  readonly by: Participant;
  /** The vedtak by which it was taken; null when the receiver just said yes. */
  readonly decision: Decided | null;
  readonly meeting: FirstMeeting;
}

export interface Decided {
  readonly outcome: DecisionOutcome;
  readonly on: CivilDate;
}

export type FirstMeeting =
  | { readonly status: 'none' }
  | { readonly status: 'agreed' | 'not-arrived'; readonly on: CivilDate; readonly hour: string | null };

interface Named {
  readonly handoverId: HandoverId;
  readonly from: Participant;
}

/** The first receiver's clock, and everyone who passed the offer on, in order. */
export interface OnItsWay extends Named {
  readonly passedOnBy: readonly Participant[];
  readonly clockFrom: Instant;
  readonly replyBy: CivilDate;
}

interface Ended extends Named {
  readonly by: Participant;
}

export const noHandover: HandoverState = { status: 'none' };

/** Where a need is on its way after one more event about it. What belongs to another handover, or to one that has ended, changes nothing. */
export function evolveHandover(handover: HandoverState, event: PastEvent): HandoverState {
  if (is(HandoverOffered, event)) {
    const { handoverId, from, to, clockFrom, replyBy } = event.data;
    return { status: 'offered', handoverId, from, to, passedOnBy: [], clockFrom, replyBy };
  }
  if (!isUnderWay(handover) || !isAbout(event, handover.handoverId)) return handover;
  return handover.status === 'accepted' ? evolveAccepted(handover, event) : evolveUnanswered(handover, event);
}

type UnderWay = Extract<HandoverState, OnItsWay>;
type Unanswered = Extract<HandoverState, { readonly status: 'offered' | 'deciding' }>;
type AcceptedHandover = Extract<HandoverState, { readonly status: 'accepted' }>;

/** Neither answered for good nor taken back: the sender waits, or the receiver has yet to meet the person. */
export function isUnderWay(handover: HandoverState): handover is UnderWay {
  return handover.status === 'offered' || handover.status === 'deciding' || handover.status === 'accepted';
}

function isAbout({ data }: PastEvent, handoverId: HandoverId): boolean {
  return typeof data === 'object' && data !== null && 'handoverId' in data && data.handoverId === handoverId;
}

function evolveUnanswered(handover: Unanswered, event: PastEvent): HandoverState {
  if (is(HandoverAccepted, event))
    return { ...way(handover), status: 'accepted', by: event.data.by, decision: null, meeting: { status: 'none' } };
  if (is(HandoverAcceptedInPart, event)) return ended(handover, event.data.by, 'accepted-in-part');
  if (is(HandoverDeclined, event)) return ended(handover, event.data.by, 'declined');
  if (is(DecisionClockOpened, event)) {
    const { by, dueOn } = event.data;
    return { ...way(handover), status: 'deciding', by, dueOn, expectedOn: null };
  }
  if (is(PreliminaryAnswerSent, event) && handover.status === 'deciding')
    return { ...handover, expectedOn: event.data.expectedOn };
  if (is(DecisionMade, event)) return decided(handover, event.data);
  return evolveOnItsWay(handover, event);
}

function evolveAccepted(handover: AcceptedHandover, event: PastEvent): HandoverState {
  if (is(FirstMeetingAgreed, event)) {
    const { on, hour = null } = event.data;
    return { ...handover, meeting: { status: 'agreed', on, hour } };
  }
  if (is(PersonDidNotArrive, event) && handover.meeting.status !== 'none')
    return { ...handover, meeting: { ...handover.meeting, status: 'not-arrived' } };
  if (is(HandoverReturned, event)) return ended(handover, event.data.by, 'returned');
  if (is(FirstContactConfirmed, event)) return ended(handover, event.data.by, 'completed');
  return evolveOnItsWay(handover, event);
}

/** What can happen at any time before first contact. */
function evolveOnItsWay(handover: UnderWay, event: PastEvent): HandoverState {
  if (is(HandoverWithdrawn, event)) return ended(handover, event.data.by, 'withdrawn');
  if (!is(HandoverForwarded, event)) return handover;
  const { from, to } = event.data;
  return { ...way(handover), status: 'offered', to, passedOnBy: [...handover.passedOnBy, from] };
}

function decided(
  handover: Unanswered,
  { by, outcome, on }: { readonly by: Participant; readonly outcome: DecisionOutcome; readonly on: CivilDate },
): HandoverState {
  const decision = { outcome, on };
  const { handoverId, from } = handover;
  return outcome === 'refused'
    ? { status: 'refused-by-decision', handoverId, from, by, decision }
    : { ...way(handover), status: 'accepted', by, decision, meeting: { status: 'none' } };
}

function way({ handoverId, from, passedOnBy, clockFrom, replyBy }: OnItsWay): OnItsWay {
  return { handoverId, from, passedOnBy, clockFrom, replyBy };
}

function ended(
  { handoverId, from }: Named,
  by: Participant,
  status: 'accepted-in-part' | 'declined' | 'returned' | 'withdrawn' | 'completed',
): HandoverState {
  return { status, handoverId, from, by };
}

/** The need that an event of a handover is about. */
export function needOf({ data }: PastEvent): NeedId | undefined {
  if (typeof data !== 'object' || data === null || !('handoverId' in data) || !('needId' in data)) return undefined;
  return isNeedId(data.needId) ? data.needId : undefined;
}

function isNeedId(value: unknown): value is NeedId {
  return typeof value === 'string' && value.startsWith('need-');
}
