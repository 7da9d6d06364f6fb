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
import type { NeedEvent } from '#lib/case-stream';
import type { OpenCase } from '../case/case.state.js';
import type { Authority } from '../follow-up/authority.state.js';
import type { NeedState } from '../need/need.state.js';

interface OfAHandover {
  readonly caseId: CaseId;
  readonly handoverId: HandoverId;
}

export interface OfferHandover extends OfAHandover {
  readonly type: 'OfferHandover';
  readonly needId: NeedId;
  readonly to: Participant;
  /** Looked up before: so many Norwegian working days after today. */
  readonly replyBy: CivilDate;
  readonly message?: Sealed;
}

export interface ForwardHandover extends OfAHandover {
  readonly type: 'ForwardHandover';
  readonly to: Participant;
  readonly reason: 'another-municipality' | 'another-unit' | 'own-impartiality';
}

export interface AcceptHandover extends OfAHandover {
  readonly type: 'AcceptHandover';
}

export interface DeclineHandover extends OfAHandover {
  readonly type: 'DeclineHandover';
  readonly reason: 'no-capacity' | 'outside-our-task' | 'own-impartiality' | 'person-declined';
}

export interface WithdrawHandover extends OfAHandover {
  readonly type: 'WithdrawHandover';
}

export interface ConfirmFirstContact extends OfAHandover {
  readonly type: 'ConfirmFirstContact';
  readonly on: CivilDate;
}

export type HandoverCommand =
  OfferHandover | ForwardHandover | AcceptHandover | DeclineHandover | WithdrawHandover | ConfirmFirstContact;

export type OfferRefusal =
  'NOT_THERE' | 'NOT_FOLLOW_UP_LEAD' | 'ALREADY_OFFERED' | 'NO_BASIS_FOR_RECIPIENT' | 'NOT_A_RECEIVER' | 'TO_YOURSELF';
export type WithdrawRefusal = 'NOT_THERE' | 'NOT_YOUR_OFFER' | 'NOT_OPEN';
export type AnswerRefusal = 'NOT_THERE' | 'NOT_OFFERED_TO_YOU' | 'NOT_OPEN';
export type AcceptRefusal = AnswerRefusal | 'AUTHORITY_ENDED';
export type ForwardRefusal = AnswerRefusal | 'NO_BASIS_FOR_RECIPIENT' | 'NOT_A_RECEIVER' | 'TO_YOURSELF';
export type DeclineRefusal = AnswerRefusal | 'MUNICIPALITY_CANNOT_DECLINE';
export type FirstContactRefusal = 'NOT_THERE' | 'NOT_ACCEPTED_BY_YOU' | 'IN_THE_FUTURE' | 'AUTHORITY_ENDED';

export type HandoverRefusal =
  OfferRefusal | WithdrawRefusal | AcceptRefusal | ForwardRefusal | DeclineRefusal | FirstContactRefusal;
export type HandoverAnswer<R extends HandoverRefusal = HandoverRefusal> = Decision<NeedEvent, R>;

/** Who asks, when, and about which open case: what every verb below has established before it looks further. */
export interface Asking {
  readonly case: OpenCase;
  readonly needs: readonly NeedState[];
  readonly authorities: readonly Authority[];
  readonly by: Participant;
  readonly actor: BodyActor;
  readonly at: Instant;
}
