import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { memoryKekRing } from './kek-ring.memory.js';
import { memoryKeyShelf } from './key-shelf.memory.js';
import { shelfWith } from './sealing.fixture.js';
import { SessionKeys } from './session-keys.js';

const slot = () => ({ subject: `person-${randomUUID()}`, use: 'digest' });

describe('the keys of a session', () => {
  it('are zeroed when the session closes', async () => {
    const keys = new SessionKeys(memoryKeyShelf(), memoryKekRing());
    const found = await keys.findOrMake(slot());
    assert.ok(found.status === 'open' && found.key.some((byte) => byte !== 0));
    keys.close();
    assert.ok(found.key.every((byte) => byte === 0));
  });
  it('are zeroed too when they arrive after the session closed', async () => {
    const keys = new SessionKeys(memoryKeyShelf(), memoryKekRing());
    const coming = keys.findOrMake(slot());
    keys.close();
    await assert.rejects(coming, /closed/);
  });
  it('are fetched anew by the next session, so that an erasure holds from then on', async () => {
    const [shelf, ring, place] = [memoryKeyShelf(), memoryKekRing(), slot()];
    await new SessionKeys(shelf, ring).findOrMake(place);
    await shelf.erase(place.subject);
    assert.equal((await new SessionKeys(shelf, ring).find(place)).status, 'erased');
  });
  it('are asked for again after the shelf failed', async () => {
    const shelf = memoryKeyShelf();
    let broken = true;
    const flaky = shelfWith(shelf, {
      fetch: async (slots) => {
        if (!broken) return shelf.fetch(slots);
        throw new Error('no connection');
      },
    });
    const keys = new SessionKeys(flaky, memoryKekRing());
    const place = slot();
    await assert.rejects(keys.findOrMake(place), /no connection/);
    broken = false;
    assert.equal((await keys.findOrMake(place)).status, 'open');
  });
});
