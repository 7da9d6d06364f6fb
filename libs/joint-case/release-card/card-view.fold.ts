import type { Instant, Participant, Sealed, WorkerId } from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  cardItemClass,
  is,
  type CardItem,
  type CardItemAnswer,
  type Fact,
  type FieldClass,
} from '#lib/case-stream';

/** A point of the release card that somebody has. Still sealed. */
export interface CardPointView {
  readonly item: CardItem;
  readonly fieldClass: FieldClass;
  readonly by: Participant;
  readonly worker: WorkerId;
  readonly settledAt: Instant | null;
  readonly answer: CardItemAnswer | null;
  readonly note: Sealed | null;
}

export function evolveCardViews(points: readonly CardPointView[], fact: Fact): readonly CardPointView[] {
  if (is(CardItemTaken, fact)) {
    const { item, by, worker } = fact.data;
    const taken = { item, fieldClass: cardItemClass({ item }), by, worker, settledAt: null, answer: null, note: null };
    return [...points.filter((point) => point.item !== item), taken];
  }
  if (is(CardItemReopened, fact)) return points.filter((point) => point.item !== fact.data.item);
  if (!is(CardItemSettled, fact)) return points;
  const { item, answer = null, note = null } = fact.data;
  const settledAt = fact.meta.occurredAt;
  return points.map((point) => (point.item === item ? { ...point, settledAt, answer, note } : point));
}
