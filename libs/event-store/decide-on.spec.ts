import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accepted, plain } from '#lib/kernel';
import { AdmissionRegistered, decodeEvent, EventRefused, OwnPriorityStated, type EventOf } from '#lib/case-stream';
import { memorySealing } from '#lib/sealing';
import {
  caseId,
  housingWorker,
  invited,
  housingOffice,
  kim,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  recordId,
  uuidOf,
} from '#lib/testing';
import { decidingDesk } from './decide-on.js';
import { add, adding, deskOn, need, numbersOn } from './deciding.fixture.js';
import { inMemoryEventStore } from './in-memory.js';
import type { Route } from './route.js';

const first = add('first');

describe('an accepted order', () => {
  test('is recorded with who, when, why, and under which command', async () => {
    const { store, desk } = deskOn();
    assert.deepEqual(await desk.decideOn(adding, first), { outcome: 'accepted', position: 1, repeated: false });
    const [event] = await store.readStream(caseId);
    assert.ok(event !== undefined);
    const { id: _id, commandDigest, recordedAt: _recordedAt, ...meta } = decodeEvent(event.leaf, event.recordedAt).meta;
    assert.deepEqual(meta, {
      stream: caseId,
      compartment: 'shared',
      author: {
        kind: prisonWorker.kind,
        organisation: prisonWorker.organisation,
        unit: prisonWorker.unit,
        actor: prisonWorker.worker,
        role: prisonWorker.role,
      },
      purpose: first.purpose,
      correlation: first.correlation,
      causation: null,
      occurredAt: first.at,
      commandId: first.id,
    });
    assert.notEqual(commandDigest, '');
  });

  test('leaves no personal content in clear', async () => {
    const { store, desk } = deskOn();
    await desk.decideOn(adding, first);
    assert.ok(!JSON.stringify(await store.readAll(0, 10)).includes('a home at release'));
  });

  test('records all its events or none, and answers with the place of the last', async () => {
    const { store, desk } = deskOn();
    const three = add('three', { needs: ['a', 'b', 'c'].map(need) });
    assert.deepEqual(await desk.decideOn(adding, three), { outcome: 'accepted', position: 3, repeated: false });
    assert.deepEqual(await numbersOn(store), [0, 1, 2]);
  });
});

describe('the same command again', () => {
  test('is answered as before, and recorded once', async () => {
    const { store, desk } = deskOn();
    const three = add('three', { needs: ['a', 'b', 'c'].map(need) });
    await desk.decideOn(adding, three);
    await desk.decideOn(adding, first);
    assert.deepEqual(await desk.decideOn(adding, three), { outcome: 'accepted', position: 3, repeated: true });
    assert.equal(await store.head(), 4);
  });

  test('is known also by another process, which shares the keys', async () => {
    const store = inMemoryEventStore();
    const seals = memorySealing();
    await decidingDesk({ store, seals }).decideOn(adding, first);
    const answer = await decidingDesk({ store, seals }).decideOn(adding, first);
    assert.deepEqual(answer, { outcome: 'accepted', position: 1, repeated: true });
  });

  test('is known before it is decided: what stands meanwhile does not change the answer', async () => {
    const { desk } = deskOn();
    const only = add('only', { most: 1 });
    await desk.decideOn(adding, only);
    await desk.decideOn(adding, first);
    assert.equal((await desk.decideOn(adding, { ...only, at: '2026-11-04T08:00:00.000Z' })).outcome, 'accepted');
  });
});

describe('a command id that was used for something else is told so, and nothing is recorded', () => {
  const reused = { outcome: 'command-id-reused' };
  const others = {
    'with another body': { ...first, sent: { needs: [need('another')] } },
    'by another worker': { ...first, by: housingWorker },
    'by the person': { ...first, by: kim },
  };
  for (const [how, other] of Object.entries(others))
    test(how, async () => {
      const { store, desk } = deskOn();
      await desk.decideOn(adding, first);
      assert.deepEqual(await desk.decideOn(adding, other), reused);
      assert.equal(await store.head(), 1);
    });
  test('for a command of another type', async () => {
    const { store, desk } = deskOn();
    await desk.decideOn(adding, first);
    const say = order(prisonWorker, { type: 'Invite' as const }, { id: first.id, sent: first.sent });
    assert.deepEqual(await desk.decideOn(inviting, say), reused);
    assert.equal(await store.head(), 1);
  });
  test('but on another stream it is another command', async () => {
    const { desk } = deskOn();
    await desk.decideOn(adding, first);
    const elsewhere = { ...first, command: { ...first.command, caseId: `case-${uuidOf('elsewhere')}` as const } };
    assert.deepEqual(await desk.decideOn(adding, elsewhere), { outcome: 'accepted', position: 2, repeated: false });
  });
});

