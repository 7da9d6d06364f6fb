import type {
  BodyActor,
  CaseId,
  CivilDate,
  Decision,
  HandoverId,
  Instant,
  NeedId,
  Participant,
  Sealed,
} from '#lib/kernel';
import type { DecisionOutcome, ForwardReason, HandoverEvent, NeedEvent, NotTakenReason } from '#lib/case-stream';
import type { OpenCase } from '../case/case.state.js';
import type { Authority } from '../follow-up/authority.state.js';
import type { Fallbacks } from '../follow-up/fallback.state.js';
import type { Left } from '../follow-up/leave-needs.decide.js';
import type { NeedState } from '../need/need.state.js';
import type { StatutoryDuties } from '../statutory-duty/statutory-duty.state.js';

interface OfAHandover {
  readonly caseId: CaseId;
  readonly handoverId: HandoverId;
}

/** A command whose answer depends on what the law makes a body's own. */
interface UnderDuties {
  /** Looked up before: the data in force. */
  readonly duties: StatutoryDuties;
}

export interface OfferHandover extends OfAHandover {
  readonly type: 'OfferHandover';
  readonly needId: NeedId;
  readonly to: Participant;
  /** Looked up before: so many Norwegian working days after today. */
  readonly replyBy: CivilDate;
  readonly message?: Sealed;
}

export interface ForwardHandover extends OfAHandover, UnderDuties {
  readonly type: 'ForwardHandover';
  readonly to: Participant;
  readonly reason: ForwardReason;
}

export interface AcceptHandover extends OfAHandover {
  readonly type: 'AcceptHandover';
}

export interface AcceptHandoverInPart extends OfAHandover, UnderDuties {
  readonly type: 'AcceptHandoverInPart';
  /** Of the need that the part becomes. */
  readonly partNeedId: NeedId;
  /** What the receiver takes, in words. */
  readonly part: Sealed;
}

export interface DeclineHandover extends OfAHandover, UnderDuties {
  readonly type: 'DeclineHandover';
  readonly reason: NotTakenReason;
}

export interface ReturnHandover extends OfAHandover, UnderDuties {
  readonly type: 'ReturnHandover';
  readonly reason: NotTakenReason;
}

export interface WithdrawHandover extends OfAHandover {
  readonly type: 'WithdrawHandover';
}

export interface ConfirmFirstContact extends OfAHandover {
  readonly type: 'ConfirmFirstContact';
  readonly on: CivilDate;
}

export interface AgreeFirstMeeting extends OfAHandover {
  readonly type: 'AgreeFirstMeeting';
  readonly on: CivilDate;
  /** `HH:MM` in Oslo. */
  readonly hour?: string;
}

/** Sent by a party that waited in vain, or by the platform once `notArrivedDueAt` has passed. */
export interface ReportPersonDidNotArrive extends OfAHandover {
  readonly type: 'ReportPersonDidNotArrive';
}

export interface OpenDecisionClock extends OfAHandover, UnderDuties {
  readonly type: 'OpenDecisionClock';
}

export interface RecordPreliminaryAnswer extends OfAHandover {
  readonly type: 'RecordPreliminaryAnswer';
  readonly expectedOn: CivilDate;
}

export interface RecordDecision extends OfAHandover, UnderDuties {
  readonly type: 'RecordDecision';
  readonly outcome: DecisionOutcome;
  readonly on: CivilDate;
}

export type HandoverCommand =
  | OfferHandover
  | ForwardHandover
  | AcceptHandover
  | AcceptHandoverInPart
  | DeclineHandover
  | ReturnHandover
  | WithdrawHandover
  | AgreeFirstMeeting
  | ReportPersonDidNotArrive
  | ConfirmFirstContact
  | OpenDecisionClock
  | RecordPreliminaryAnswer
  | RecordDecision;

export type OfferRefusal =
  'NOT_THERE' | 'NOT_FOLLOW_UP_LEAD' | 'ALREADY_OFFERED' | 'NO_BASIS_FOR_RECIPIENT' | 'NOT_A_RECEIVER' | 'TO_YOURSELF';
export type WithdrawRefusal = 'NOT_THERE' | 'NOT_YOUR_OFFER' | 'NOT_OPEN' | 'BEING_DECIDED';
export type AnswerRefusal = 'NOT_THERE' | 'NOT_OFFERED_TO_YOU' | 'NOT_OPEN';
export type AcceptRefusal = AnswerRefusal | 'AUTHORITY_ENDED';
export type ForwardRefusal =
  AnswerRefusal | 'NO_BASIS_FOR_RECIPIENT' | 'NOT_A_RECEIVER' | 'TO_YOURSELF' | 'WENT_THERE_BEFORE';
export type DeclineRefusal = AnswerRefusal | 'MUNICIPALITY_CANNOT_DECLINE';
export type AcceptInPartRefusal = AcceptRefusal | 'MUNICIPALITY_CANNOT_DECLINE';
export type ReturnRefusal = 'NOT_THERE' | 'NOT_ACCEPTED_BY_YOU' | 'MUNICIPALITY_CANNOT_RETURN';
export type FirstMeetingRefusal = 'NOT_THERE' | 'NOT_ACCEPTED' | 'IN_THE_PAST';
export type NotArrivedRefusal = 'NOT_THERE' | 'NOT_ACCEPTED' | 'NO_MEETING_AGREED' | 'MEETING_TO_COME';
export type FirstContactRefusal = 'NOT_THERE' | 'NOT_ACCEPTED_BY_YOU' | 'IN_THE_FUTURE' | 'AUTHORITY_ENDED';
export type OpenDecisionClockRefusal = AcceptRefusal | 'NO_DUTY_TO_DECIDE';
export type PreliminaryAnswerRefusal = 'NOT_THERE' | 'NOT_DECIDED_BY_YOU' | 'IN_THE_PAST';
export type RecordDecisionRefusal = 'NOT_THERE' | 'NOT_DECIDED_BY_YOU' | 'IN_THE_FUTURE' | 'AUTHORITY_ENDED';

export type HandoverRefusal =
  | OfferRefusal
  | WithdrawRefusal
  | AcceptInPartRefusal
  | ForwardRefusal
  | DeclineRefusal
  | ReturnRefusal
  | FirstMeetingRefusal
  | NotArrivedRefusal
  | FirstContactRefusal
  | OpenDecisionClockRefusal
  | PreliminaryAnswerRefusal
  | RecordDecisionRefusal;
/** A part that is taken is a need of its own from then on; a need that is given back may be left without a lead. */
export type HandoverDecided = HandoverEvent | NeedEvent | Left;
export type HandoverAnswer<R extends HandoverRefusal = HandoverRefusal> = Decision<HandoverDecided, R>;

/** Who asks, when, and about which open case: what every verb below has established before it looks further. */
export interface Asking {
  readonly case: OpenCase;
  readonly needs: readonly NeedState[];
  readonly authorities: readonly Authority[];
  readonly fallbacks: Fallbacks;
  readonly by: Participant;
  readonly actor: BodyActor;
  readonly at: Instant;
}
