import { sameParticipant, type Participant, type WorkerId } from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  is,
  type CardItem,
  type CardItemAnswer,
  type PastEvent,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** A point of the card that somebody has; a point that nobody has is not in the list. */
export type HeldPoint = { readonly item: CardItem; readonly by: Participant; readonly worker: WorkerId } & (
  { readonly status: 'taken' } | { readonly status: 'settled'; readonly answer: CardItemAnswer | null }
);

/** What decisions about the card are made on: the case, and who has which point. */
export interface CardState {
  readonly case: CaseState;
  readonly held: readonly HeldPoint[];
}

export const noCard: CardState = { case: noCase, held: [] };

export function evolveCard(state: CardState, event: PastEvent): CardState {
  return { case: evolveCase(state.case, event), held: evolveHeld(state.held, event) };
}

function evolveHeld(held: readonly HeldPoint[], event: PastEvent): readonly HeldPoint[] {
  if (is(CardItemTaken, event)) {
    const { item, by, worker } = event.data;
    return [...held.filter((point) => point.item !== item), { item, by, worker, status: 'taken' }];
  }
  if (is(CardItemReopened, event)) return held.filter((point) => point.item !== event.data.item);
  if (!is(CardItemSettled, event)) return held;
  const { item, answer = null } = event.data;
  return held.map((point) => (point.item === item ? { ...point, status: 'settled', answer } : point));
}

export function pointOf({ held }: CardState, item: CardItem): HeldPoint | undefined {
  return held.find((point) => point.item === item);
}

export function isHeldBy(point: HeldPoint, participant: Participant): boolean {
  return sameParticipant(point.by, participant);
}
