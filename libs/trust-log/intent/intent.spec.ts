import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SealedContent } from '#lib/kernel';
import { decidingDesk, inMemoryEventStore } from '#lib/event-store';
import { jointCaseRoutes } from '#lib/joint-case';
import { memorySealing } from '#lib/sealing';
import { order, platform, tuesday } from '#lib/testing';
import { checkIntent } from './check-intent.js';
import { intentKeysOf } from './intent-keys.js';

const keys = intentKeysOf(Buffer.alloc(32, 7));
const command = {
  type: 'RegisterOrganisation',
  organisation: '310000099',
  kind: 'municipality',
  name: 'Et sted',
  synthetic: true,
};

/** A leaf that the platform ordered, signed or not. */
async function leafOf(intents?: typeof keys): Promise<Record<string, unknown>> {
  const store = inMemoryEventStore();
  const seals = memorySealing();
  const route = jointCaseRoutes.find(({ types }) => types.includes(command.type));
  await route?.decide(decidingDesk({ store, seals, ...(intents && { intents }) }), order(platform, command));
  const [event] = await store.readAll(0, 1);
  return JSON.parse(event?.leaf ?? '{}');
}

describe('a signed intent', () => {
  test('stands in each event that follows from a command, and is found signed in its author’s name', async () => {
    const leaf = await leafOf(keys);
    assert.equal(checkIntent(leaf, keys), 'signed');
    assert.deepEqual(Object.keys(Object(leaf['intent'])).toSorted(), [
      'digest',
      'issuedAt',
      'sealedKey',
      'signature',
      'signer',
      'type',
    ]);
    assert.doesNotMatch(JSON.stringify(leaf['intent']), /Et sted/);
  });
  test('is found missing where there was no signer, as in events of before', async () =>
    assert.equal(checkIntent(await leafOf(), keys), 'unsigned'));

  const changes: Readonly<Record<string, (leaf: Record<string, unknown>) => unknown>> = {
    'another command': (leaf) => (leaf['commandId'] = crypto.randomUUID()),
    'another stream': (leaf) => (leaf['stream'] = 'policy-elsewhere'),
    'another author': (leaf) =>
      (leaf['author'] = { kind: 'municipality', organisation: '310000002', actor: 'reaction' }),
    'another digest': (leaf) => Object.assign(Object(leaf['intent']), { digest: 'A'.repeat(43) }),
    'another time': (leaf) => Object.assign(Object(leaf['intent']), { issuedAt: '2026-11-04T08:00:00.000Z' }),
    'another type of command': (leaf) => Object.assign(Object(leaf['intent']), { type: 'OpenUnit' }),
    'a member that was taken out': (leaf) => (leaf['intent'] = { type: 'RegisterOrganisation' }),
  };
  for (const [what, change] of Object.entries(changes))
    test(`is found false with ${what}`, async () => {
      const leaf = await leafOf(keys);
      change(leaf);
      assert.equal(checkIntent(leaf, keys), 'false');
    });

  test('by the key of another does not fit, nor does one’s own in another’s name', async () => {
    assert.equal(checkIntent(await leafOf(intentKeysOf(Buffer.alloc(32, 8))), keys), 'false');
    const signature = keys.sign('310000002', 'a text');
    assert.deepEqual(
      [keys.fits('310000002', 'a text', signature, tuesday), keys.fits('310000003', 'a text', signature, tuesday)],
      [true, false],
    );
  });

  test('has the key of its digest sealed with the subject of the command', async () => {
    const sealing = memorySealing();
    const store = inMemoryEventStore();
    const route = jointCaseRoutes.find(({ types }) => types.includes('RestrictSubject'));
    const restrict = {
      type: 'RestrictSubject',
      personId: `person-${crypto.randomUUID()}`,
      authority: 'ref. 1',
      shownTo: [],
    };
    await route?.decide(decidingDesk({ store, seals: sealing, intents: keys }), order(platform, restrict));
    const [event] = await store.readAll(0, 1);
    const { intent, stream, commandId } = JSON.parse(event?.leaf ?? '{}');
    const address = { event: commandId, stream, subject: 'platform', fieldClass: 'audit', field: 'intent' };
    const session = sealing.open();
    const opened = await session.unseal({
      content: 'sealed',
      address,
      ciphertext: intent.sealedKey,
    } satisfies SealedContent);
    session.close();
    assert.ok(opened.status === 'open' && Buffer.from(opened.text, 'base64url').length === 32);
  });
});
