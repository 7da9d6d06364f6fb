import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { KeyShelf } from './key-shelf.port.js';
import { sealingOn } from './sealing.js';
import { freshAddress, freshPerson, rigOf, shelfWith, type MakeKeys, type Rig } from './sealing.fixture.js';

export function rotationContract(name: string, make: MakeKeys): void {
  describe(`rotation, ${name}`, () => {
    let rig: Rig;
    beforeEach(async () => {
      rig = await rigOf(make);
    });

    it('opens everything after a rotation, with every key under the new key-encryption key', async () => {
      const sealed = await Promise.all(Array.from({ length: 7 }, (_, at) => rig.seal(freshAddress(), `${at}`)));
      const person = await rig.sealing.personOf('04820012345', freshPerson());
      const before = await rig.ring.current();
      assert.equal(await rig.sealing.rotate(), 8);
      assert.notEqual(await rig.ring.current(), before);
      assert.deepEqual(await underOthers(rig.shelf, await rig.ring.current()), 0);
      const opened = await rig.within((session) => session.unsealAll(sealed));
      assert.deepEqual(
        opened,
        sealed.map((_, at) => ({ status: 'open', text: `${at}` })),
      );
      assert.equal(await rig.sealing.personOf('04820012345', freshPerson()), person);
    });

    it('finishes a rotation that was killed half-way before it begins another', async () => {
      const sealed = await Promise.all(Array.from({ length: 7 }, (_, at) => rig.seal(freshAddress(), `${at}`)));
      await assert.rejects(sealingOn(dyingAtReplace(rig.shelf), rig.ring).rotate(), /killed/);
      const chosen = await rig.ring.current();
      assert.equal(await underOthers(rig.shelf, chosen), 6);
      const late = await rig.seal(freshAddress(), 'sealed between');
      assert.equal(await rig.sealing.rotate(), 6);
      assert.equal(await rig.ring.current(), chosen);
      assert.equal(await underOthers(rig.shelf, chosen), 0);
      const opened = await rig.within((session) => session.unsealAll([...sealed, late]));
      assert.ok(opened.every(({ status }) => status === 'open'));
      assert.equal(await rig.sealing.rotate(), 8);
    });

    it('finishes a rotation that was killed when only the new key-encryption key had been made', async () => {
      const sealed = await rig.seal(freshAddress(), 'text');
      const chosen = await rig.ring.add();
      assert.deepEqual(await rig.unseal(await rig.seal(freshAddress(), 'between')), {
        status: 'open',
        text: 'between',
      });
      assert.equal(await rig.sealing.rotate(), 2);
      assert.equal(await rig.ring.current(), chosen);
      assert.deepEqual(await rig.unseal(sealed), { status: 'open', text: 'text' });
    });

    it('loses nothing that is sealed, and keeps nothing that is erased, while keys are rotated', async () => {
      const doomed = await Promise.all(Array.from({ length: 5 }, () => rig.seal(freshAddress(), 'doomed')));
      const [, , sealed] = await Promise.all([
        rig.sealing.rotate(),
        rig.sealing.rotate(),
        Promise.all(Array.from({ length: 20 }, (_, at) => rig.seal(freshAddress(), `${at}`))),
        ...doomed.map(({ address }) => rig.sealing.erase(address.subject)),
      ]);
      const opened = await rig.within((session) => session.unsealAll([...sealed, ...doomed]));
      assert.deepEqual(opened.filter(({ status }) => status === 'open').length, 20);
      assert.deepEqual(
        opened.slice(20),
        doomed.map(() => ({ status: 'erased' })),
      );
      assert.equal(await underOthers(rig.shelf, await rig.ring.current()), 0);
    });
  });
}

function underOthers(shelf: KeyShelf, kek: string): Promise<number> {
  return shelf.rotating(async (rotation) => (await rotation.notUnder(kek)).length);
}

/** Replaces one key and dies. */
function dyingAtReplace(shelf: KeyShelf): KeyShelf {
  const rotating: KeyShelf['rotating'] = (work) =>
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
    );
  return shelfWith(shelf, { rotating });
}
