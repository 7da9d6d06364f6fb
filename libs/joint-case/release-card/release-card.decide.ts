import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  type BodyActor,
  type CaseId,
  type Decision,
  type Instant,
  type Participant,
  type Sealed,
} from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  cardItemClass,
  type CardEvent,
  type CardItem,
  type CardItemAnswer,
  type DeciderOf,
} from '#lib/case-stream';
import { canReceive, hasBasis, mayMeet, takesPart, type OpenCase } from '../case/case.state.js';
import { settles } from './release-card.rules.decide.js';
import { evolveCard, isHeldBy, noCard, pointOf, type CardState, type HeldPoint } from './release-card.state.js';

interface OfAPoint {
  readonly caseId: CaseId;
  readonly item: CardItem;
}

/** *Jeg tar den.* */
export interface TakeCardItem extends OfAPoint {
  readonly type: 'TakeCardItem';
}

export interface SettleCardItem extends OfAPoint {
  readonly type: 'SettleCardItem';
  readonly answer?: CardItemAnswer;
  readonly note?: Sealed;
}

/** The body lets go of the point, or undoes that it was settled. */
export interface ReopenCardItem extends OfAPoint {
  readonly type: 'ReopenCardItem';
}

export type CardCommand = TakeCardItem | SettleCardItem | ReopenCardItem;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type TakeRefusal = Outside | 'ALREADY_TAKEN';
export type ReopenRefusal = Outside | 'NOT_TAKEN_BY_YOU';
export type SettleRefusal = Outside | 'NOT_TAKEN_BY_YOU' | 'ALREADY_SETTLED' | 'ANSWER_DOES_NOT_FIT';
export type CardRefusal = TakeRefusal | SettleRefusal | ReopenRefusal;
type Answer<R extends CardRefusal = CardRefusal> = Decision<CardEvent, R>;

export const cardDecider: DeciderOf<'joint-case', CardState, CardCommand, CardEvent, CardRefusal> = {
  initial: noCard,
  evolve: evolveCard,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const participant = participantOf(by);
    if (!maySee(state.case, participant, command.item, at)) return refused('NOT_THERE');
    if (!takesPart(state.case, participant) || !canReceive(participant)) return refused('NOT_A_PARTICIPANT');
    return decideVerb({ case: state.case, point: pointOf(state, command.item), by, participant, at }, command);
  },
};

/** That there is a card tells of a release, so that class is asked for whatever the point is about. */
function maySee(state: OpenCase, participant: Participant, item: CardItem, at: Instant): boolean {
  return hasBasis(state, participant, at, 'release') && hasBasis(state, participant, at, cardItemClass({ item }));
}

interface Asking {
  readonly case: OpenCase;
  readonly point: HeldPoint | undefined;
  readonly by: BodyActor;
  readonly participant: Participant;
  readonly at: Instant;
}

function decideVerb(asking: Asking, command: CardCommand): Answer {
  switch (command.type) {
    case 'TakeCardItem':
      return take(asking, command);
    case 'SettleCardItem':
      return settle(asking, command);
    case 'ReopenCardItem':
      return reopen(asking, command);
  }
}

/** A colleague of the same unit takes over by taking; another body takes over from one that has lost its basis. */
function take({ case: open, point, by, participant, at }: Asking, { item }: TakeCardItem): Answer<TakeRefusal> {
  const taken = CardItemTaken.of({ item, personId: open.personId, by: participant, worker: by.worker });
  if (point === undefined || !stillMay(open, point, at)) return accepted(taken);
  if (!isHeldBy(point, participant))
    return refused(mayMeet(open, participant, point.by, at) ? 'ALREADY_TAKEN' : 'NOT_THERE');
  return point.status === 'settled' || point.worker === by.worker ? accepted() : accepted(taken);
}

/** What a health partner has settled by the person’s yes stands, though the partner itself sees no card. */
function stillMay(open: OpenCase, { by, item, status }: HeldPoint, at: Instant): boolean {
  if (!takesPart(open, by)) return false;
  return status === 'settled' ? hasBasis(open, by, at) : maySee(open, by, item, at);
}

function settle({ case: { personId }, point, participant }: Asking, command: SettleCardItem): Answer<SettleRefusal> {
  const { item, answer, note } = command;
  if (point === undefined || !isHeldBy(point, participant)) return refused('NOT_TAKEN_BY_YOU');
  if (!settles(item, command)) return refused('ANSWER_DOES_NOT_FIT');
  if (point.status === 'settled') return isSaidAlready(point, command) ? accepted() : refused('ALREADY_SETTLED');
  const said = { ...(answer === undefined ? {} : { answer }), ...(note === undefined ? {} : { note }) };
  return accepted(CardItemSettled.of({ item, personId, by: participant, ...said }));
}

/** Words cannot be compared, for they are sealed: new ones are said after the point is opened again. */
function isSaidAlready(
  { answer: before }: { answer: CardItemAnswer | null },
  { answer, note }: SettleCardItem,
): boolean {
  return note === undefined && (answer ?? null) === before;
}

function reopen({ case: { personId }, point, participant }: Asking, { item }: ReopenCardItem): Answer<ReopenRefusal> {
  if (point === undefined) return accepted();
  if (!isHeldBy(point, participant)) return refused('NOT_TAKEN_BY_YOU');
  return accepted(CardItemReopened.of({ item, personId, by: participant }));
}
