/** What the double keeps, and by which rules it appends: those of EventStoreDB, as far as a client can see them. */
export interface KeptEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Place in the transaction log: it grows, with gaps. Commit and prepare position are the same, as for every write of today. */
  readonly place: number;
  readonly metadata: ReadonlyMap<string, string>;
  readonly custom: Uint8Array;
  readonly data: Uint8Array;
}

export type Proposed = Pick<KeptEvent, 'id' | 'metadata' | 'custom' | 'data'>;
/** The last revision that the writer knows of; -1 for no stream. */
export type Expected = number | 'any' | 'stream exists';
export type Appended =
  | { readonly status: 'written'; readonly revision: number; readonly place: number }
  | { readonly status: 'wrong revision'; readonly current: number };

const ticksPerMillisecond = 10_000n;

export class DoubleLog {
  readonly all: KeptEvent[] = [];
  private readonly streams = new Map<string, KeptEvent[]>();
  private readonly listeners = new Set<() => void>();
  private place = 0;

  stream(name: string): readonly KeptEvent[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Appended {
    const there = this.stream(stream);
    const current = there.length - 1;
    if (expected !== current && !(expected === 'any') && !(expected === 'stream exists' && current >= 0)) {
      return this.earlier(there, expected, proposed) ?? { status: 'wrong revision', current };
    }
    const again = expected === 'any' ? this.earlier(there, 'any', proposed) : undefined;
    if (again !== undefined) return again;
    // A server writes of itself now and then: statistics, and metadata of streams.
    if (this.all.length % 3 === 0) this.keep('$stats-127.0.0.1:2113', systemEvent('$statsCollected'));
    for (const event of proposed) this.keep(stream, event);
    for (const listener of [...this.listeners]) listener();
    return { status: 'written', revision: current + proposed.length, place: this.place };
  }

  forget(): void {
    this.all.length = 0;
    this.streams.clear();
    this.place = 0;
  }

  /** Calls back after each append, until the returned function is called. */
  hear(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The server knows events by their ids, but only there where the writer expects them. */
  private earlier(
    there: readonly KeptEvent[],
    expected: Expected,
    proposed: readonly Proposed[],
  ): Appended | undefined {
    const first = typeof expected === 'number' ? expected + 1 : there.findIndex(({ id }) => id === proposed[0]?.id);
    const same = first >= 0 && proposed.every(({ id }, n) => there[first + n]?.id === id);
    const last = there[first + proposed.length - 1];
    return same && last !== undefined ? { status: 'written', revision: last.revision, place: last.place } : undefined;
  }

  private keep(stream: string, event: Proposed): void {
    this.place += 150 + event.data.length;
    const there = this.streams.get(stream) ?? [];
    const created = String(BigInt(Date.now()) * ticksPerMillisecond);
    const metadata = new Map([...event.metadata, ['created', created]]);
    const kept = { ...event, metadata, stream, revision: there.length, place: this.place };
    there.push(kept);
    this.streams.set(stream, there);
    this.all.push(kept);
  }
}

function systemEvent(type: string): Proposed {
  const metadata = new Map([
    ['type', type],
    ['content-type', 'application/json'],
  ]);
  return { id: crypto.randomUUID(), metadata, custom: new Uint8Array(), data: Buffer.from('{}') };
}
