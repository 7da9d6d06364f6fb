import type { Decision, Json, StreamName } from '#lib/kernel';
import type { Compartment, Decider, Order, PastEvent } from '#lib/case-stream';

/** Where the orders of a decider are decided, in which confidence, and under whose key a command is digested. */
export interface Route<
  S,
  C extends { readonly type: string },
  E extends PastEvent & { readonly data: object },
  R extends string,
> {
  readonly types: readonly C['type'][];
  readonly decider: Decider<S, C, E, R>;
  stream(command: C): StreamName;
  compartment(order: Order<C>): Compartment;
  /** Undefined when the state names nobody yet and the command does not either; then the decider refuses. */
  subject(state: S, command: C): string | undefined;
}

/** A route with its types forgotten, as the registry keeps it. Only `route` makes one, from a typed route. */
export interface AnyRoute {
  readonly types: readonly string[];
  /** Where its decider begins, for whoever walks through what it decides without a store. */
  readonly start: Place;
  streamOf(order: Order<{ readonly type: string }>): StreamName;
  decide(desk: DecidingDesk, order: Order<{ readonly type: string }>): Promise<Outcome<string>>;
}

/** A state of a decider with its type forgotten: what it would answer there, and where an event leads from it. */
export interface Place {
  readonly state: unknown;
  after(event: PastEvent): Place;
  answer(order: Order<{ readonly type: string }>): Decision<PastEvent, string>;
}

export interface DecidingDesk {
  decideOn<S, C extends { readonly type: string }, E extends PastEvent & { readonly data: object }, R extends string>(
    route: Route<S, C, E, R>,
    order: Order<C>,
  ): Promise<Outcome<R>>;
}

export type Outcome<R extends string> =
  /** `position` is 0 when nothing had to be recorded. */
  | { readonly outcome: 'accepted'; readonly position: number; readonly repeated: boolean }
  | { readonly outcome: 'refused'; readonly code: R; readonly because?: Json }
  /** Whom it is about is erased: nothing more can be sealed under that person's keys, and no repeat can be told from another command. */
  | { readonly outcome: 'subject-erased' }
  /** This command id was used before for something else. */
  | { readonly outcome: 'command-id-reused' }
  /** Others kept writing to the stream first; nothing was recorded. Send the same command again. */
  | { readonly outcome: 'conflict' };

/** Puts a typed route into the registry's form. An order reaches it only by one of its own types. */
export function route<
  S,
  C extends { readonly type: string },
  E extends PastEvent & { readonly data: object },
  R extends string,
>(typed: Route<S, C, E, R>): AnyRoute {
  const mine = (order: Order<{ readonly type: string }>): Order<C> => {
    if (isOneOf(typed.types, order)) return order;
    throw new Error(`${order.command.type} does not belong to the route of ${typed.types.join(', ')}`);
  };
  const placeAt = (state: S): Place => ({
    state,
    after: (event) => placeAt(typed.decider.evolve(state, event)),
    answer: (order) => typed.decider.decide(state, mine(order)),
  });
  return {
    types: typed.types,
    start: placeAt(typed.decider.initial),
    streamOf: (order) => typed.stream(mine(order).command),
    decide: async (desk, order) => desk.decideOn(typed, mine(order)),
  };
}

function isOneOf<C extends { readonly type: string }>(
  types: readonly C['type'][],
  order: Order<{ readonly type: string }>,
): order is Order<C> {
  return types.includes(order.command.type);
}
