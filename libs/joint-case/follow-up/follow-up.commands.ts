import type { BodyActor, CaseId, Decision, Instant, NeedId, Participant } from '#lib/kernel';
import type { EventOf, FollowUpEvent, HandoverAccepted, NeedEnd } from '#lib/case-stream';
import type { OpenCase } from '../case/case.state.js';
import type { NeedsState } from '../need/need.state.js';

interface OfANeed {
  readonly caseId: CaseId;
  readonly needId: NeedId;
}

/** *Jeg tar den*: a need that nobody follows up. */
export interface TakeNeed extends OfANeed {
  readonly type: 'TakeNeed';
}

export interface ConfirmTakeOver extends OfANeed {
  readonly type: 'ConfirmTakeOver';
}

export interface CloseNeed extends OfANeed {
  readonly type: 'CloseNeed';
  readonly reason: NeedEnd;
  /** The need that goes on; named exactly when this one moved into it. */
  readonly into: NeedId | null;
}

export interface NameFallback {
  readonly type: 'NameFallback';
  readonly caseId: CaseId;
  /** Null for all that the body leads. */
  readonly needId: NeedId | null;
  readonly fallback: Participant;
}

export interface NameMunicipalityOfStay {
  readonly type: 'NameMunicipalityOfStay';
  readonly caseId: CaseId;
  readonly reception: Participant;
}

export type FollowUpCommand = TakeNeed | ConfirmTakeOver | CloseNeed | NameFallback | NameMunicipalityOfStay;

export type TakeNeedRefusal = 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'ALREADY_FOLLOWED_UP' | 'AUTHORITY_ENDED';
export type ConfirmTakeOverRefusal = 'NOT_THERE' | 'NOT_FOLLOW_UP_LEAD';
export type CloseNeedRefusal = 'NOT_THERE' | 'NOT_FOLLOW_UP_LEAD' | 'ALREADY_OFFERED' | 'ANSWER_DOES_NOT_FIT';
export type NameFallbackRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_FOLLOW_UP_LEAD'
  | 'TO_YOURSELF'
  | 'NOT_A_RECEIVER'
  | 'NO_BASIS_FOR_RECIPIENT';
export type NameMunicipalityOfStayRefusal = 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'NOT_A_RECEIVER';

export type FollowUpRefusal =
  TakeNeedRefusal | ConfirmTakeOverRefusal | CloseNeedRefusal | NameFallbackRefusal | NameMunicipalityOfStayRefusal;

export type FollowUpAnswer<R extends FollowUpRefusal = FollowUpRefusal> = Decision<
  FollowUpEvent | EventOf<typeof HandoverAccepted>,
  R
>;

/** Who asks, when, and about which open case: a body that may know of the case. */
export interface Asks {
  readonly state: NeedsState;
  readonly case: OpenCase;
  readonly by: Participant;
  readonly actor: BodyActor;
  readonly at: Instant;
}
