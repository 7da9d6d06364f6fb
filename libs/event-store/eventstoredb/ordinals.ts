import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamName } from '#lib/kernel';
import { bell } from '../bell.js';
import type { RecordedEvent } from '../store.port.js';
import type { Connection } from './connection.js';
import { EventStoreTrouble } from './address.js';
import { OtherEvents, shelfSize, type OrdinalShelf } from './ordinal-shelf.js';
import { Places } from './places.js';
import { ours, positionAt, readAt } from './reading.js';
import { placedEvent, type HandedOver, type PlacedEvent } from './records.js';

/** Newest events that are kept, so that those who follow the log live do not each ask the server for them. */
const mostRecent = 1024;

/**
 * The integrator: follows $all, which has gaps and others' events, and counts ours. The count is a pure function of an order that
 * never changes, so every process counts the same; what was counted is kept on a shelf, so that it also stays the same
 * when the cluster loses events that it should have kept.
 */
export class Ordinals {
  readonly bell = bell();
  private places = new Places();
  private readonly recent: RecordedEvent[] = [];
  private readonly waiting = new Set<{ place: number; resolve: () => void; reject: (cause: unknown) => void }>();
  private readonly arrivals = new Map<string, (position: number) => void>();
  private readonly stopped = new AbortController();
  private failure: unknown;
  private shelved = 0;
  private shelving: Promise<void> = Promise.resolve();
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly shelf: OrdinalShelf,
  ) {}

  /** Throws `EventStoreTrouble` when this is not the log that the shelf is about. */
  async open(): Promise<void> {
    this.places = new Places(await this.shelf.load());
    const { count, last } = this.places;
    this.shelved = count;
    if (count > 0 && (await readAt(this.connection, last).catch(() => undefined)) === undefined)
      throw new EventStoreTrouble('leads to another log than the one that this installation has read before');
    this.following = this.follow();
  }

  /** How many events of ours are known, which is the position of the last. */
  get count(): number {
    return this.places.count;
  }

  /** The place of the last event that is known; 0 for none. */
  get last(): number {
    return this.places.last;
  }

  placeOf(position: number): number {
    return this.places.of(position);
  }

  /** Newest events behind a position, when they are still at hand. */
  recentBehind(after: number, to: number): readonly RecordedEvent[] | undefined {
    const first = this.count - this.recent.length;
    return after < first ? undefined : this.recent.slice(after - first, to - first);
  }

  /** Gives events of ours their positions, once the count has come so far. */
  async positioned(events: readonly PlacedEvent[]): Promise<readonly RecordedEvent[]> {
    await this.reached(Math.max(0, ...events.map(({ place }) => place)));
    return events.map(({ place, ...event }) => {
      const position = this.places.positionOf(place);
      if (position === undefined) throw new Error(`${event.stream} has an event that $all does not show`);
      return { ...event, position };
    });
  }

  /** The position of an event that is about to be appended, once it has come by. */
  arrival(stream: StreamName, revision: number): { readonly position: Promise<number>; forget(): void } {
    const key = `${stream} ${revision}`;
    const { promise, resolve } = Promise.withResolvers<number>();
    this.arrivals.set(key, resolve);
    return { position: promise, forget: () => void this.arrivals.delete(key) };
  }

  /** Throws what made it stop counting. */
  refuseWhenFailed(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.following;
    await this.shelving;
    this.fail(new Error('The event store is closed'));
  }

  private async reached(place: number): Promise<void> {
    this.refuseWhenFailed();
    if (place <= this.places.last) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter = { place, resolve, reject };
    const late = () => reject(new Error(`$all does not show what is at ${place} yet`));
    const timer = setTimeout(late, this.connection.patience);
    this.waiting.add(waiter);
    await promise.finally(() => {
      clearTimeout(timer);
      this.waiting.delete(waiter);
    });
  }

  /** A subscription that breaks is taken up again behind the last event that was counted. */
  private async follow(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted && this.failure === undefined) {
      await this.followUntilBroken();
      await sleep(this.connection.resendAfter, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async followUntilBroken(): Promise<void> {
    const { client, call } = this.connection;
    const subscription = client.subscribeToAll({ ...call, fromPosition: positionAt(this.last), filter: ours() });
    const { promise: broken, resolve } = Promise.withResolvers<void>();
    for (const end of ['end', 'close', 'error'] as const) subscription.on(end, () => resolve());
    this.stopped.signal.addEventListener('abort', () => resolve(), { once: true });
    subscription.on('data', (resolved: HandedOver) => {
      try {
        if (!this.stopped.signal.aborted) this.take(resolved);
      } catch (cause) {
        this.fail(cause);
        resolve();
      }
    });
    await broken;
    await subscription.unsubscribe().catch(() => undefined);
  }

  private take(resolved: HandedOver): void {
    const event = placedEvent(resolved);
    if (event === undefined || this.failure !== undefined) return;
    const { place, ...rest } = event;
    const position = this.places.add(place);
    this.recent.push({ ...rest, position });
    if (this.recent.length > mostRecent * 2) this.recent.splice(0, mostRecent);
    if (position % shelfSize === 0) this.shelving = this.shelving.then(() => this.putOnShelf());
    const key = `${rest.stream} ${rest.revision}`;
    this.arrivals.get(key)?.(position);
    this.arrivals.delete(key);
    for (const waiter of this.waiting) if (waiter.place <= place) waiter.resolve();
    this.bell.ring();
  }

  /** A shelf that is out of reach is no reason to stop: what is not kept yet is kept with the next. */
  private async putOnShelf(): Promise<void> {
    try {
      for (; this.shelved + shelfSize <= this.count; this.shelved += shelfSize)
        await this.shelf.keep(this.shelved, this.places.slice(this.shelved, shelfSize));
    } catch (cause) {
      if (cause instanceof OtherEvents) this.fail(cause);
    }
  }

  /** After this nothing gets a position any more: better none than a wrong one. */
  private fail(cause: unknown): void {
    this.failure ??= cause;
    for (const waiter of this.waiting) waiter.reject(this.failure);
    this.waiting.clear();
  }
}
