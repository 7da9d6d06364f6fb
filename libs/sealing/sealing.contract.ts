import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { SealAddress, SealedContent } from '#lib/kernel';
import type { KekRing } from './kek-ring.port.js';
import type { KeyShelf } from './key-shelf.port.js';
import { sealingOn } from './sealing.js';
import { SealBroken, SubjectErased, type Sealing, type SealingSession } from './sealing.port.js';

/** What every implementation of sealing must do. `make` gives an empty shelf and a ring of its own. */
export function sealingContract(name: string, make: () => Promise<{ shelf: KeyShelf; ring: KekRing }>): void {
  describe(`sealing, ${name}`, () => {
    let shelf: KeyShelf;
    let ring: KekRing;
    let sealing: Sealing;
    beforeEach(async () => {
      ({ shelf, ring } = await make());
      sealing = sealingOn(shelf, ring);
    });

    const within = async <T>(work: (session: SealingSession) => Promise<T>, on = sealing): Promise<T> => {
      const session = on.open();
      try {
        return await work(session);
      } finally {
        session.close();
      }
    };
    const seal = (address: SealAddress, text: string) => within((session) => session.seal(address, text));
    const unseal = (sealed: SealedContent) => within((session) => session.unseal(sealed));

    it('opens in another session what it sealed, whatever the text', async () => {
      const address = freshAddress();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
          assert.deepEqual(await unseal(await seal(address, text)), { status: 'open', text });
        }),
        { numRuns: 30 },
      );
    });

    it('opens nothing at another address, whichever part differs', async () => {
      const address = freshAddress();
      const other = { ...freshAddress(), fieldClass: 'health', field: 'note' };
      for (const subject of [address.subject, other.subject])
        for (const fieldClass of [address.fieldClass, other.fieldClass])
          await seal({ ...address, subject, fieldClass }, 'key');
      const sealed = await seal(address, 'the text');
      for (const part of ['event', 'stream', 'subject', 'fieldClass', 'field'] as const) {
        const moved = { ...sealed, address: { ...address, [part]: other[part] } };
        await assert.rejects(unseal(moved), SealBroken, `moved by ${part}`);
      }
    });

    it('opens nothing of which a byte was changed, removed or added', async () => {
      const sealed = await seal(freshAddress(), 'not to be changed');
      const bytes = Buffer.from(sealed.ciphertext, 'base64url');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await assert.rejects(
          unseal({ ...sealed, ciphertext: changed.toString('base64url') }),
          SealBroken,
          `byte ${at}`,
        );
      }
      for (const ciphertext of [
        sealed.ciphertext.slice(0, -4),
        `${sealed.ciphertext}AAAA`,
        `${sealed.ciphertext}=`,
        '',
        'AAAA',
      ])
        await assert.rejects(unseal({ ...sealed, ciphertext }), SealBroken);
    });

    it('calls a seal broken whose subject and class never had a key', async () => {
      const sealed = await seal(freshAddress(), 'text');
      const unheardOf = { ...sealed.address, subject: freshAddress().subject };
      await assert.rejects(unseal({ ...sealed, address: unheardOf }), SealBroken);
    });

    it('seals the same text differently each time', async () => {
      const address = freshAddress();
      assert.notEqual((await seal(address, 'text')).ciphertext, (await seal(address, 'text')).ciphertext);
    });

    it('gives many callers that seal for a new subject at once the same key', async () => {
      const address = freshAddress();
      const sealed = await Promise.all(Array.from({ length: 12 }, (_, at) => seal(address, `text ${at}`)));
      const opened = await within((session) => session.unsealAll(sealed));
      assert.deepEqual(
        opened,
        sealed.map((_, at) => ({ status: 'open', text: `text ${at}` })),
      );
    });

    it('opens a list in its order, several subjects and classes, with one fetch of keys', async () => {
      const addresses = Array.from({ length: 9 }, (_, at) => ({ ...freshAddress(), fieldClass: `class-${at % 3}` }));
      const sealed = await within((session) => Promise.all(addresses.map((a, at) => session.seal(a, `${at}`))));
      await sealing.erase(addresses[4]?.subject ?? '');
      let fetches = 0;
      const counted: KeyShelf = { ...ways(shelf), fetch: (slots) => ((fetches += 1), shelf.fetch(slots)) };
      const opened = await within((session) => session.unsealAll(sealed), sealingOn(counted, ring));
      assert.deepEqual(
        opened,
        addresses.map((_, at) => (at === 4 ? { status: 'erased' } : { status: 'open', text: `${at}` })),
      );
      assert.equal(fetches, 1);
    });

    it('gives the same digest for the same text, another for another text or subject', async () => {
      const [kim, robin] = [freshAddress().subject, freshAddress().subject];
      const digest = (subject: string, text: string) => within((session) => session.digest(subject, text));
      const first = await digest(kim, 'command');
      assert.match(first, /^[\w-]{43}$/);
      assert.equal(await digest(kim, 'command'), first);
      assert.notEqual(await digest(kim, 'other'), first);
      assert.notEqual(await digest(robin, 'command'), first);
    });

    it('answers erased after an erasure, and seals and digests no more for that subject', async () => {
      const address = freshAddress();
      const health = { ...address, fieldClass: 'health' };
      const [sealed, alsoSealed] = [await seal(address, 'text'), await seal(health, 'text')];
      await within((session) => session.digest(address.subject, 'command'));
      assert.deepEqual(await sealing.erase(address.subject), { subject: address.subject, keysDestroyed: 3 });
      assert.deepEqual(await unseal(sealed), { status: 'erased' });
      assert.deepEqual(await unseal(alsoSealed), { status: 'erased' });
      for (const fieldClass of ['identity', 'health', 'never-used'])
        await assert.rejects(seal({ ...address, fieldClass }, 'text'), SubjectErased);
      await assert.rejects(
        within((session) => session.digest(address.subject, 'command')),
        SubjectErased,
      );
      assert.deepEqual(await sealing.erase(address.subject), { subject: address.subject, keysDestroyed: 0 });
    });

    it('leaves other subjects alone when it erases one', async () => {
      const sealed = await seal(freshAddress(), 'stays');
      await sealing.erase(freshAddress().subject);
      assert.deepEqual(await unseal(sealed), { status: 'open', text: 'stays' });
    });

    it('lets no key survive an erasure that meets the first seal', async () => {
      for (let round = 0; round < 10; round += 1) {
        const address = freshAddress();
        const [sealed] = await Promise.allSettled([seal(address, 'text'), sealing.erase(address.subject)]);
        if (sealed.status === 'fulfilled') assert.deepEqual(await unseal(sealed.value), { status: 'erased' });
        else assert.ok(sealed.reason instanceof SubjectErased);
        assert.equal((await sealing.erase(address.subject)).keysDestroyed, 0);
      }
    });

    it('finds the same person for a national id, also for many callers at once, and another for another', async () => {
      const ids = await Promise.all(Array.from({ length: 12 }, () => sealing.personOf('01820012345', freshPerson())));
      assert.equal(new Set(ids).size, 1);
      assert.equal(await sealing.personOf('01820012345', freshPerson()), ids[0]);
      const fresh = freshPerson();
      assert.equal(await sealing.personOf('02820012345', fresh), fresh);
    });

    it('forgets with the person which national id was theirs, and never gives the erased id again', async () => {
      const before = await sealing.personOf('03820012345', freshPerson());
      await sealing.erase(before);
      await assert.rejects(sealing.personOf('03820012345', before), SubjectErased);
      const after = freshPerson();
      assert.equal(await sealing.personOf('03820012345', after), after);
    });

    it('opens everything after a rotation, with every key under the new key-encryption key', async () => {
      const sealed = await Promise.all(Array.from({ length: 7 }, (_, at) => seal(freshAddress(), `${at}`)));
      const person = await sealing.personOf('04820012345', freshPerson());
      const before = await ring.current();
      assert.equal(await sealing.rotate(), 8);
      assert.notEqual(await ring.current(), before);
      assert.deepEqual(await underOthers(shelf, await ring.current()), 0);
      const opened = await within((session) => session.unsealAll(sealed));
      assert.deepEqual(
        opened,
        sealed.map((_, at) => ({ status: 'open', text: `${at}` })),
      );
      assert.equal(await sealing.personOf('04820012345', freshPerson()), person);
    });

    it('finishes a rotation that was killed half-way before it begins another', async () => {
      const sealed = await Promise.all(Array.from({ length: 7 }, (_, at) => seal(freshAddress(), `${at}`)));
      await assert.rejects(sealingOn(dyingAtReplace(shelf), ring).rotate(), /killed/);
      const chosen = await ring.current();
      assert.equal(await underOthers(shelf, chosen), 6);
      const late = await seal(freshAddress(), 'sealed between');
      assert.equal(await sealing.rotate(), 6);
      assert.equal(await ring.current(), chosen);
      assert.equal(await underOthers(shelf, chosen), 0);
      const opened = await within((session) => session.unsealAll([...sealed, late]));
      assert.ok(opened.every(({ status }) => status === 'open'));
      assert.equal(await sealing.rotate(), 8);
    });

    it('finishes a rotation that was killed when only the new key-encryption key had been made', async () => {
      const sealed = await seal(freshAddress(), 'text');
      const chosen = await ring.add();
      assert.deepEqual(await unseal(await seal(freshAddress(), 'between')), { status: 'open', text: 'between' });
      assert.equal(await sealing.rotate(), 2);
      assert.equal(await ring.current(), chosen);
      assert.deepEqual(await unseal(sealed), { status: 'open', text: 'text' });
    });

    it('loses nothing that is sealed, and keeps nothing that is erased, while keys are rotated', async () => {
      const doomed = await Promise.all(Array.from({ length: 5 }, () => seal(freshAddress(), 'doomed')));
      const [, , sealed] = await Promise.all([
        sealing.rotate(),
        sealing.rotate(),
        Promise.all(Array.from({ length: 20 }, (_, at) => seal(freshAddress(), `${at}`))),
        ...doomed.map(({ address }) => sealing.erase(address.subject)),
      ]);
      const opened = await within((session) => session.unsealAll([...sealed, ...doomed]));
      assert.deepEqual(opened.filter(({ status }) => status === 'open').length, 20);
      assert.deepEqual(
        opened.slice(20),
        doomed.map(() => ({ status: 'erased' })),
      );
      assert.equal(await underOthers(shelf, await ring.current()), 0);
    });

    it('does nothing more in a session once it is closed', async () => {
      const session = sealing.open();
      const sealed = await session.seal(freshAddress(), 'text');
      session.close();
      await assert.rejects(session.unseal(sealed), /closed/);
      await assert.rejects(session.seal(sealed.address, 'text'), /closed/);
      await assert.rejects(session.digest(sealed.address.subject, 'text'), /closed/);
    });

    it('refuses to erase the platform, whose key the blind index needs', () =>
      assert.rejects(sealing.erase('platform'), /cannot be erased/));
  });
}

