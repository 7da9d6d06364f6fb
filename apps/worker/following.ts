import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventStore, RecordedEvent } from '#lib/event-store';

export interface RunningTask {
  stop(): Promise<void>;
}

/** How far a task has come with the log. */
export interface Checkpoint {
  read(): Promise<number>;
  move(position: number): Promise<void>;
}

export interface Follower {
  readonly name: string;
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly checkpoint: Checkpoint;
  readonly log: Pick<Logger, 'error'>;
  /** When `stopped` is aborted the batch may be left where it is: the checkpoint stays before it. */
  readonly onEvents: (events: readonly RecordedEvent[], stopped: AbortSignal) => Promise<void>;
  /** Milliseconds after a failure until it follows again; a second by default. */
  readonly again?: number;
}

/** Follows the log from a checkpoint on until it is stopped; after a failure, for a database that went away, again from there. */
export function keepFollowing(follower: Follower): RunningTask {
  const stopped = new AbortController();
  const running = untilStopped(follower, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function untilStopped(follower: Follower, stopped: AbortSignal): Promise<void> {
  const { name, log, again = 1_000 } = follower;
  while (!stopped.aborted) {
    await followOnce(follower, stopped).catch((failure: unknown) =>
      log.error({ task: name, fault: faultName(failure) }, 'following the log stopped'),
    );
    await pause(again, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function followOnce({ store, checkpoint, onEvents }: Follower, stopped: AbortSignal): Promise<void> {
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const leave = (): void => resolve();
  const subscription = store.subscribe({
    after: await checkpoint.read(),
    onEvents: async (events) => {
      await onEvents(events, stopped);
      const last = events.at(-1);
      if (last !== undefined && !stopped.aborted) await checkpoint.move(last.position);
    },
    onStopped: reject,
  });
  stopped.addEventListener('abort', leave);
  if (stopped.aborted) leave();
  try {
    await over;
  } finally {
    stopped.removeEventListener('abort', leave);
    await subscription.stop();
  }
}

/** What follows from one event and fails is tried again until it succeeds: the fact stands, so its consequence must come. */
export async function surely(
  { id, type }: RecordedEvent,
  { name, log, stopped }: Pick<Follower, 'name' | 'log'> & { readonly stopped: AbortSignal },
  work: () => Promise<void>,
): Promise<void> {
  for (let attempt = 0; !stopped.aborted; attempt += 1) {
    try {
      return await work();
    } catch (failure) {
      const about = { task: name, event: id, type, attempt, fault: faultName(failure) };
      log.error(about, 'what follows from an event failed');
      await pause(Math.min(100 * 2 ** attempt, 30_000), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

export function faultName(failure: unknown): string {
  return failure instanceof Error ? failure.name : typeof failure;
}
