import type { Bell } from './bell.js';
import type { EventStore, RecordedEvent } from './store.port.js';

type ReadAll = EventStore['readAll'];

export interface TailOptions {
  readonly readAll: ReadAll;
  /** Rings when something was appended; a ring may be missed. */
  readonly bell: Bell;
  /** Milliseconds after which what was read counts as old even though nothing rang. */
  readonly poll: number;
  /** How many of the newest events are kept. */
  readonly most?: number;
}

/**
 * The newest events, kept in memory for all who follow the log: they are a dozen, they are woken by the same ring, and they all ask for what
 * they have not seen. One read answers them all. Whoever is further back reads by itself.
 */
export function readingTail({ readAll, bell, poll, most = 1_000 }: TailOptions): ReadAll {
  const tail = new Tail(readAll, poll, most);
  bell.hear(() => tail.rung());
  return (after, limit) => tail.behind(after, limit);
}

class Tail {
  private kept: readonly RecordedEvent[] = [];
  /** The position that the kept events follow; nothing is kept before the end was met once. */
  private from = Infinity;
  private rings = 0;
  /** How many rings there had been, and when, as the end was last looked for. */
  private looked = { rings: -1, at: -Infinity };
  private looking: Promise<void> | undefined;

  constructor(
    private readonly readAll: ReadAll,
    private readonly poll: number,
    private readonly most: number,
  ) {}

  /** From here on nobody is content with what was read, or is being read, before. */
  rung(): void {
    this.rings += 1;
    this.looking = undefined;
  }

  async behind(after: number, limit: number): Promise<readonly RecordedEvent[]> {
    if (after < this.from) return this.readApart(after, limit);
    if (this.isOld()) await this.lookFurther();
    const first = after - this.from;
    // What lies further back than is kept by now was kept a moment ago.
    return first < 0 ? this.readAll(after, limit) : this.kept.slice(first, first + limit);
  }

  private isOld(): boolean {
    return this.looked.rings !== this.rings || performance.now() - this.looked.at > this.poll / 2;
  }

  /** Joins a look that is under way: it began after the last ring, or it would have been forgotten. */
  private lookFurther(): Promise<void> {
    if (this.looking !== undefined) return this.looking;
    const looking = this.look().finally(() => {
      if (this.looking === looking) this.looking = undefined;
    });
    this.looking = looking;
    return looking;
  }

  /** The last event that is kept is read once more: where it is another, the log was put back, and nothing that is kept holds. */
  private async look(): Promise<void> {
    const begun = { rings: this.rings, at: performance.now() };
    const last = this.kept.at(-1);
    const events = await this.readAll(last === undefined ? this.end : last.position - 1, this.most + 1);
    if (last !== undefined && events[0]?.id !== last.id) return this.forget();
    this.keep(events.filter(({ position }) => position > this.end));
    if (events.length <= this.most) this.looked = begun;
  }

  private forget(): void {
    this.kept = [];
    this.from = Infinity;
  }

  /** Where nothing is kept yet, whoever meets the end of the log is where keeping begins. */
  private async readApart(after: number, limit: number): Promise<readonly RecordedEvent[]> {
    const begun = { rings: this.rings, at: performance.now() };
    const events = await this.readAll(after, limit);
    if (this.from === Infinity && events.length < limit) {
      this.from = after;
      this.keep(events);
      this.looked = begun;
    }
    return events;
  }

  private get end(): number {
    return this.from + this.kept.length;
  }

  private keep(events: readonly RecordedEvent[]): void {
    const all = [...this.kept, ...events];
    this.kept = all.slice(-this.most);
    this.from += all.length - this.kept.length;
  }
}
