import type { EventId, Sealed } from '#lib/kernel';
import {
  DisputeAnswered,
  FactCorrected,
  FactDisputed,
  FactWithdrawn,
  SpokenWordConfirmed,
  is,
  type Fact,
} from '#lib/case-stream';

/** *Dette er feil*, in the person's words. Still sealed. */
export interface Objection {
  readonly eventId: EventId;
  readonly words: Sealed;
}

/** What the person has said of recorded facts. */
export interface ObjectionsView {
  /** Said to be wrong, and not answered yet by whoever recorded it. */
  readonly disputed: readonly Objection[];
  /** Words that were written down as spoken, and are right. */
  readonly confirmed: readonly EventId[];
}

export const noObjections: ObjectionsView = { disputed: [], confirmed: [] };

export function evolveObjections(view: ObjectionsView, fact: Fact): ObjectionsView {
  if (is(FactDisputed, fact))
    return { ...view, disputed: [...view.disputed, { eventId: fact.data.eventId, words: fact.data.words }] };
  if (is(SpokenWordConfirmed, fact)) return { ...view, confirmed: [...view.confirmed, fact.data.eventId] };
  if (is(DisputeAnswered, fact) || is(FactCorrected, fact) || is(FactWithdrawn, fact))
    return { ...view, disputed: view.disputed.filter(({ eventId }) => eventId !== fact.data.eventId) };
  return view;
}
