import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { sealingOn } from './sealing.js';
import { freshAddress, rigOf, shelfWith, type MakeKeys, type Rig } from './sealing.fixture.js';
import { SealBroken } from './sealing.port.js';

export function sealsContract(name: string, make: MakeKeys): void {
  describe(`seals, ${name}`, () => {
    let rig: Rig;
    beforeEach(async () => {
      rig = await rigOf(make);
    });

    it('opens in another session what it sealed, whatever the text', async () => {
      const address = freshAddress();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
          assert.deepEqual(await rig.unseal(await rig.seal(address, text)), { status: 'open', text });
        }),
        { numRuns: 30 },
      );
    });

    it('opens nothing at another address, whichever part differs', async () => {
      const address = freshAddress();
      const other = { ...freshAddress(), fieldClass: 'health', field: 'note' };
      for (const subject of [address.subject, other.subject])
        for (const fieldClass of [address.fieldClass, other.fieldClass])
          await rig.seal({ ...address, subject, fieldClass }, 'key');
      const sealed = await rig.seal(address, 'the text');
      for (const part of ['event', 'stream', 'subject', 'fieldClass', 'field'] as const) {
        const moved = { ...sealed, address: { ...address, [part]: other[part] } };
        await assert.rejects(rig.unseal(moved), SealBroken, `moved by ${part}`);
      }
    });

    it('opens nothing of which a byte was changed, removed or added', async () => {
      const sealed = await rig.seal(freshAddress(), 'not to be changed');
      const bytes = Buffer.from(sealed.ciphertext, 'base64url');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await assert.rejects(
          rig.unseal({ ...sealed, ciphertext: changed.toString('base64url') }),
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
        await assert.rejects(rig.unseal({ ...sealed, ciphertext }), SealBroken);
    });

    it('calls a seal broken whose subject and class never had a key', async () => {
      const sealed = await rig.seal(freshAddress(), 'text');
      const unheardOf = { ...sealed.address, subject: freshAddress().subject };
      await assert.rejects(rig.unseal({ ...sealed, address: unheardOf }), SealBroken);
    });

    it('seals the same text differently each time', async () => {
      const address = freshAddress();
      assert.notEqual((await rig.seal(address, 'text')).ciphertext, (await rig.seal(address, 'text')).ciphertext);
    });

    it('gives many callers that seal for a new subject at once the same key', async () => {
      const address = freshAddress();
      const sealed = await Promise.all(Array.from({ length: 12 }, (_, at) => rig.seal(address, `text ${at}`)));
      const opened = await rig.within((session) => session.unsealAll(sealed));
      assert.deepEqual(
        opened,
        sealed.map((_, at) => ({ status: 'open', text: `text ${at}` })),
      );
    });

    it('opens a list in its order, several subjects and classes, with one fetch of keys', async () => {
      const addresses = Array.from({ length: 9 }, (_, at) => ({ ...freshAddress(), fieldClass: `class-${at % 3}` }));
      const sealed = await rig.within((session) => Promise.all(addresses.map((a, at) => session.seal(a, `${at}`))));
      await rig.sealing.erase(addresses[4]?.subject ?? '');
      let fetches = 0;
      const counted = shelfWith(rig.shelf, { fetch: (slots) => ((fetches += 1), rig.shelf.fetch(slots)) });
      const opened = await rig.within((session) => session.unsealAll(sealed), sealingOn(counted, rig.ring));
      assert.deepEqual(
        opened,
        addresses.map((_, at) => (at === 4 ? { status: 'erased' } : { status: 'open', text: `${at}` })),
      );
      assert.equal(fetches, 1);
    });

    it('gives the same digest for the same text, another for another text or subject', async () => {
      const [kim, robin] = [freshAddress().subject, freshAddress().subject];
      const digest = (subject: string, text: string) => rig.within((session) => session.digest(subject, text));
      const first = await digest(kim, 'command');
      assert.match(first, /^[\w-]{43}$/);
      assert.equal(await digest(kim, 'command'), first);
      assert.notEqual(await digest(kim, 'other'), first);
      assert.notEqual(await digest(robin, 'command'), first);
    });

    it('does nothing more in a session once it is closed', async () => {
      const session = rig.sealing.open();
      const sealed = await session.seal(freshAddress(), 'text');
      session.close();
      await assert.rejects(session.unseal(sealed), /closed/);
      await assert.rejects(session.seal(sealed.address, 'text'), /closed/);
      await assert.rejects(session.digest(sealed.address.subject, 'text'), /closed/);
    });
  });
}
