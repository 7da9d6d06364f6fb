import type { CommandId, Decision, Instant, SealAddress, SealedContent } from '#lib/kernel';
import type { Header, Order, Vouched } from '#lib/case-stream';
import { SubjectErased } from '#lib/sealing';
import type { Outcome, Route } from '../route.js';
import type { NewEvent } from '../store.port.js';
import { bodyOf, encodeAll, headerOf, type EventToStore } from './encode-decision.js';
import type { Tail } from './known-stream.js';
import { signIntent, type IntentSigner } from './sign-intent.js';

/** What decideOn needs of sealing: one session per decision. */
export interface CommandSeals {
  open(): {
    seal(address: SealAddress, text: string): Promise<SealedContent>;
    digest(subject: string, text: string): Promise<string>;
    close(): void;
  };
}

type Session = ReturnType<CommandSeals['open']>;

/** What a decider says to those who may not know of the stream. Nor are they told that a command id was used there. */
const notThere = 'NOT_THERE';

/** An order that waits for its turn on its stream, with its types forgotten. */
export interface WaitingOrder {
  readonly id: CommandId;
  readonly at: Instant;
  /** How often it was decided. */
  readonly decided: number;
  /** Set when an append of its events ended without an answer: then it may find itself on the stream. */
  mayBeRecorded: boolean;
  /** Decides on what stands: the events to append, or none when the answer is known without. */
  decide(on: Tail): Promise<readonly NewEvent[]>;
  /** Gives the answer that the decision came to without an append. */
  answer(): void;
  accept(position: number): void;
  giveUp(): void;
  fail(cause: unknown): void;
}

export class OrderInTurn<
  S,
  C extends { readonly type: string },
  E extends EventToStore,
  R extends string,
> implements WaitingOrder {
  decided = 0;
  mayBeRecorded = false;
  private known: Outcome<R> = { outcome: 'conflict' };
  private readonly promised = Promise.withResolvers<Outcome<R>>();
  readonly outcome = this.promised.promise;

  constructor(
    private readonly route: Route<S, C, E, R>,
    private readonly order: Order<C>,
    private readonly seals: CommandSeals,
    private readonly intents?: IntentSigner,
  ) {}

  get id(): CommandId {
    return this.order.id;
  }

  get at(): Instant {
    return this.order.at;
  }

  async decide(tail: Tail): Promise<readonly NewEvent[]> {
    this.decided += 1;
    const session = this.seals.open();
    try {
      return await this.decideIn(session, tail);
    } catch (failure) {
      if (failure instanceof SubjectErased) return this.answered({ outcome: 'subject-erased' });
      throw failure;
    } finally {
      session.close();
    }
  }

  answer(): void {
    this.promised.resolve(this.known);
  }

  accept(position: number): void {
    this.promised.resolve({ outcome: 'accepted', position, repeated: false });
  }

  giveUp(): void {
    this.promised.resolve({ outcome: 'conflict' });
  }

  fail(cause: unknown): void {
    this.promised.reject(cause);
  }

  private async decideIn(session: Session, tail: Tail): Promise<readonly NewEvent[]> {
    const { route, order } = this;
    const state = tail.state(route.decider);
    const subject = route.subject(state, order.command);
    const digest = async () => (subject === undefined ? '' : session.digest(subject, bodyOf(order)));
    const earlier = tail.known.earlier(order.id);
    if (earlier !== undefined && earlier.digest === (await digest()))
      return this.answered({ outcome: 'accepted', position: earlier.position, repeated: !this.mayBeRecorded });

    const decision = route.decider.decide(state, order);
    if (earlier !== undefined) return this.answered(reused(decision));
    if (decision.outcome === 'refused') return this.answered(decision);
    if (decision.events.length === 0) return this.answered({ outcome: 'accepted', position: 0, repeated: false });
    const seal: Session['seal'] = (address, text) => session.seal(address, text);
    const header = headerOf(route, order);
    return encodeAll(decision.events, header, this.vouched(subject, header, digest, seal), seal);
  }

  /** Who ordered it, and what: begun with the seals, so that the keys of all are fetched in one round trip. */
  private async vouched(
    subject: string | undefined,
    header: Omit<Header, keyof Vouched>,
    digest: () => Promise<string>,
    seal: Session['seal'],
  ): Promise<Vouched> {
    const { intents, order } = this;
    const intended = { header, type: order.command.type, body: bodyOf(order), signed: order.signed };
    const isSigned = intents !== undefined && subject !== undefined;
    const [commandDigest, intent] = await Promise.all([
      digest(),
      isSigned ? signIntent(intents, { ...intended, subject }, seal) : undefined,
    ]);
    return { commandDigest, intent };
  }

  private answered(outcome: Outcome<R>): readonly NewEvent[] {
    this.known = outcome;
    return [];
  }
}

function reused<R extends string>(decision: Decision<unknown, R>): Outcome<R> {
  return decision.outcome === 'refused' && decision.code === notThere ? decision : { outcome: 'command-id-reused' };
}
