import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventStore, RecordedEvent, Subscription } from '#lib/event-store';

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
  readonly onEvents: (events: readonly RecordedEvent[]) => Promise<void>;
  /** Milliseconds after a failure until it follows again. */
  readonly again?: number;
}

/** Follows the log from a checkpoint on; after a failure, for a database that went away, again from there. */
export class Following {
  private subscription: Subscription | undefined;
  private stopped = false;

  constructor(private readonly follower: Follower) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  async start(): Promise<void> {
    const { store, checkpoint } = this.follower;
    const after = await checkpoint.read();
    if (this.stopped) return;
    this.subscription = store.subscribe({
      after,
      onEvents: (events) => this.hear(events),
      onStopped: (reason) => {
        this.tell(reason, 'following the log stopped');
        void this.startAgain();
      },
    });
  }

  async caughtUp(position: number): Promise<void> {
    await this.subscription?.caughtUp(position);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.subscription?.stop();
  }

  private async hear(events: readonly RecordedEvent[]): Promise<void> {
    await this.follower.onEvents(events);
    const last = events.at(-1);
    if (last !== undefined && !this.stopped) await this.follower.checkpoint.move(last.position);
  }

  private async startAgain(): Promise<void> {
    for (;;) {
      await pause(this.follower.again ?? soon);
      if (this.stopped) return;
      try {
        return await this.start();
      } catch (failure) {
        this.tell(failure, 'following the log does not start');
      }
    }
  }

  private tell(failure: unknown, what: string): void {
    this.follower.log.error({ task: this.follower.name, fault: faultName(failure) }, what);
  }
}

const soon = 1_000;

export function faultName(failure: unknown): string {
  return failure instanceof Error ? failure.name : typeof failure;
}