describe('a decision without events stores nothing and is made anew each time', () => {
  test('a refusal, which may become a yes under the same command id', async () => {
    const { store, desk } = deskOn();
    const later = add('later', { after: need('first') });
    const refusal = { outcome: 'refused', code: 'NOT_YET' };
    assert.deepEqual(await desk.decideOn(adding, later), refusal);
    assert.deepEqual(await desk.decideOn(adding, later), refusal);
    assert.equal(await store.head(), 0);
    await desk.decideOn(adding, first);
    assert.deepEqual(await desk.decideOn(adding, later), { outcome: 'accepted', position: 2, repeated: false });
  });
  test('and what is already so', async () => {
    const { store, desk } = deskOn();
    await desk.decideOn(adding, first);
    const again = add('again', { needs: first.command.needs });
    for (let time = 0; time < 2; time += 1)
      assert.deepEqual(await desk.decideOn(adding, again), { outcome: 'accepted', position: 0, repeated: false });
    assert.equal(await store.head(), 1);
  });
});

const inviting: Route<null, { type: 'Invite' }, ReturnType<typeof invited>, never> = {
  types: ['Invite'],
  decider: { initial: null, evolve: () => null, decide: () => accepted(invited(housingOffice)) },
  stream: () => caseId,
  compartment: () => 'shared',
  subject: () => personId,
};
const admitting: Route<null, { type: 'Admit' }, EventOf<typeof AdmissionRegistered>, never> = {
  types: ['Admit'],
  decider: {
    initial: null,
    evolve: () => null,
    decide: () =>
      accepted(
        AdmissionRegistered.of({
          ...{ recordId, personId, participant: prison, admittedOn: '2026-11-03', ground: 'remand' },
          ...{ name: plain('Kim Solvik'), nationalId: plain('30899098765') },
        }),
      ),
  },
  stream: () => recordId,
  compartment: () => 'correctional-service',
  subject: () => personId,
};
const speaking: Route<null, { type: 'Speak' }, EventOf<typeof OwnPriorityStated>, never> = {
  types: ['Speak'],
  stream: () => caseId,
  compartment: () => 'shared',
  subject: () => personId,
  decider: {
    initial: null,
    evolve: () => null,
    decide: () => accepted(OwnPriorityStated.of({ personId, words: plain('A bed that is mine'), form: 'oral' })),
  },
};

describe('each records its own facts and joint ones', () => {
  const recordedBy = async (by: typeof prisonWorker | typeof kim | typeof platform) => {
    const { store, desk } = deskOn();
    const attempts = [
      () => desk.decideOn(admitting, order(by, { type: 'Admit' })),
      () => desk.decideOn(inviting, order(by, { type: 'Invite' })),
      () => desk.decideOn(speaking, order(by, { type: 'Speak' })),
    ];
    for (const attempt of attempts)
      await attempt().catch((failure: unknown) => assert.ok(failure instanceof EventRefused, String(failure)));
    return (await store.readAll(0, 10)).map(({ type }) => type.split('.')[0]);
  };
  test('the prison an admission, and no words of the person', async () =>
    assert.deepEqual(await recordedBy(prisonWorker), ['correctional-service', 'joint-case']));
  test('a municipality no admission', async () => assert.deepEqual(await recordedBy(housingWorker), ['joint-case']));
  test('the person own words, and no admission', async () =>
    assert.deepEqual(await recordedBy(kim), ['joint-case', 'client']));
  test('the platform only joint ones', async () => assert.deepEqual(await recordedBy(platform), ['joint-case']));
});
