import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type CivilDate,
  type Decision,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import {
  DisposalCancelled,
  DisposalReached,
  DisposalScheduled,
  ErasureConfirmed,
  ErasureProposed,
  RestrictionLifted,
  SubjectRestricted,
  type DeciderOf,
  type ErasureOrderEvent,
  type ErasureVerb,
  type Order,
} from '#lib/case-stream';
import { evolveErasureOrders, nothingOrdered, type ErasureId, type ErasureOrders } from './erasure-orders.state.js';

/** The first of two workers. */
export interface ProposeErasure {
  readonly type: 'ProposeErasure';
  readonly personId: PersonId;
  readonly erasureId: ErasureId;
  readonly verb: ErasureVerb;
  readonly authority: string;
  /** The day of disposal, and of nothing else. */
  readonly on?: CivilDate | undefined;
  /** To whom a restriction still shows the content. */
  readonly shownTo: readonly Participant[];
}

/** The second of them, of another body. */
export interface ConfirmErasure {
  readonly type: 'ConfirmErasure';
  readonly personId: PersonId;
  readonly erasureId: ErasureId;
}

interface Ordered {
  readonly personId: PersonId;
  readonly authority: string;
}

export interface RestrictSubject extends Ordered {
  readonly type: 'RestrictSubject';
  readonly shownTo: readonly Participant[];
}

export interface LiftRestriction extends Ordered {
  readonly type: 'LiftRestriction';
}

export interface ScheduleDisposal extends Ordered {
  readonly type: 'ScheduleDisposal';
  readonly on: CivilDate;
}

export interface CancelDisposal extends Ordered {
  readonly type: 'CancelDisposal';
}

/** Sent by time, when the day of disposal has begun. */
export interface FollowDisposal {
  readonly type: 'FollowDisposal';
  readonly personId: PersonId;
}

type OfWorkers = ProposeErasure | ConfirmErasure;
type OfPlatform = RestrictSubject | LiftRestriction | ScheduleDisposal | CancelDisposal | FollowDisposal;
export type ErasureOrderCommand = OfWorkers | OfPlatform;
export type ProposeErasureRefusal = 'NOT_THERE' | 'DATE_DOES_NOT_FIT' | 'IN_THE_PAST';
export type ConfirmErasureRefusal = 'NOT_THERE' | 'SAME_BODY';
export type ErasureOrderRefusal = ProposeErasureRefusal | ConfirmErasureRefusal;
type Answer = Decision<ErasureOrderEvent, ErasureOrderRefusal>;

/** *Sperr* and *kasser ved frist*, and the two workers who order either of them or *slett*. */
export const erasureOrdersDecider: DeciderOf<
  'platform',
  ErasureOrders,
  ErasureOrderCommand,
  ErasureOrderEvent,
  ErasureOrderRefusal
> = {
  initial: nothingOrdered,
  evolve: evolveErasureOrders,
  decide: (state, order) => {
    if (state.status === 'erased') return refused('NOT_THERE');
    const { command } = order;
    if (command.type === 'ProposeErasure') return propose(state, { ...order, command });
    if (command.type === 'ConfirmErasure') return confirm(state, { ...order, command });
    return order.by.kind === 'platform' ? ordered(state, { ...order, command }) : refused('NOT_THERE');
  },
};

function propose(state: ErasureOrders, { by, at, command }: Order<ProposeErasure>): Answer {
  if (!isBodyActor(by) || state.status !== 'standing') return refused('NOT_THERE');
  const { type: _type, ...proposal } = command;
  if (state.proposals.some(({ erasureId }) => erasureId === proposal.erasureId)) return accepted();
  const { verb, on } = proposal;
  if ((verb === 'dispose') !== (on !== undefined)) return refused('DATE_DOES_NOT_FIT');
  if (on !== undefined && on <= osloDateOf(at)) return refused('IN_THE_PAST');
  const proposed = { ...proposal, shownTo: [...proposal.shownTo], proposer: by.worker, by: participantOf(by) };
  return accepted(ErasureProposed.of(proposed));
}

function confirm(state: ErasureOrders, { by, command: { personId, erasureId } }: Order<ConfirmErasure>): Answer {
  if (!isBodyActor(by) || state.status !== 'standing') return refused('NOT_THERE');
  const proposal = state.proposals.find((one) => one.erasureId === erasureId);
  if (proposal === undefined) return refused('NOT_THERE');
  // What is sealed is every body's, so no body destroys or opens it alone.
  if (proposal.by.organisation === by.organisation) return refused('SAME_BODY');
  return proposal.status === 'confirmed'
    ? accepted()
    : accepted(ErasureConfirmed.of({ personId, erasureId, confirmer: by.worker }));
}

function ordered(state: ErasureOrders, { at, command }: Order<OfPlatform>): Answer {
  const { restriction, disposal } = state.status === 'standing' ? state : { restriction: null, disposal: null };
  switch (command.type) {
    case 'RestrictSubject': {
      const { personId, authority, shownTo } = command;
      const isSo = restriction !== null && sameReaders(restriction.shownTo, shownTo);
      return isSo ? accepted() : accepted(SubjectRestricted.of({ personId, authority, shownTo: [...shownTo] }));
    }
    case 'LiftRestriction': {
      const { personId, authority } = command;
      return restriction === null ? accepted() : accepted(RestrictionLifted.of({ personId, authority }));
    }
    case 'ScheduleDisposal': {
      const { personId, on, authority } = command;
      return disposal?.on === on ? accepted() : accepted(DisposalScheduled.of({ personId, on, authority }));
    }
    case 'CancelDisposal': {
      const { personId, authority } = command;
      return disposal === null ? accepted() : accepted(DisposalCancelled.of({ personId, authority }));
    }
    case 'FollowDisposal': {
      const isDue = disposal?.status === 'scheduled' && disposal.on <= osloDateOf(at);
      return isDue ? accepted(DisposalReached.of({ personId: command.personId, on: disposal.on })) : accepted();
    }
  }
}

function sameReaders(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => sameParticipant(one, other)));
}
