import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { accepted, plain, refused, type PersonId, type Sealed } from '#lib/kernel';
import { PersonIdentified, type EventOf } from '#lib/case-stream';
import { memorySealing, type Sealing } from '#lib/sealing';
import { order, platform } from '#lib/testing';
import { decidingDesk } from './decide-on.js';
import { inMemoryEventStore } from './in-memory.js';
import type { DecidingDesk, Route } from './route.js';
import type { EventStore } from './store.port.js';

interface Identify {
  readonly type: 'Identify';
  readonly personId: PersonId;
  readonly name: Sealed;
  readonly allowed?: boolean;
}

/** Takes every name that it is allowed to take. */
const identifying: Route<null, Identify, EventOf<typeof PersonIdentified>, 'NOT_ALLOWED'> = {
  types: ['Identify'],
  decider: {
    initial: null,
    evolve: () => null,
    decide: (_state, { command: { personId, name, allowed = true } }) =>
      allowed ? accepted(PersonIdentified.of({ personId, name })) : refused('NOT_ALLOWED'),
  },
  stream: ({ personId }) => personId,
  compartment: () => 'shared',
  subject: (_state, { personId }) => personId,
};

describe('a command about a person who is erased', () => {
  let store: EventStore;
  let sealing: Sealing;
  let desk: DecidingDesk;
  let personId: PersonId;
  const identify = (changes: Partial<Identify> = {}) =>
    order(platform, { type: 'Identify' as const, personId, name: plain('a name'), ...changes }, { id: randomUUID() });
  beforeEach(() => {
    store = inMemoryEventStore();
    sealing = memorySealing();
    desk = decidingDesk({ store, seals: sealing });
    personId = `person-${randomUUID()}`;
  });

  it('is answered as such, and nothing is recorded', async () => {
    await sealing.erase(personId);
    assert.deepEqual(await desk.decideOn(identifying, identify()), { outcome: 'subject-erased' });
    assert.equal(await store.head(), 0);
  });

  it('is answered so when it is sent again after the erasure, for nobody can tell it from another any more', async () => {
    const command = identify();
    assert.equal((await desk.decideOn(identifying, command)).outcome, 'accepted');
    await sealing.erase(personId);
    assert.deepEqual(await desk.decideOn(identifying, command), { outcome: 'subject-erased' });
    assert.equal(await store.head(), 1);
  });

  it('is refused by its own code first, so that who may not act here learns of no erasure', async () => {
    await sealing.erase(personId);
    const answer = await desk.decideOn(identifying, identify({ allowed: false }));
    assert.deepEqual(answer, { outcome: 'refused', code: 'NOT_ALLOWED' });
  });

  it('does not hide a failure of another kind', async () => {
    const broken = decidingDesk({
      store,
      seals: { open: () => ({ ...sealing.open(), digest: () => Promise.reject(new TypeError('out of reach')) }) },
    });
    await assert.rejects(broken.decideOn(identifying, identify()), TypeError);
  });
});
