import assert from 'node:assert/strict';
import type { Decision } from '#lib/kernel';
import type { Decider, Order, PastEvent } from '#lib/case-stream';

export interface Given<C extends { readonly type: string }, E, R extends string> {
  /** Decides the order on the history. */
  when(order: Order<C>): Outcome<E, R>;
}

export interface Outcome<E, R extends string> {
  /** Exactly these events, whole, in this order. */
  then(first: E, ...more: readonly E[]): void;
  /** Exactly this code. */
  thenRefused(code: R): void;
  /** It was already so: accepted, and nothing happened. */
  thenNothing(): void;
}

/** The one sentence of a decider's spec: history, order, outcome. History and order are frozen, so a change to them throws. */
export function given<S, C extends { readonly type: string }, E, R extends string>(
  decider: Decider<S, C, E, R>,
  ...history: readonly PastEvent[]
): Given<C, E, R> {
  const state = stateAfter(decider, history);
  return { when: (order) => outcomeOf(decider.decide(state, frozen(order))) };
}

/** The state that a history leaves, frozen after each step. */
export function stateAfter<S, C extends { readonly type: string }, E, R extends string>(
  decider: Pick<Decider<S, C, E, R>, 'initial' | 'evolve'>,
  history: readonly PastEvent[],
): S {
  return history.reduce((state, event) => frozen(decider.evolve(state, frozen(event))), frozen(decider.initial));
}

function outcomeOf<E, R extends string>(decision: Decision<E, R>): Outcome<E, R> {
  return {
    then: (...events) => assert.deepEqual(decision, { outcome: 'accepted', events }),
    thenRefused: (code) => assert.deepEqual(decision, { outcome: 'refused', code }),
    thenNothing: () => assert.deepEqual(decision, { outcome: 'accepted', events: [] }),
  };
}

/** The same value, which nobody can change any more. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
