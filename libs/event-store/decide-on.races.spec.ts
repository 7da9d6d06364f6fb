import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caseId, uuidOf } from '#lib/testing';
import { memorySealing } from '#lib/sealing';
import { decidingDesk } from './decide-on.js';
import { add, adding, appendingThrough, deskOn, need, numbersOn } from './deciding.fixture.js';
import { inMemoryEventStore } from './in-memory.js';
import { OutcomeUnknown, type NewEvent } from './store.port.js';

/* Every interleaving is forced: another writer writes exactly between the read and the append. */

const mine = add('mine');

/** A store on which another writer gets in before each of the first so many appends. */
function overtaken(times: number) {
  const store = inMemoryEventStore();
  const rival = deskOn(store).desk;
  let tries = 0;
  const contested = appendingThrough(store, async (append) => {
    tries += 1;
    if (tries <= times) await rival.decideOn(adding, add(`rival ${tries}`));
    return append();
  });
  return { store, contested, tries: () => tries };
}

describe('an order that another writer overtakes', () => {
  test('is decided again on what stands now', async () => {
    const { store, contested, tries } = overtaken(1);
    const answer = await deskOn(contested).desk.decideOn(adding, mine);
    assert.deepEqual(answer, { outcome: 'accepted', position: 2, repeated: false });
    assert.deepEqual(await numbersOn(store), [0, 1]);
    assert.equal(tries(), 2);
  });
  test('may be refused on what stands now', async () => {
    const { store, contested } = overtaken(1);
    const answer = await deskOn(contested).desk.decideOn(adding, add('mine', { most: 1 }));
    assert.deepEqual(answer, { outcome: 'refused', code: 'TOO_MANY' });
    assert.equal(await store.head(), 1);
  });
  test('may have become so by the other writer', async () => {
    const { store, contested } = overtaken(1);
    const answer = await deskOn(contested).desk.decideOn(adding, add('mine', { needs: [need('rival 1')] }));
    assert.deepEqual(answer, { outcome: 'accepted', position: 0, repeated: false });
    assert.equal(await store.head(), 1);
  });
  test('is given up after its tries, and nothing of it is recorded', async () => {
    const { store, contested, tries } = overtaken(Infinity);
    const desk = decidingDesk({ store: contested, seals: memorySealing(), tries: 3 });
    assert.deepEqual(await desk.decideOn(adding, mine), { outcome: 'conflict' });
    assert.equal(tries(), 3);
    assert.ok((await store.readStream(caseId)).every(({ commandId }) => commandId !== mine.id));
  });
  test('is recognised when the other writer was the same command, sent to another process', async () => {
    const store = inMemoryEventStore();
    const seals = memorySealing();
    let isFirst = true;
    const contested = appendingThrough(store, async (append) => {
      if (isFirst) await decidingDesk({ store, seals }).decideOn(adding, mine);
      isFirst = false;
      return append();
    });
    const answer = await decidingDesk({ store: contested, seals }).decideOn(adding, mine);
    assert.equal(answer.outcome, 'accepted');
    assert.deepEqual(await numbersOn(store), [0]);
  });
});

describe('an append of which nobody knows whether it was recorded', () => {
  /** A store whose first appends end without an answer, recorded or not. */
  function silent(times: number, isRecorded: boolean) {
    const store = inMemoryEventStore();
    const sent: (readonly NewEvent[])[] = [];
    const quiet = appendingThrough(store, async (append, { commands }) => {
      sent.push(commands.flatMap(({ events }) => events));
      if (sent.length > times) return append();
      if (isRecorded) await append();
      throw new OutcomeUnknown('The connection was lost');
    });
    return { store, quiet, sent };
  }
  for (const isRecorded of [true, false])
    test(`is sent again in the very same bytes, and stands once when it was ${isRecorded ? '' : 'not '}recorded`, async () => {
      const { store, quiet, sent } = silent(1, isRecorded);
      const answer = await deskOn(quiet).desk.decideOn(adding, mine);
      assert.deepEqual(answer, { outcome: 'accepted', position: 1, repeated: false });
      assert.equal(sent.length, 2);
      assert.deepEqual(sent[1], sent[0]);
      const recorded = await store.readAll(0, 10);
      assert.deepEqual(
        recorded.map(({ id, type, leaf }) => ({ id, type, leaf })),
        sent[0],
      );
    });
  test('is decided anew when it was not recorded and another writer came in between', async () => {
    const store = inMemoryEventStore();
    let tries = 0;
    const quiet = appendingThrough(store, async (append) => {
      tries += 1;
      if (tries > 1) return append();
      await deskOn(store).desk.decideOn(adding, add('rival'));
      throw new OutcomeUnknown('The connection was lost');
    });
    await deskOn(quiet).desk.decideOn(adding, mine);
    assert.deepEqual(await numbersOn(store), [0, 1]);
  });
  test('is a failure when nobody answers for long, and the same command may be sent again', async () => {
    const { store, quiet } = silent(5, true);
    const { desk } = deskOn(quiet);
    await assert.rejects(desk.decideOn(adding, mine), OutcomeUnknown);
    assert.deepEqual(await desk.decideOn(adding, mine), { outcome: 'accepted', position: 1, repeated: true });
    assert.equal(await store.head(), 1);
  });
});

