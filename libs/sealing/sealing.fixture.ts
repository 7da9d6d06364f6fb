import { randomUUID } from 'node:crypto';
import type { SealAddress, SealedContent } from '#lib/kernel';
import type { KekRing } from './kek-ring.port.js';
import type { KeyShelf } from './key-shelf.port.js';
import { sealingOn } from './sealing.js';
import type { Sealing, SealingSession, Unsealed } from './sealing.port.js';

/** Gives an empty shelf and a ring of its own. */
export type MakeKeys = () => Promise<{ readonly shelf: KeyShelf; readonly ring: KekRing }>;

/** One sealing under test, each of its uses in a session of its own. */
export class Rig {
  readonly sealing: Sealing;

  constructor(
    readonly shelf: KeyShelf,
    readonly ring: KekRing,
  ) {
    this.sealing = sealingOn(shelf, ring);
  }

  async within<T>(work: (session: SealingSession) => Promise<T>, on = this.sealing): Promise<T> {
    const session = on.open();
    try {
      return await work(session);
    } finally {
      session.close();
    }
  }

  seal(address: SealAddress, text: string): Promise<SealedContent> {
    return this.within((session) => session.seal(address, text));
  }

  unseal(sealed: SealedContent): Promise<Unsealed> {
    return this.within((session) => session.unseal(sealed));
  }
}

export async function rigOf(make: MakeKeys): Promise<Rig> {
  const { shelf, ring } = await make();
  return new Rig(shelf, ring);
}

export function freshPerson(): `person-${string}` {
  return `person-${randomUUID()}`;
}

export function freshAddress(): SealAddress {
  return {
    event: randomUUID(),
    stream: `case-${randomUUID()}`,
    subject: freshPerson(),
    fieldClass: 'identity',
    field: 'name',
  };
}

/** The shelf with some of its ways replaced. */
export function shelfWith(shelf: KeyShelf, changes: Partial<KeyShelf>): KeyShelf {
  return {
    fetch: (slots) => shelf.fetch(slots),
    provide: (candidate) => shelf.provide(candidate),
    erase: (subject) => shelf.erase(subject),
    restrict: (subject, shownTo) => shelf.restrict(subject, shownTo),
    personAt: (index, fresh) => shelf.personAt(index, fresh),
    findAt: (index) => shelf.findAt(index),
    standingOf: (subject) => shelf.standingOf(subject),
    rotating: (work) => shelf.rotating(work),
    close: () => shelf.close(),
    ...changes,
  };
}
