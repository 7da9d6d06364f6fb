import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import type { Instant, Participant } from '#lib/kernel';
import type { Draft, Drafts } from './drafts.port.js';

const saved: Instant = '2026-11-02T08:00:00.000Z';
const expiry: Instant = '2026-11-16T08:00:00.000Z';
const housing: Participant = { kind: 'municipality', organisation: '310000002', unit: 'boligkontor' };

/** What every keeper of drafts must do. */
export function draftsContract(name: string, make: () => Promise<Drafts>): void {
  describe(`drafts, ${name}`, () => {
    let drafts: Drafts;
    let draft: Draft;
    beforeEach(async () => {
      drafts = await make();
      draft = draftOf('first');
    });

    it('gives back what its unit has written', async () => {
      await drafts.save(draft);
      assert.deepEqual(await drafts.read(draft, saved), draft);
    });
    it('keeps the newest of each unit about each thing', async () => {
      const newer = { ...draft, ...draftOf('second'), about: draft.about };
      const other = draftOf('other');
      for (const each of [draft, other, newer]) await drafts.save(each);
      assert.deepEqual(await drafts.read(draft, saved), newer);
      assert.deepEqual(await drafts.read(other, saved), other);
    });
    it('gives nothing to a sister unit, or to another organisation', async () => {
      await drafts.save(draft);
      for (const change of [{ unit: 'nav-kommune' }, { organisation: '310000003' }, { kind: 'partner' }] as const)
        assert.equal(await drafts.read({ ...draft, owner: { ...housing, ...change } }, saved), undefined);
    });
    it('forgets what is discarded, and does not mind when there is nothing', async () => {
      await drafts.save(draft);
      for (let times = 0; times < 2; times += 1) await drafts.discard(draft);
      assert.equal(await drafts.read(draft, saved), undefined);
    });
    it('gives nothing from the moment that it expires, and takes it away', async () => {
      await drafts.discardExpired(expiry);
      await drafts.save(draft);
      await drafts.save({ ...draftOf('longer'), expiresAt: '2026-11-17T08:00:00.000Z' });
      assert.deepEqual(await drafts.read(draft, '2026-11-16T07:59:59.999Z'), draft);
      assert.equal(await drafts.read(draft, expiry), undefined);
      assert.equal(await drafts.discardExpired('2026-11-16T07:59:59.999Z'), 0);
      assert.equal(await drafts.discardExpired(expiry), 1);
      assert.equal(await drafts.read(draft, saved), undefined);
    });
  });
}

function draftOf(words: string): Draft {
  const address = {
    event: randomUUID(),
    stream: `case-${randomUUID()}`,
    subject: `person-${randomUUID()}`,
    fieldClass: 'case',
    field: 'draft',
  } as const;
  const ciphertext = Buffer.from(words).toString('base64url');
  return {
    sort: 'handover',
    about: `need-${randomUUID()}`,
    owner: housing,
    content: { content: 'sealed', address, ciphertext },
    savedAt: saved,
    expiresAt: expiry,
  };
}
