import type { Bell } from './bell.js';
import type { EventStore, RecordedEvent, SubscribeOptions, Subscription } from './store.port.js';

export interface LogToFollow {
  readonly readAll: EventStore['readAll'];
  /** Rings when something was appended; a ring may be missed if `poll` is set. */
  readonly bell: Bell;
  /** Milliseconds after which to look even though nothing rang. */
  readonly poll?: number;
}

/** Follows the log from a position on: reads pages while there are any, the next while one is in hand, then sleeps until the bell. */
export function follow(log: LogToFollow, options: SubscribeOptions): Subscription {
  const state: State = { position: options.after, stopping: false };
  const waiting = waitingRoom();
  const alarm = alarmOf(log);

  const handOver = async (events: readonly RecordedEvent[]): Promise<void> => {
    await options.onEvents(events);
    state.position = events.at(-1)?.position ?? state.position;
    waiting.reached(state.position);
  };
  const ended = readOn(log, options, { state, alarm, handOver })
    .catch((reason: unknown) => options.onStopped?.(reason))
    .finally(() => {
      alarm.dismiss();
      state.stopping = true;
      waiting.close();
    });
  return {
    caughtUp: (position) => {
      if (position <= state.position) return Promise.resolve();
      return state.stopping ? Promise.reject(stopped()) : waiting.until(position);
    },
    stop: () => {
      state.stopping = true;
      alarm.wake();
      return ended;
    },
  };
}

interface State {
  position: number;
  stopping: boolean;
}

interface Reader {
  readonly state: State;
  readonly alarm: Alarm;
  readonly handOver: (events: readonly RecordedEvent[]) => Promise<void>;
}

async function readOn(log: LogToFollow, options: SubscribeOptions, { state, alarm, handOver }: Reader): Promise<void> {
  const size = options.batch ?? 500;
  let ahead: Promise<readonly RecordedEvent[]> | undefined;
  while (!state.stopping) {
    alarm.set();
    const wasAhead = ahead !== undefined;
    const events = await (ahead ?? log.readAll(state.position, size));
    if (state.stopping) break;
    ahead = events.length < size ? undefined : readAhead(log, options, events);
    if (events.length > 0) await handOver(events);
    // What rang while it was read ahead did not count.
    else if (!wasAhead) await alarm.rung();
  }
  await ahead?.catch(() => undefined);
}

/** A failure of reading waits for whoever asks for the page. */
function readAhead({ readAll }: LogToFollow, { onAhead }: SubscribeOptions, inHand: readonly RecordedEvent[]) {
  const page = readAll(inHand.at(-1)?.position ?? 0, inHand.length);
  page.then(onAhead).catch(() => undefined);
  return page;
}

function stopped(): Error {
  return new Error('The subscription has stopped');
}

interface WaitingRoom {
  until(position: number): Promise<void>;
  /** Lets go everyone who waited for this position or an earlier one. */
  reached(position: number): void;
  /** Turns everyone away. */
  close(): void;
}

function waitingRoom(): WaitingRoom {
  const waiters = new Set<{ position: number; resolve: () => void; reject: (reason: Error) => void }>();
  return {
    until: (position) => new Promise((resolve, reject) => waiters.add({ position, resolve, reject })),
    reached: (position) => {
      for (const waiter of [...waiters]) if (waiter.position <= position && waiters.delete(waiter)) waiter.resolve();
    },
    close: () => {
      for (const waiter of waiters) waiter.reject(stopped());
      waiters.clear();
    },
  };
}

interface Alarm {
  /** From here on a ring counts. */
  set(): void;
  /** Resolves at the first ring since `set`, or when the poll is due. */
  rung(): Promise<void>;
  wake(): void;
  dismiss(): void;
}

function alarmOf({ bell, poll }: LogToFollow): Alarm {
  let next = Promise.withResolvers<void>();
  const wake = () => next.resolve();
  const dismiss = bell.hear(wake);
  const rung = async (): Promise<void> => {
    const timer = poll === undefined ? undefined : setTimeout(wake, poll).unref();
    await next.promise;
    clearTimeout(timer);
  };
  const set = () => {
    next = Promise.withResolvers<void>();
  };
  return { set, rung, wake, dismiss };
}

/** The subscriptions of one store, so that closing it stops them. */
export function follows(): { keep(subscription: Subscription): Subscription; stop(): Promise<void> } {
  const open = new Set<Subscription>();
  return {
    keep: (subscription) => {
      open.add(subscription);
      return {
        ...subscription,
        stop: () => {
          open.delete(subscription);
          return subscription.stop();
        },
      };
    },
    stop: async () => {
      await Promise.all([...open].map((subscription) => subscription.stop()));
    },
  };
}
