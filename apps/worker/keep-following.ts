import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '#lib/event-store';

export interface Followed {
  /** From which position on. */
  readonly after: () => Promise<number>;
  /** When `stopped` is aborted the batch may be left where it is. */
  readonly onEvents: (events: readonly RecordedEvent[], stopped: AbortSignal) => Promise<void>;
  readonly onTrouble: (reason: unknown) => void;
}

/** After a failure, in milliseconds. */
const soon = 1_000;

/** Follows the log until it is stopped; after a failure, for a database that went away, again from where it was. */
export function keepFollowing(store: EventStore, followed: Followed): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = untilStopped(store, followed, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function untilStopped(store: EventStore, followed: Followed, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await followOnce(store, followed, stopped).catch(followed.onTrouble);
    await pause(soon, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function followOnce(store: EventStore, { after, onEvents }: Followed, stopped: AbortSignal): Promise<void> {
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const leave = (): void => resolve();
  const subscription = store.subscribe({
    after: await after(),
    onEvents: (events) => onEvents(events, stopped),
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