function freshPerson(): `person-${string}` {
  return `person-${randomUUID()}`;
}

function freshAddress(): SealAddress {
  return {
    event: randomUUID(),
    stream: `case-${randomUUID()}`,
    subject: freshPerson(),
    fieldClass: 'identity',
    field: 'name',
  };
}

function underOthers(shelf: KeyShelf, kek: string): Promise<number> {
  return shelf.rotating(async (rotation) => (await rotation.notUnder(kek)).length);
}

function ways(shelf: KeyShelf): KeyShelf {
  return {
    fetch: (slots) => shelf.fetch(slots),
    provide: (candidate) => shelf.provide(candidate),
    erase: (subject) => shelf.erase(subject),
    personAt: (index, fresh) => shelf.personAt(index, fresh),
    rotating: (work) => shelf.rotating(work),
    close: () => shelf.close(),
  };
}

/** Replaces one key and dies. */
function dyingAtReplace(shelf: KeyShelf): KeyShelf {
  return {
    ...ways(shelf),
    rotating: (work) =>
      shelf.rotating((rotation) =>
        work({
          current: () => rotation.current(),
          switchTo: (kek) => rotation.switchTo(kek),
          notUnder: (kek) => rotation.notUnder(kek),
          replace: async (keys) => {
            await rotation.replace(keys.slice(0, 1));
            throw new Error('killed');
          },
        }),
      ),
  };
}
