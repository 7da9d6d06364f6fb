import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decider, Order, PastEvent } from '#lib/case-stream';
import { anyHistoryToItsEnd } from './any-history.js';
import { frozen, stateAfter } from './given.js';

/**
 * For any history and any order the decider answers, without throwing or changing what it was given;
 * and asked again after its own events it has no new ones: it says that it is already so, or no.
 */
export function assertSound<S, C extends { readonly type: string }, E extends PastEvent, R extends string>(
  decider: Decider<S, C, E, R>,
  orders: fc.Arbitrary<Order<C>>,
): void {
  fc.assert(
    fc.property(anyHistoryToItsEnd, orders, (history, order) => {
      const again = decideTwice(decider, history, order);
      assert.deepEqual(again, []);
    }),
    { numRuns: 300 },
  );
}

/** As `assertSound`, for what may be said again and again: a resent command is known by its id, before it is decided. */
export function assertSoundWhenRepeated<S, C extends { readonly type: string }, E extends PastEvent, R extends string>(
  decider: Decider<S, C, E, R>,
  orders: fc.Arbitrary<Order<C>>,
): void {
  fc.assert(
    fc.property(anyHistoryToItsEnd, orders, (history, order) => void decideTwice(decider, history, order)),
    { numRuns: 300 },
  );
}

/** The events of the second answer. */
function decideTwice<S, C extends { readonly type: string }, E extends PastEvent, R extends string>(
  decider: Decider<S, C, E, R>,
  history: readonly PastEvent[],
  order: Order<C>,
): readonly E[] {
  const before = stateAfter(decider, history);
  const first = decider.decide(before, frozen(order));
  if (first.outcome === 'refused') return [];
  const after = stateAfter({ initial: before, evolve: decider.evolve }, first.events);
  const second = decider.decide(after, order);
  return second.outcome === 'refused' ? [] : second.events;
}
