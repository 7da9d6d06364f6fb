import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { freshAddress, freshPerson, rigOf, type MakeKeys, type Rig } from './sealing.fixture.js';
import { SubjectErased } from './sealing.port.js';

export function erasureContract(name: string, make: MakeKeys): void {
  describe(`erasure and the blind index, ${name}`, () => {
    let rig: Rig;
    beforeEach(async () => {
      rig = await rigOf(make);
    });

    it('answers erased after an erasure, and seals and digests no more for that subject', async () => {
      const address = freshAddress();
      const health = { ...address, fieldClass: 'health' };
      const [sealed, alsoSealed] = [await rig.seal(address, 'text'), await rig.seal(health, 'text')];
      await rig.within((session) => session.digest(address.subject, 'command'));
      assert.deepEqual(await rig.sealing.erase(address.subject), { subject: address.subject, keysDestroyed: 3 });
      assert.deepEqual(await rig.unseal(sealed), { status: 'erased' });
      assert.deepEqual(await rig.unseal(alsoSealed), { status: 'erased' });
      for (const fieldClass of ['identity', 'health', 'never-used'])
        await assert.rejects(rig.seal({ ...address, fieldClass }, 'text'), SubjectErased);
      await assert.rejects(
        rig.within((session) => session.digest(address.subject, 'command')),
        SubjectErased,
      );
      assert.deepEqual(await rig.sealing.erase(address.subject), { subject: address.subject, keysDestroyed: 0 });
    });

    it('leaves other subjects alone when it erases one', async () => {
      const sealed = await rig.seal(freshAddress(), 'stays');
      await rig.sealing.erase(freshAddress().subject);
      assert.deepEqual(await rig.unseal(sealed), { status: 'open', text: 'stays' });
    });

    it('lets no key survive an erasure that meets the first seal', async () => {
      for (let round = 0; round < 10; round += 1) {
        const address = freshAddress();
        const [sealed] = await Promise.allSettled([rig.seal(address, 'text'), rig.sealing.erase(address.subject)]);
        if (sealed.status === 'fulfilled') assert.deepEqual(await rig.unseal(sealed.value), { status: 'erased' });
        else assert.ok(sealed.reason instanceof SubjectErased);
        assert.equal((await rig.sealing.erase(address.subject)).keysDestroyed, 0);
      }
    });

    it('finds the same person for a national id, also for many callers at once, and another for another', async () => {
      const ids = await Promise.all(
        Array.from({ length: 12 }, () => rig.sealing.personOf('01820012345', freshPerson())),
      );
      assert.equal(new Set(ids).size, 1);
      assert.equal(await rig.sealing.personOf('01820012345', freshPerson()), ids[0]);
      const fresh = freshPerson();
      assert.equal(await rig.sealing.personOf('02820012345', fresh), fresh);
    });

    it('forgets with the person which national id was theirs, and never gives the erased id again', async () => {
      const before = await rig.sealing.personOf('03820012345', freshPerson());
      await rig.sealing.erase(before);
      await assert.rejects(rig.sealing.personOf('03820012345', before), SubjectErased);
      const after = freshPerson();
      assert.equal(await rig.sealing.personOf('03820012345', after), after);
    });

    it('finds a person without making one', async () => {
      assert.equal(await rig.sealing.findPerson('04820012345'), undefined);
      const person = await rig.sealing.personOf('04820012345', freshPerson());
      assert.equal(await rig.sealing.findPerson('04820012345'), person);
      await rig.sealing.erase(person);
      assert.equal(await rig.sealing.findPerson('04820012345'), undefined);
    });

    it('knows who has keys here, who was erased, and of whom nothing is sealed', async () => {
      const { subject } = freshAddress();
      assert.equal(await rig.sealing.standingOf(subject), 'unknown');
      await rig.within((session) => session.digest(subject, 'command'));
      assert.equal(await rig.sealing.standingOf(subject), 'live');
      const byNumberOnly = await rig.sealing.personOf('06820012345', freshPerson());
      assert.equal(await rig.sealing.standingOf(byNumberOnly), 'live');
      await rig.sealing.erase(subject);
      assert.equal(await rig.sealing.standingOf(subject), 'erased');
    });

    it('refuses to erase the platform, whose key the blind index needs', () =>
      assert.rejects(rig.sealing.erase('platform'), /cannot be erased/));
  });
}
