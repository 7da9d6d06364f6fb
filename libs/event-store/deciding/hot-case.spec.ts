import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caseId } from '#lib/testing';
import { memorySealing } from '#lib/sealing';
import { decidingDesk } from '../decide-on.js';
import { add, adding, appendingThrough, deskOn, need, numbersOn, type Sent } from '../deciding.fixture.js';
import { inMemoryEventStore } from '../in-memory.js';
import { OutcomeUnknown, type EventStore } from '../store.port.js';

/* Every interleaving is forced: the first append is held until all the orders that are to gather have been sent. */

/** A store whose first append waits, and whose further appends may be met by something first. */
function held(store: EventStore, before: (sent: Sent, nth: number) => Promise<void> = async () => undefined) {
  const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const sizes: number[] = [];
  const through = appendingThrough(store, async (append, sent) => {
    sizes.push(sent.commands.length);
    if (sizes.length === 1) {
      arrived.resolve();
      await released.promise;
    }
    await before(sent, sizes.length);
    return append();
  });
  return { store: through, arrived: arrived.promise, release: released.resolve, sizes };
}

/** Sends one order, waits until it is being appended, sends the others, lets go, and gives all answers but the first. */
async function gathered(way: ReturnType<typeof held>, orders: readonly ReturnType<typeof add>[]) {
  const { desk } = deskOn(way.store);
  const first = desk.decideOn(adding, add('first'));
  await way.arrived;
  const others = orders.map((order) => desk.decideOn(adding, order));
  way.release();
  await first;
  return Promise.allSettled(others);
}

const codeOf = (result: PromiseSettledResult<{ readonly outcome: string; readonly code?: string }>) =>
  result.status === 'rejected' ? 'failed' : (result.value.code ?? result.value.outcome);

describe('orders of one case that come while another is being recorded', () => {
  test('are appended together, each decided on what those before it are about to record', async () => {
    const store = inMemoryEventStore();
    const way = held(store);
    const answers = await gathered(
      way,
      Array.from({ length: 31 }, (_, n) => add(`order ${n}`)),
    );
    assert.ok(answers.every((answer) => codeOf(answer) === 'accepted'));
    assert.deepEqual(way.sizes, [1, 31]);
    assert.deepEqual(
      await numbersOn(store),
      Array.from({ length: 32 }, (_, n) => n),
    );
  });

  test('are answered with their own places', async () => {
    const answers = await gathered(held(inMemoryEventStore()), [add('a', { needs: [need('a'), need('b')] }), add('c')]);
    assert.deepEqual(
      answers.map((answer) => answer.status === 'fulfilled' && answer.value),
      [3, 4].map((position) => ({ outcome: 'accepted', position, repeated: false })),
    );
  });

  test('are all decided again when another writer was first, also one that was refused', async () => {
    const store = inMemoryEventStore();
    const way = held(store, async (_sent, nth) => {
      if (nth === 2) await deskOn(store).desk.decideOn(adding, add('rival'));
    });
    const answers = await gathered(way, [
      add('a', { most: 2 }),
      add('b', { after: need('rival') }),
      add('c', { after: need('a') }),
    ]);
    assert.deepEqual(answers.map(codeOf), ['TOO_MANY', 'accepted', 'NOT_YET']);
    assert.deepEqual(await numbersOn(store), [0, 1, 2]);
  });

  test('take no other writer’s event for one of their own, however alike the revisions are', async () => {
    const store = inMemoryEventStore();
    const way = held(store, async (_sent, nth) => {
      if (nth === 2) await deskOn(store).desk.decideOn(adding, add('rival', { needs: [need('rival')] }));
    });
    await gathered(way, [add('a'), add('b', { after: need('a') })]);
    assert.deepEqual(await numbersOn(store), [0, 1, 2, 3]);
  });

  test('are told of a failed append, but not the one that was only refused on what it held', async () => {
    const store = inMemoryEventStore();
    const way = held(store, async (_sent, nth) => {
      if (nth === 2) throw new Error('The disk is full');
    });
    const answers = await gathered(way, [add('a'), add('b', { most: 2 }), add('c')]);
    assert.deepEqual(answers.map(codeOf), ['failed', 'accepted', 'failed']);
    assert.deepEqual(await numbersOn(store), [0, 1]);
  });

  test('stand once when the answer to all of them was lost', async () => {
    const store = inMemoryEventStore();
    let lost = false;
    const losing = appendingThrough(store, async (append, { commands }) => {
      const outcome = await append();
      if (lost || commands.length === 1) return outcome;
      lost = true;
      throw new OutcomeUnknown('The connection was lost');
    });
    const answers = await gathered(held(losing), [add('a'), add('b', { most: 2 }), add('c')]);
    assert.ok(lost);
    assert.deepEqual(
      answers.map((answer) => answer.status === 'fulfilled' && answer.value),
      [
        { outcome: 'accepted', position: 2, repeated: false },
        { outcome: 'refused', code: 'TOO_MANY' },
        { outcome: 'accepted', position: 3, repeated: false },
      ],
    );
    assert.deepEqual(await numbersOn(store), [0, 1, 2]);
  });

  test('are one command when they are the same, and another when only the id is', async () => {
    const store = inMemoryEventStore();
    const order = add('a');
    const answers = await gathered(held(store), [order, add('b'), order, { ...order, sent: { needs: ['other'] } }]);
    assert.deepEqual(answers.map(codeOf), ['accepted', 'accepted', 'accepted', 'command-id-reused']);
    assert.deepEqual(await numbersOn(store), [0, 1, 2]);
  });
});

