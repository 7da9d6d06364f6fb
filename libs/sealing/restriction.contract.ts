import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { SealedContent } from '#lib/kernel';
import { freshAddress, rigOf, type MakeKeys, type Rig } from './sealing.fixture.js';

export function restrictionContract(name: string, make: MakeKeys): void {
  describe(`restriction, ${name}`, () => {
    let rig: Rig;
    const address = freshAddress();
    beforeEach(async () => {
      rig = await rigOf(make);
    });

    const openedFor = async (reader: string | undefined, sealed: SealedContent) => {
      const session = rig.sealing.open(reader);
      try {
        return await session.unseal(sealed);
      } finally {
        session.close();
      }
    };

    it('shows what is sealed to the readers that it names, and to no other, until it is lifted', async () => {
      const [sealed, other] = [await rig.seal(address, 'text'), await rig.seal(freshAddress(), 'of another')];
      await rig.sealing.restrict(address.subject, ['keeper']);
      assert.deepEqual(await openedFor('keeper', sealed), { status: 'open', text: 'text' });
      assert.deepEqual(await openedFor('reader', sealed), { status: 'restricted' });
      assert.deepEqual(await openedFor('reader', other), { status: 'open', text: 'of another' });
      await rig.sealing.restrict(address.subject, []);
      assert.deepEqual(await openedFor('keeper', sealed), { status: 'restricted' });
      await rig.sealing.lift(address.subject);
      assert.deepEqual(await openedFor('reader', sealed), { status: 'open', text: 'text' });
    });

    it('holds for what is sealed later, and leaves the platform its own work', async () => {
      await rig.sealing.restrict(address.subject, []);
      const sealed = await rig.seal(address, 'later');
      assert.deepEqual(await openedFor('reader', sealed), { status: 'restricted' });
      assert.deepEqual(await openedFor(undefined, sealed), { status: 'open', text: 'later' });
      assert.equal(typeof (await rig.within((session) => session.digest(address.subject, 'command'))), 'string');
    });

    it('does not outlast an erasure', async () => {
      const sealed = await rig.seal(address, 'text');
      await rig.sealing.restrict(address.subject, ['keeper']);
      await rig.sealing.erase(address.subject);
      for (const reader of ['keeper', 'reader', undefined])
        assert.deepEqual(await openedFor(reader, sealed), { status: 'erased' });
    });
  });
}
