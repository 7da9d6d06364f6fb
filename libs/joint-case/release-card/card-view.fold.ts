import { sameParticipant, type Instant, type Participant, type Sealed, type WorkerId } from '#lib/kernel';
import {
  AuthorityEnded,
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  PersonTransferred,
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
  /** False once whoever has it has left the case, or may follow up no more: then nobody answers for it there. */
  readonly isAnsweredFor: boolean;
}

export function evolveCardViews(points: readonly CardPointView[], fact: Fact): readonly CardPointView[] {
  if (is(CardItemTaken, fact)) {
    const { item, by, worker } = fact.data;
    const taken = { item, fieldClass: cardItemClass({ item }), by, worker, settledAt: null, answer: null, note: null };
    return [...points.filter((point) => point.item !== item), { ...taken, isAnsweredFor: true }];
  }
  if (is(PersonTransferred, fact)) return fact.data.fromStays ? points : leftBy(points, fact.data.from);
  if (is(AuthorityEnded, fact)) return leftBy(points, fact.data.participant);
  if (is(CardItemReopened, fact)) return points.filter((point) => point.item !== fact.data.item);
  if (!is(CardItemSettled, fact)) return points;
  const { item, answer = null, note = null } = fact.data;
  const settledAt = fact.meta.occurredAt;
  return points.map((point) => (point.item === item ? { ...point, settledAt, answer, note } : point));
}

/** What it settled stays settled; whom to call is whoever follows the person up now. */
function leftBy(points: readonly CardPointView[], body: Participant): readonly CardPointView[] {
  return points.map((point) => (sameParticipant(point.by, body) ? { ...point, isAnsweredFor: false } : point));
}
