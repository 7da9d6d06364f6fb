import { setTimeout as pause } from 'node:timers/promises';
import {
  canonicalJson,
  derivedUuid,
  type Actor,
  type Decision,
  type SealAddress,
  type SealedContent,
  type StreamName,
} from '#lib/kernel';
import {
  decodeEvent,
  encodeEvent,
  EventRefused,
  isEventName,
  ownerOf,
  withCorrections,
  type Author,
  type Header,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import { SubjectErased } from '#lib/sealing';
import { isWrittenDown } from './written-down.js';
import type { DecidingDesk, Outcome, Route } from './route.js';
import { OutcomeUnknown, type AppendOutcome, type EventStore, type NewEvent } from './store.port.js';

/** What decideOn needs of sealing: one session per decision. */
export interface CommandSeals {
  open(): {
    seal(address: SealAddress, text: string): Promise<SealedContent>;
    digest(subject: string, text: string): Promise<string>;
    close(): void;
  };
}

export interface DecideOnOptions {
  readonly store: EventStore;
  readonly seals: CommandSeals;
  /** Tries against other writers before the answer is `conflict`. */
  readonly tries?: number;
}

/** What a decider says to those who may not know of the stream. Nor are they told that a command id was used there. */
const notThere = 'NOT_THERE';

type EventToStore = PastEvent & { readonly data: object };

/**
 * Reads a stream, folds it, decides, and appends what was decided: the only place that knows of revisions.
 * A repeated command is recognised on every try; orders of one stream are decided in turn in this process.
 * A seal or a digest that the keys refuse because the subject is erased is an answer, not a failure.
 */
export function decidingDesk({ store, seals, tries = 12 }: DecideOnOptions): DecidingDesk {
  const inTurn = turns();
  return {
    decideOn: (route, order) =>
      inTurn(route.stream(order.command), async () => {
        const session = seals.open();
        try {
          return await decideUntilWritten(store, session, route, order, tries);
        } catch (failure) {
          if (failure instanceof SubjectErased) return { outcome: 'subject-erased' };
          throw failure;
        } finally {
          session.close();
        }
      }),
  };
}

async function decideUntilWritten<S, C extends { readonly type: string }, E extends EventToStore, R extends string>(
  store: EventStore,
  session: ReturnType<CommandSeals['open']>,
  route: Route<S, C, E, R>,
  order: Order<C>,
  tries: number,
): Promise<Outcome<R>> {
  const stream = route.stream(order.command);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const recorded = await store.readStream(stream);
    const facts = recorded.map((event) => decodeEvent(event.leaf, event.recordedAt));
    const state = withCorrections(facts).reduce(
      (folded, fact) => route.decider.evolve(folded, fact),
      route.decider.initial,
    );
    const subject = route.subject(state, order.command);
    const digest = () => (subject === undefined ? Promise.resolve('') : session.digest(subject, bodyOf(order)));

    const earlier = recorded.findLastIndex((event) => event.commandId === order.id);
    const isRepeat = earlier >= 0 && facts[earlier]?.meta.commandDigest === (await digest());
    if (isRepeat) return { outcome: 'accepted', position: recorded[earlier]?.position ?? 0, repeated: true };

    const decision = route.decider.decide(state, order);
    if (earlier >= 0) return reused(decision);
    if (decision.outcome === 'refused') return decision;
    if (decision.events.length === 0) return { outcome: 'accepted', position: 0, repeated: false };

    const header = headerOf(route, order, stream, await digest());
    const events = await encodeAll(decision.events, header, (address, text) => session.seal(address, text));
    const written = await appendSurely(store, stream, recorded.length, events, order.id);
    if (written.status !== 'conflict') return { outcome: 'accepted', position: written.lastPosition, repeated: false };
  }
  return { outcome: 'conflict' };
}

function reused<R extends string>(decision: Decision<unknown, R>): Outcome<R> {
  return decision.outcome === 'refused' && decision.code === notThere ? decision : { outcome: 'command-id-reused' };
}

/** An unknown outcome is settled by sending the very same bytes again: the store answers `repeated` if they are in. */
async function appendSurely(
  store: EventStore,
  stream: StreamName,
  expected: number,
  events: readonly NewEvent[],
  commandId: string,
): Promise<AppendOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.append(stream, expected, events, commandId);
    } catch (failure) {
      if (!(failure instanceof OutcomeUnknown) || attempt === 5) throw failure;
      await pause(50 * 2 ** attempt);
    }
  }
}

function headerOf<S, C extends { readonly type: string }, E extends EventToStore, R extends string>(
  route: Route<S, C, E, R>,
  order: Order<C>,
  stream: StreamName,
  commandDigest: string,
): Header {
  return {
    stream,
    compartment: route.compartment(order),
    author: authorOf(order.by),
    purpose: order.purpose,
    correlation: order.correlation,
    causation: order.causation,
    occurredAt: order.at,
    commandId: order.id,
    commandDigest,
  };
}

async function encodeAll(
  events: readonly EventToStore[],
  header: Header,
  seal: (address: SealAddress, text: string) => Promise<SealedContent>,
): Promise<readonly NewEvent[]> {
  const encoded: NewEvent[] = [];
  for (const [index, event] of events.entries()) {
    refuseForeign(event, header.author);
    const id = derivedUuid(header.commandId, `${header.stream}/${index}`);
    encoded.push({ id, type: event.type, leaf: await encodeEvent(event, id, header, seal) });
  }
  return encoded;
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

/** Who sent what: equal texts are the same command. */
function bodyOf({ id, by, command, sent }: Order<{ readonly type: string }>): string {
  return canonicalJson({ id, by: { ...by }, type: command.type, sent });
}

/** One thing at a time per key; other keys go on meanwhile. */
function turns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
