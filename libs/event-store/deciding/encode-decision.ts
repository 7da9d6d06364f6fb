import { canonicalJson, derivedUuid, type Actor, type SealAddress, type SealedContent } from '#lib/kernel';
import {
  encodeEvent,
  EventRefused,
  isEventName,
  ownerOf,
  type Author,
  type Header,
  type Order,
  type PastEvent,
  type Vouched,
} from '#lib/case-stream';
import type { Route } from '../route.js';
import type { NewEvent } from '../store.port.js';
import { isWrittenDown } from '../written-down.js';

export type EventToStore = PastEvent & { readonly data: object };

export function headerOf<S, C extends { readonly type: string }, E extends EventToStore, R extends string>(
  route: Route<S, C, E, R>,
  order: Order<C>,
): Omit<Header, keyof Vouched> {
  return {
    stream: route.stream(order.command),
    compartment: route.compartment(order),
    author: authorOf(order.by),
    purpose: order.purpose,
    correlation: order.correlation,
    causation: order.causation,
    occurredAt: order.at,
    commandId: order.id,
  };
}

export async function encodeAll(
  events: readonly EventToStore[],
  header: Omit<Header, keyof Vouched>,
  vouched: Promise<Vouched>,
  seal: (address: SealAddress, text: string) => Promise<SealedContent>,
): Promise<readonly NewEvent[]> {
  // Where an event is refused before anybody waits for it, its failure is nobody's.
  vouched.catch(() => undefined);
  return Promise.all(
    events.map(async (event, index) => {
      refuseForeign(event, header.author);
      const id = derivedUuid(header.commandId, `${header.stream}/${index}`);
      return { id, type: event.type, leaf: await encodeEvent(event, id, header, seal, vouched) };
    }),
  );
}

/** Who sent what: equal texts are the same command. */
export function bodyOf({ id, by, command, sent }: Order<{ readonly type: string }>): string {
  return canonicalJson({ id, by: { ...by }, type: command.type, sent });
}

/** A kind records its own facts and joint ones; the platform its own and joint ones. Anything else is a programmer's error. */
function refuseForeign(event: EventToStore, author: Author): void {
  const owner = isEventName(event.type) ? ownerOf(event.type) : undefined;
  if (owner === 'joint-case' || owner === author.kind || isWrittenDown(event, author)) return;
  throw new EventRefused(`${author.kind} cannot record ${event.type}`);
}

function authorOf(actor: Actor): Author {
  switch (actor.kind) {
    case 'client':
      return { kind: 'client', organisation: null, unit: null, actor: actor.person, role: 'person' };
    case 'platform':
      return { kind: 'platform', organisation: null, unit: null, actor: actor.task, role: 'platform' };
    default:
      return {
        kind: actor.kind,
        organisation: actor.organisation,
        unit: actor.unit,
        actor: actor.worker,
        role: actor.role,
      };
  }
}