test('an order whose keys are out of reach fails alone, and is never recorded after its caller was told so', async () => {
  const store = inMemoryEventStore();
  const sealing = memorySealing();
  let asked = 0;
  const seals = {
    open: () => {
      const session = sealing.open();
      asked += 1;
      return asked === 2 ? { ...session, seal: () => Promise.reject(new TypeError('out of reach')) } : session;
    },
  };
  const desk = decidingDesk({ store, seals });
  const orders = ['a', 'b', 'c', 'd'].map((label) => desk.decideOn(adding, add(label)));
  const answers = await Promise.allSettled(orders);
  assert.deepEqual(answers.map(codeOf), ['accepted', 'failed', 'accepted', 'accepted']);
  assert.deepEqual(await numbersOn(store), [0, 1, 2]);
});

describe('what this process knows of a case', () => {
  test('is not read again, only what it recorded itself and what is new', async () => {
    const store = inMemoryEventStore();
    const reads: (number | undefined)[] = [];
    const counting: EventStore = {
      ...store,
      readStream: (stream, options) => (reads.push(options?.from), store.readStream(stream, options)),
    };
    const { desk } = deskOn(counting);
    for (const label of ['a', 'b', 'c']) await desk.decideOn(adding, add(label));
    assert.deepEqual(reads, [0, 0, 1]);
  });

  test('is never what a refusal rests on alone: what another process recorded is read first', async () => {
    const store = inMemoryEventStore();
    const { desk } = deskOn(store);
    const later = add('later', { after: need('elsewhere') });
    await desk.decideOn(adding, add('here'));
    assert.equal((await desk.decideOn(adding, later)).outcome, 'refused');
    await deskOn(store).desk.decideOn(adding, add('elsewhere'));
    assert.equal((await desk.decideOn(adding, later)).outcome, 'accepted');
  });

  test('is forgotten when the log turns out to be shorter, as after a restore', async () => {
    const [whole, restored] = [inMemoryEventStore(), inMemoryEventStore()];
    let isRestored = false;
    const current = () => (isRestored ? restored : whole);
    const changing: EventStore = {
      ...whole,
      readStream: (...read) => current().readStream(...read),
      appendInTurn: (...sent) => current().appendInTurn(...sent),
    };
    const { desk } = deskOn(changing);
    await deskOn(restored).desk.decideOn(adding, add('a'));
    for (const label of ['a', 'b', 'c']) await desk.decideOn(adding, add(label));
    isRestored = true;
    assert.equal((await desk.decideOn(adding, add('d'))).outcome, 'accepted');
    assert.deepEqual(await numbersOn(restored, caseId), [0, 1]);
  });
});