describe('orders of one stream are decided in turn', () => {
  const callers = Array.from({ length: 32 }, (_, caller) => add(`caller ${caller}`));
  const inOrder = callers.map((_, number) => number);

  test('32 callers at once lose no update, and none is decided twice', async () => {
    let sent = 0;
    const store = inMemoryEventStore();
    const { desk } = deskOn(appendingThrough(store, (append, { commands }) => ((sent += commands.length), append())));
    const answers = await Promise.all(callers.map((order) => desk.decideOn(adding, order)));
    assert.ok(answers.every(({ outcome }) => outcome === 'accepted'));
    assert.deepEqual(await numbersOn(store), inOrder);
    assert.equal(sent, 32);
  });

  test('32 callers over four processes lose no update either', async () => {
    const store = inMemoryEventStore();
    const seals = memorySealing();
    const desks = Array.from({ length: 4 }, () => decidingDesk({ store, seals }));
    await Promise.all(callers.map((order, caller) => sendUntilDecided(desks[caller % 4], order)));
    assert.deepEqual(await numbersOn(store), inOrder);
  });

  test('while another stream goes on', async () => {
    const store = inMemoryEventStore();
    const held = Promise.withResolvers<void>();
    const slow = appendingThrough(store, async (append, { stream }) => {
      if (stream === caseId) await held.promise;
      return append();
    });
    const { desk } = deskOn(slow);
    const waiting = desk.decideOn(adding, mine);
    const elsewhere = `case-${uuidOf('elsewhere')}` as const;
    assert.deepEqual(await desk.decideOn(adding, add('other', { caseId: elsewhere })), {
      outcome: 'accepted',
      position: 1,
      repeated: false,
    });
    held.resolve();
    assert.equal((await waiting).outcome, 'accepted');
  });

  test('and one that fails does not hold up the next', async () => {
    let isFirst = true;
    const store = inMemoryEventStore();
    const failing = appendingThrough(store, async (append) => {
      if (!isFirst) return append();
      isFirst = false;
      throw new Error('The disk is full');
    });
    const { desk } = deskOn(failing);
    const [first, second] = await Promise.allSettled([desk.decideOn(adding, mine), desk.decideOn(adding, add('next'))]);
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled']);
    assert.deepEqual(await numbersOn(store), [0]);
  });
});

test('the keys of each decision are put away, also when it fails', async () => {
  let open = 0;
  const sealing = memorySealing();
  const counting = {
    open: () => {
      open += 1;
      const session = sealing.open();
      return { ...session, close: () => ((open -= 1), session.close()) };
    },
  };
  const broken = appendingThrough(inMemoryEventStore(), () => Promise.reject(new Error('The disk is full')));
  await decidingDesk({ store: inMemoryEventStore(), seals: counting }).decideOn(adding, mine);
  await assert.rejects(decidingDesk({ store: broken, seals: counting }).decideOn(adding, mine));
  assert.equal(open, 0);
});

async function sendUntilDecided(
  desk: ReturnType<typeof decidingDesk> | undefined,
  order: ReturnType<typeof add>,
): Promise<void> {
  for (let outcome = 'conflict'; outcome === 'conflict';)
    outcome = (await desk?.decideOn(adding, order))?.outcome ?? 'gone';
}
