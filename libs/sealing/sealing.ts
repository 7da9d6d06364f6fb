import { createHmac, createSecretKey } from 'node:crypto';
import type pg from 'pg';
import { unwrap, wrap } from './data-key.js';
import { memoryKekRing } from './kek-ring.memory.js';
import { KekMissing, type KekRing } from './kek-ring.port.js';
import { memoryKeyShelf } from './key-shelf.memory.js';
import type { KeyShelf, Rotation, Slot, WrappedKey } from './key-shelf.port.js';
import { postgresKeyShelf } from './key-shelf.postgres.js';
import { sessionOn } from './sealing-session.js';
import { SubjectErased, type Sealing } from './sealing.port.js';
import { SessionKeys } from './session-keys.js';

/** Sealing with keys in the key database (migrated by `keysMigrations`); the pool is its owner's to end. */
export function postgresSealing(pool: pg.Pool, ring: KekRing): Sealing {
  return sealingOn(postgresKeyShelf(pool), ring);
}

/** Sealing with keys that are gone with the process. */
export function memorySealing(): Sealing {
  return sealingOn(memoryKeyShelf(), memoryKekRing());
}

/** The key of the blind index belongs to no subject, so that no erasure takes it. */
const indexSlot: Slot = { subject: 'platform', use: 'blind-index' };

export function sealingOn(shelf: KeyShelf, ring: KekRing): Sealing {
  return {
    open: (reader) => sessionOn(new SessionKeys(shelf, ring), reader),
    erase: async (subject) => {
      if (subject === indexSlot.subject) throw new Error('The platform is no subject and cannot be erased');
      return { subject, keysDestroyed: await shelf.erase(subject) };
    },
    restrict: (subject, shownTo) => shelf.restrict(subject, shownTo),
    lift: (subject) => shelf.restrict(subject, undefined),
    personOf: async (nationalId, fresh) => {
      const person = await shelf.personAt(await blindIndexOf(nationalId, shelf, ring), fresh);
      if (person === undefined) throw new SubjectErased('This person id was erased and cannot be given again');
      return person;
    },
    findPerson: async (nationalId) => shelf.findAt(await blindIndexOf(nationalId, shelf, ring)),
    standingOf: (subject) => shelf.standingOf(subject),
    rotate: () => shelf.rotating((rotation) => rotateKeys(rotation, ring)),
    close: () => shelf.close(),
  };
}

async function blindIndexOf(nationalId: string, shelf: KeyShelf, ring: KekRing): Promise<Buffer> {
  const keys = new SessionKeys(shelf, ring);
  try {
    const found = await keys.findOrMake(indexSlot);
    if (found.status !== 'open') throw new Error('The key of the blind index is gone');
    return createHmac('sha256', createSecretKey(found.key)).update(nationalId, 'utf8').digest();
  } finally {
    keys.close();
  }
}

/** A rotation that was killed half-way is finished first, under the key that it had chosen. */
async function rotateKeys(rotation: Rotation, ring: KekRing): Promise<number> {
  const before = await rotation.current();
  const newest = await ring.current();
  if (before !== undefined && (await ring.key(before)) === undefined)
    throw new KekMissing(`The key-encryption key in use, ${before}, is not on the ring`);
  const begun = before !== undefined && (before !== newest || (await rotation.notUnder(before)).length > 0);
  const target = begun ? newest : await ring.add();
  await rotation.switchTo(target);
  let rewrapped = 0;
  for (;;) {
    const old = await rotation.notUnder(target);
    if (old.length === 0) return rewrapped;
    rewrapped += await rotation.replace(await Promise.all(old.map((key) => rewrap(key, target, ring))));
  }
}

async function rewrap(key: WrappedKey, target: string, ring: KekRing): Promise<WrappedKey> {
  const dataKey = await unwrap(ring, key);
  try {
    return await wrap(ring, target, key, dataKey);
  } finally {
    dataKey.fill(0);
  }
}
