import type { Actor, CommandId, Decision, EventId, Instant, Json } from '#lib/kernel';
import type { DeclaredEvent } from './catalogue.js';
import type { Purpose } from './codes.js';
import type { EventName, EventOwner } from './define-event.js';
import type { FactMeta } from './envelope.js';
import type { SignedPart } from './signed-order.js';

/** A command with everything that is true of its sending. Deciders see all of it; nothing is looked up later. */
export interface Order<C extends { readonly type: string }, A extends Actor = Actor> {
  readonly id: CommandId;
  readonly by: A;
  readonly at: Instant;
  readonly purpose: Purpose;
  readonly correlation: string;
  readonly causation: EventId | null;
  readonly command: C;
  /** What the sender sent, without what was looked up since: by this a repeat is told from another command. */
  readonly sent: Json;
  /** There when the gateway of the sender's body has signed it. */
  readonly signed?: SignedPart | undefined;
}

/** What evolves a state: any event, known or not. */
export interface PastEvent {
  readonly type: string;
  readonly data: unknown;
  /** There for whatever came from the log. Decisions ask it for the id and the author, which a correction names. */
  readonly meta?: Pick<FactMeta, 'id' | 'author'>;
}

/** State from events, events from state and order. Pure: no clock, no chance, no looking up, no throwing. */
export interface Decider<S, C extends { readonly type: string }, E, R extends string, A extends Actor = Actor> {
  readonly initial: S;
  evolve(state: S, event: PastEvent): S;
  decide(state: S, order: Order<C, A>): Decision<E, R>;
}

/** What an owner's deciders may answer with: its own facts and the joint ones. */
export type EmittedBy<O extends EventOwner> = Extract<
  DeclaredEvent,
  { readonly type: `${O}.${string}` | `joint-case.${string}` }
>;

/** A decider of one owner. Another owner's event does not compile here, and the append refuses it again at run time. */
export type DeciderOf<
  O extends EventOwner,
  S,
  C extends { readonly type: string },
  E extends EmittedBy<O>,
  R extends string,
> = Decider<S, C, E, R>;

interface MadeEvent<N extends EventName> {
  readonly type: N;
  readonly data: unknown;
}

/** True when a past event is of this declaration, with its data typed. The codec checked the data on its way in; the leaves in `history` show that old data still fits. */
export function is<N extends EventName, D>(
  declaration: { readonly name: N; of(data: D): { readonly type: N; readonly data: D } },
  event: PastEvent,
): event is MadeEvent<N> & { readonly data: D } {
  return event.type === declaration.name;
}
