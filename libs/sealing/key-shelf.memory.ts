import type { PersonId } from '#lib/kernel';
import type { Holding, KeyShelf, Provision, Rotation, ShownTo, Slot, WrappedKey } from './key-shelf.port.js';
import type { SubjectStanding } from './sealing.port.js';

/** A shelf that is gone with the process. */
export function memoryKeyShelf(): KeyShelf {
  return new MemoryKeyShelf();
}

class MemoryKeyShelf implements KeyShelf, Rotation {
  private readonly keys = new Map<string, WrappedKey>();
  private readonly erased = new Set<string>();
  private readonly restricted = new Map<string, readonly string[]>();
  private readonly people = new Map<string, PersonId>();
  private kek: string | undefined;
  private rotation: Promise<unknown> = Promise.resolve();

  async fetch(slots: readonly Slot[]): Promise<readonly Holding[]> {
    return slots.map((slot) => this.holding(slot));
  }

  async provide(candidate: WrappedKey): Promise<Provision> {
    this.kek ??= candidate.kek;
    const holding = this.holding(candidate);
    if (holding.status !== 'absent') return holding;
    if (candidate.kek !== this.kek) return { status: 'kek-changed', current: this.kek };
    this.keys.set(nameOf(candidate), candidate);
    return { status: 'held', key: candidate };
  }

  async erase(subject: string): Promise<number> {
    const doomed = [...this.keys.values()].filter((key) => key.subject === subject);
    for (const key of doomed) this.keys.delete(nameOf(key));
    for (const [index, person] of this.people) if (person === subject) this.people.delete(index);
    this.erased.add(subject);
    return doomed.length;
  }

  async restrict(subject: string, shownTo: ShownTo): Promise<void> {
    if (shownTo === undefined) this.restricted.delete(subject);
    else this.restricted.set(subject, shownTo);
  }

  async personAt(blindIndex: Buffer, fresh: PersonId): Promise<PersonId | undefined> {
    const index = blindIndex.toString('hex');
    const known = this.people.get(index);
    if (known !== undefined) return known;
    if (this.erased.has(fresh)) return undefined;
    this.people.set(index, fresh);
    return fresh;
  }

  async findAt(blindIndex: Buffer): Promise<PersonId | undefined> {
    return this.people.get(blindIndex.toString('hex'));
  }

  async standingOf(subject: string): Promise<SubjectStanding> {
    if (this.erased.has(subject)) return 'erased';
    const isKnown =
      [...this.keys.values()].some((key) => key.subject === subject) ||
      [...this.people.values()].some((person) => person === subject);
    return isKnown ? 'live' : 'unknown';
  }

  rotating<T>(work: (rotation: Rotation) => Promise<T>): Promise<T> {
    const done = this.rotation.then(() => work(this));
    this.rotation = done.catch(() => undefined);
    return done;
  }

  async current(): Promise<string | undefined> {
    return this.kek;
  }

  async switchTo(kek: string): Promise<void> {
    this.kek = kek;
  }

  async notUnder(kek: string): Promise<readonly WrappedKey[]> {
    return [...this.keys.values()].filter((key) => key.kek !== kek).slice(0, 100);
  }

  async replace(keys: readonly WrappedKey[]): Promise<number> {
    const standing = keys.filter((key) => this.keys.has(nameOf(key)));
    for (const key of standing) this.keys.set(nameOf(key), key);
    return standing.length;
  }

  async close(): Promise<void> {}

  private holding(slot: Slot): Holding {
    if (this.erased.has(slot.subject)) return { status: 'erased' };
    const key = this.keys.get(nameOf(slot));
    return key === undefined
      ? { status: 'absent' }
      : { status: 'held', key, shownTo: this.restricted.get(slot.subject) };
  }
}

function nameOf({ subject, use }: Slot): string {
  return JSON.stringify([subject, use]);
}
