import type { CommandId, EventId, Instant, StreamName } from '#lib/kernel';

/** An event ready to be stored: `leaf` is the exact text of its canonical envelope, at most 64 KiB in UTF-8. */
export interface NewEvent {
  readonly id: EventId;
  readonly type: string;
  readonly leaf: string;
}

/** An event as the store gives it back: the same `leaf`, to the byte. */
export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName;
  /** Place in its stream, from 0, without gaps. */
  readonly revision: number;
  /** Place in the one global order, from 1, without gaps. */
  readonly position: number;
  readonly commandId: CommandId;
  readonly recordedAt: Instant;
}

/** One command's events, which are recorded together or not at all. */
export interface NewCommand {
  readonly commandId: CommandId;
  readonly events: readonly NewEvent[];
}

/** The number of events that the writer has seen in the stream (0 for a new one), or `any`. */
export type ExpectedRevision = number | 'any';

export type AppendOutcome =
  | { readonly status: 'appended'; readonly firstRevision: number; readonly lastPosition: number }
  /** This command is already recorded on this stream; nothing was written now. */
  | { readonly status: 'repeated'; readonly firstRevision: number; readonly lastPosition: number }
  | { readonly status: 'conflict'; readonly actual: number };

export interface ReadStreamOptions {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to give; by default the first (forwards) or the last (backwards). */
  readonly from?: number;
  /** At most this many events; by default all. */
  readonly limit?: number;
}

export interface Subscription {
  /** Resolves when everything recorded up to `position` has been handed over. */
  caughtUp(position: number): Promise<void>;
  /** Stops; resolves when the batch in hand is finished. */
  stop(): Promise<void>;
}

export interface SubscribeOptions {
  /** Hand over events after this position; 0 for all. */
  readonly after: number;
  /** Called with one batch at a time, in global order. A rejection stops the subscription and reaches `onStopped`. */
  readonly onEvents: (events: readonly RecordedEvent[]) => Promise<void>;
  readonly onStopped?: (reason: unknown) => void;
  /** Called with the next batch while one is in hand, where there is one: for what can be made ready. It may fail. */
  readonly onAhead?: (events: readonly RecordedEvent[]) => void;
  /** Largest batch; 500 by default. */
  readonly batch?: number;
}

/**
 * The event store. Every adapter passes the contract suite in `contract.ts`.
 * Machine failures throw; an unknown outcome throws `OutcomeUnknown`, and the caller resends the same bytes.
 */
export interface EventStore {
  append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    commandId: CommandId,
  ): Promise<AppendOutcome>;
  /**
   * Appends commands of one stream that were decided one after the other: each stands only where the one before it was
   * appended just before it. Answers in their order; after the first that is not appended now, each is a conflict unless it
   * is recorded already.
   */
  appendInTurn(
    stream: StreamName,
    expected: ExpectedRevision,
    commands: readonly NewCommand[],
  ): Promise<readonly AppendOutcome[]>;
  readStream(stream: StreamName, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  /** At most `limit` events after a position, in global order. */
  readAll(after: number, limit: number): Promise<readonly RecordedEvent[]>;
  /** Position of the last event; 0 when the log is empty. */
  head(): Promise<number>;
  subscribe(options: SubscribeOptions): Subscription;
  close(): Promise<void>;
}

export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
