import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { freshStream, someEvents } from '../contract/example.js';
import type { EventStore } from '../store.port.js';
import { startDouble, type EventStoreDouble } from './double/start-double.fixture.js';
import { eventStoreDbStore } from './eventstoredb-store.js';
import { memoryOrdinalShelf } from './ordinal-shelf.js';

describe('two clients on one log of the double of EventStoreDB', () => {
  let double: EventStoreDouble;
  let a: EventStore;
  let b: EventStore;
  before(async () => {
    double = await startDouble();
    const open = () => eventStoreDbStore({ url: double.url, shelf: memoryOrdinalShelf(), resendAfter: 10 });
    [a, b] = [await open(), await open()];
  });
  after(async () => {
    await a.close();
    await b.close();
    await double.stop();
  });

  /** A stream that both have written to, so that each knows it as it was after its own write. */
  const known = async () => {
    const stream = freshStream();
    await b.append(stream, 0, someEvents(1), randomUUID());
    await a.append(stream, 1, someEvents(1), randomUUID());
    return stream;
  };

  it('tell a writer of what the other wrote since it looked', async () => {
    const stream = await known();
    assert.deepEqual(await b.append(stream, 1, someEvents(1), randomUUID()), { status: 'conflict', actual: 2 });
  });

  it('append behind what the other wrote where any revision will do', async () => {
    const outcome = await b.append(await known(), 'any', someEvents(1), randomUUID());
    assert.deepEqual([outcome.status, outcome.status === 'appended' && outcome.firstRevision], ['appended', 2]);
  });

  it('know a command that the other recorded, whatever is expected', async () => {
    const [stream, command] = [await known(), randomUUID()];
    const first = await a.append(stream, 2, someEvents(2), command);
    for (const expected of [1, 2, 'any'] as const)
      assert.deepEqual(await b.append(stream, expected, someEvents(2), command), { ...first, status: 'repeated' });
    assert.equal((await b.readStream(stream)).length, 4);
  });

  it('record a command once that both send at the same time', async () => {
    const [stream, events, command] = [freshStream(), someEvents(2), randomUUID()];
    const outcomes = await Promise.all([a, b].map((store) => store.append(stream, 'any', events, command)));
    assert.ok(outcomes.every(({ status }) => status !== 'conflict'));
    assert.equal((await a.readStream(stream)).length, 2);
  });

  it('let one of both win on one stream, and see one order', async () => {
    const stream = freshStream();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? a : b).append(stream, 0, someEvents(1), randomUUID())),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'appended').length, 1);
    const logs = await Promise.all([a, b].map((store) => store.readAll(0, 1_000)));
    assert.deepEqual(logs[0], logs[1]);
    assert.deepEqual(
      logs[0]?.map(({ position }) => position),
      logs[0]?.map((_, n) => n + 1),
    );
  });
});
