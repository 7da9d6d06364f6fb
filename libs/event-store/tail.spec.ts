import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { bell } from './bell.js';
import { inMemoryEventStore } from './in-memory.js';
import { readingTail } from './tail.js';

/** A log, its tail, and how often the tail has read the log. */
function house({ most = 1_000, poll = 60_000 } = {}) {
  const store = inMemoryEventStore();
  const news = bell();
  const asked: number[] = [];
  let gate: Promise<void> | undefined;
  const readAll = async (after: number, limit: number) => {
    asked.push(after);
    const events = await store.readAll(after, limit);
    await gate;
    return events;
  };
  const read = readingTail({ readAll, bell: news, poll, most });
  return {
    asked,
    news,
    positions: async (after: number, limit = 500) => (await read(after, limit)).map(({ position }) => position),
    append: async (count: number) => {
      const events = Array.from({ length: count }, () => ({ id: randomUUID(), type: 'partner.Counted', leaf: '{}' }));
      await store.append('case-1', 'any', events, randomUUID());
    },
    /** Holds answers back until it is called. */
    hold: () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return () => {
        gate = undefined;
        held.resolve();
      };
    },
  };
}

describe('the tail of the log', () => {
  it('is read once for all who are woken by the same ring, and not again before the next', async () => {
    const { append, positions, asked, news } = house();
    await append(2);
    assert.deepEqual(await positions(0), [1, 2]);
    await append(1);
    news.ring();
    const all = await Promise.all([positions(2), positions(2), positions(1)]);
    assert.deepEqual(all, [[3], [3], [2, 3]]);
    assert.deepEqual(await positions(3), []);
    assert.deepEqual(asked, [0, 1]);
  });

  it('is read anew by who asks after a ring, though an earlier read is under way', async () => {
    const { append, positions, news, hold } = house();
    await append(1);
    await positions(0);
    news.ring();
    const letGo = hold();
    const early = positions(1);
    await new Promise(setImmediate);
    await append(1);
    news.ring();
    const late = positions(1);
    letGo();
    await early;
    assert.deepEqual(await late, [2]);
    assert.deepEqual(await positions(1), [2]);
  });

  it('is looked at again after a while though nothing rang', async () => {
    const { append, positions } = house({ poll: 0 });
    await append(1);
    await positions(0);
    await append(1);
    assert.deepEqual(await positions(1), [2]);
  });

  it('gives those further back what they ask for, from the log', async () => {
    const { append, positions, news, asked } = house({ most: 2 });
    await append(2);
    await positions(0);
    for (let n = 0; n < 4; n += 1) {
      await append(1);
      news.ring();
      await positions(2 + n);
    }
    assert.deepEqual(await positions(1, 3), [2, 3, 4]);
    assert.equal(asked.at(-1), 1);
    assert.deepEqual(await positions(4), [5, 6]);
    assert.equal(asked.at(-1), 1);
  });

  it('is forgotten where another log has taken its place', async () => {
    const store = { now: inMemoryEventStore() };
    const news = bell();
    const readAll = (after: number, limit: number) => store.now.readAll(after, limit);
    const read = readingTail({ readAll, bell: news, poll: 60_000 });
    const append = () =>
      store.now.append('case-1', 'any', [{ id: randomUUID(), type: 'partner.Counted', leaf: '{}' }], randomUUID());
    await append();
    await read(0, 10);
    store.now = inMemoryEventStore();
    await append();
    news.ring();
    const [event] = await store.now.readAll(0, 1);
    assert.deepEqual(await read(0, 10), [event]);
  });

  it('asks again where reading failed', async () => {
    let fails = false;
    const store = inMemoryEventStore();
    const readAll = async (after: number, limit: number) => {
      if (fails) throw new Error('The database is away');
      return store.readAll(after, limit);
    };
    const news = bell();
    const read = readingTail({ readAll, bell: news, poll: 60_000 });
    await read(0, 10);
    await store.append('case-1', 'any', [{ id: randomUUID(), type: 'partner.Counted', leaf: '{}' }], randomUUID());
    news.ring();
    fails = true;
    await assert.rejects(read(0, 10), /away/);
    fails = false;
    assert.equal((await read(0, 10)).length, 1);
  });
});
