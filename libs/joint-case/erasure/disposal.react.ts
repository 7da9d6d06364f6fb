import { startOfOsloDay, type PersonId } from '#lib/kernel';
import type { PastEvent } from '#lib/case-stream';
import type { Deadline } from '../follow-up/deadlines.react.js';
import type { FollowDisposal } from './erasure-orders.decide.js';
import { evolveErasureOrders, nothingOrdered, type ErasureOrders } from './erasure-orders.state.js';

/** What stands about one person's content. */
export function erasureOrdersOf(facts: Iterable<PastEvent>): ErasureOrders {
  let state: ErasureOrders = nothingOrdered;
  for (const fact of facts) state = evolveErasureOrders(state, fact);
  return state;
}

/** *Kasser ved frist*: the day begins at midnight in Oslo. */
export function disposalOf(personId: PersonId, facts: Iterable<PastEvent>): readonly Deadline<FollowDisposal>[] {
  const state = erasureOrdersOf(facts);
  if (state.status !== 'standing' || state.disposal?.status !== 'scheduled') return [];
  const { on } = state.disposal;
  return [{ key: `dispose/${on}`, due: startOfOsloDay(on), command: { type: 'FollowDisposal', personId } }];
}
