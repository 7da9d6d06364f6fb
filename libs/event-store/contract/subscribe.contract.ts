import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { EventStore, RecordedEvent } from '../store.port.js';
import type { Runner } from './runner.contract.js';
import { freshStream, someEvents } from './example.js';

export function subscribeContract({ it }: Runner, store: () => EventStore): void {
  const append = async (count: number): Promise<number> => {
    const outcome = await store().append(freshStream(), 0, someEvents(count), randomUUID());
    assert(outcome.status === 'appended');
    return outcome.lastPosition;
  };
  const positionsOf = (batches: readonly (readonly RecordedEvent[])[]) =>
    batches.map((batch) => batch.map(({ position }) => position));

  it('hands over what is there and then what comes, in order and in batches', async () => {
    const after = await store().head();
    await append(5);
    const batches: (readonly RecordedEvent[])[] = [];
    const onEvents = async (events: readonly RecordedEvent[]) => void batches.push(events);
    const subscription = store().subscribe({ after, onEvents, batch: 2 });
    await subscription.caughtUp(after + 5);
    const last = await append(1);
    await subscription.caughtUp(last);
    await subscription.stop();
    assert.deepEqual(
      positionsOf(batches).flat(),
      [1, 2, 3, 4, 5, 6].map((n) => after + n),
    );
    assert(batches.every((batch) => batch.length > 0 && batch.length <= 2));
  });

  it('hands over one batch at a time, while the log grows', async () => {
    const after = await store().head();
    const seen: number[] = [];
    let inHand = 0;
    const onEvents = async (events: readonly RecordedEvent[]) => {
      inHand += 1;
      assert.equal(inHand, 1);
      await new Promise(setImmediate);
      seen.push(...events.map(({ position }) => position));
      inHand -= 1;
    };
    const subscription = store().subscribe({ after, onEvents, batch: 7 });
    const last = Math.max(...(await Promise.all(Array.from({ length: 40 }, (_, n) => append((n % 3) + 1)))));
    await subscription.caughtUp(last);
    await subscription.stop();
    assert.deepEqual(
      seen,
      Array.from({ length: last - after }, (_, n) => after + n + 1),
    );
  });

  it('stops where its reader fails, says why, and rejects who waits', async () => {
    const after = await store().head();
    await append(1);
    const failure = new Error('The reader cannot go on');
    const stopped = Promise.withResolvers<unknown>();
    const onEvents = () => Promise.reject(failure);
    const subscription = store().subscribe({ after, onEvents, onStopped: stopped.resolve });
    await assert.rejects(subscription.caughtUp(after + 1), /has stopped/);
    assert.equal(await stopped.promise, failure);
    await assert.rejects(subscription.caughtUp(after + 1), /has stopped/);
    await subscription.stop();
  });

  it('finishes the batch in hand before it has stopped, and then hands over no more', async () => {
    const after = await store().head();
    const last = await append(2);
    const [begun, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const seen: number[] = [];
    const onEvents = async (events: readonly RecordedEvent[]) => {
      begun.resolve();
      await release.promise;
      seen.push(...events.map(({ position }) => position));
    };
    const subscription = store().subscribe({ after, onEvents, batch: 1 });
    await begun.promise;
    const stopped = subscription.stop();
    release.resolve();
    await stopped;
    await append(1);
    assert.deepEqual(seen, [after + 1]);
    await assert.rejects(subscription.caughtUp(last), /has stopped/);
  });

  it('wakes every subscription', async () => {
    const after = await store().head();
    const onEvents = async () => undefined;
    const subscriptions = Array.from({ length: 3 }, () => store().subscribe({ after, onEvents }));
    const last = await append(1);
    await Promise.all(subscriptions.map((subscription) => subscription.caughtUp(last)));
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
  });
}
