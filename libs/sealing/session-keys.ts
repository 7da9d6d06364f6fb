import { randomBytes } from 'node:crypto';
import { keyLength } from './aes-gcm.js';
import { unwrap, wrap } from './data-key.js';
import type { KekRing } from './kek-ring.port.js';
import type { Holding, KeyShelf, ShownTo, Slot } from './key-shelf.port.js';

export type FoundKey =
  | { readonly status: 'open'; readonly key: Buffer; readonly shownTo: ShownTo }
  | { readonly status: 'absent' }
  | { readonly status: 'erased' };

interface Waiting {
  readonly slot: Slot;
  readonly answer: (holding: Holding) => void;
  readonly fail: (cause: unknown) => void;
}

/** The data keys of one session: fetched at need, those asked for in the same turn in one round trip, cleared by `close`. */
export class SessionKeys {
  private readonly found = new Map<string, Promise<FoundKey>>();
  private readonly made = new Map<string, Promise<FoundKey>>();
  private readonly buffers = new Set<Buffer>();
  private waiting: Waiting[] = [];
  private closed = false;

  constructor(
    private readonly shelf: KeyShelf,
    private readonly ring: KekRing,
  ) {}

  /** The key that is there. */
  find(slot: Slot): Promise<FoundKey> {
    this.refuseWhenClosed();
    return remembered(this.found, slot, async () => this.opened(await this.fetched(slot)));
  }

  /** The key that is there, made when there is none. */
  findOrMake(slot: Slot): Promise<FoundKey> {
    return remembered(this.made, slot, async () => {
      const found = await this.find(slot);
      if (found.status !== 'absent') return found;
      this.found.delete(nameOf(slot));
      return remembered(this.found, slot, () => this.make(slot));
    });
  }

  close(): void {
    this.closed = true;
    for (const buffer of this.buffers) buffer.fill(0);
    this.buffers.clear();
    this.found.clear();
    this.made.clear();
  }

  private fetched(slot: Slot): Promise<Holding> {
    if (this.waiting.length === 0) queueMicrotask(() => void this.fetchWaiting());
    const { promise, resolve, reject } = Promise.withResolvers<Holding>();
    this.waiting.push({ slot, answer: resolve, fail: reject });
    return promise;
  }

  private async fetchWaiting(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      const holdings = await this.shelf.fetch(batch.map(({ slot }) => slot));
      for (const [place, { answer }] of batch.entries()) answer(holdings[place] ?? { status: 'absent' });
    } catch (cause) {
      for (const { fail } of batch) fail(cause);
    }
  }

  private async make(slot: Slot): Promise<FoundKey> {
    const candidate = randomBytes(keyLength);
    try {
      let kek = await this.ring.current();
      for (;;) {
        const provision = await this.shelf.provide(await wrap(this.ring, kek, slot, candidate));
        if (provision.status !== 'kek-changed') return await this.opened(provision);
        kek = provision.current;
      }
    } finally {
      candidate.fill(0);
    }
  }

  private async opened(holding: Holding): Promise<FoundKey> {
    if (holding.status !== 'held') return holding;
    const key = await unwrap(this.ring, holding.key);
    this.buffers.add(key);
    if (this.closed) this.close();
    this.refuseWhenClosed();
    return { status: 'open', key, shownTo: holding.shownTo };
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Error('The sealing session is closed');
  }
}

function nameOf({ subject, use }: Slot): string {
  return JSON.stringify([subject, use]);
}

/** A failure is not remembered: the next call tries again. */
function remembered<T>(memory: Map<string, Promise<T>>, slot: Slot, work: () => Promise<T>): Promise<T> {
  const known = memory.get(nameOf(slot));
  if (known !== undefined) return known;
  const fresh = work();
  memory.set(nameOf(slot), fresh);
  fresh.catch(() => memory.delete(nameOf(slot)));
  return fresh;
}
