import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { instantOf } from '#lib/kernel';
import type { RecordedEvent } from '#lib/event-store';
import { unhurried } from './unhurried.js';

const pace = 40;

describe('what nobody waits for', () => {
  it('is folded at once when nothing was folded a moment ago', async () => {
    const { folding, folded } = place();
    await folding.take([event(1)]);
    assert.deepEqual(folded, [[1]]);
  });

  it('waits a moment on a busy day, and is folded together', async () => {
    const { folding, folded } = place();
    for (const position of [1, 2, 3]) await folding.take([event(position)]);
    assert.deepEqual(folded, [[1]]);
    await wait(2 * pace);
    assert.deepEqual(folded, [[1], [2, 3]]);
  });

  it('is folded with what comes after it as soon as somebody waits for that', async () => {
    const { folding, folded } = place();
    for (const position of [1, 2]) await folding.take([event(position)]);
    await folding.take([event(3, 'awaited')]);
    assert.deepEqual(folded, [[1], [2, 3]]);
    await wait(2 * pace);
    assert.deepEqual(folded, [[1], [2, 3]]);
  });

  it('never overtakes what is being folded', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { folding, folded } = place((events) => (events[0] === 1 ? held : Promise.resolve()));
    const first = folding.take([event(1)]);
    await wait(0);
    const second = folding.take([event(2, 'awaited')]);
    await wait(pace);
    assert.deepEqual(folded, []);
    letGo();
    await Promise.all([first, second]);
    assert.deepEqual(folded, [[1], [2]]);
  });

  it('that cannot be folded is told of, and nothing is folded over the gap', async () => {
    const { folding, folded, told } = place((events) =>
      events.includes(2) ? Promise.reject(trouble) : Promise.resolve(),
    );
    for (const position of [1, 2]) await folding.take([event(position)]);
    await wait(2 * pace);
    assert.deepEqual(told, [trouble]);
    await folding.take([event(3, 'awaited')]);
    assert.deepEqual(folded, [[1]]);
  });

  it('is left to whoever goes on from the checkpoint after a stop, which waits for the batch in hand', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { folding, folded } = place(() => held);
    void folding.take([event(1)]);
    await wait(0);
    void folding.take([event(2)]);
    const stopped = folding.stop();
    letGo();
    await stopped;
    assert.deepEqual(folded, [[1]]);
    await wait(2 * pace);
    assert.deepEqual(folded, [[1]]);
  });
});

const trouble = new Error('the database went away');

/** The positions of each batch that was folded, and what was told. */
function place(fold: (positions: readonly number[]) => Promise<void> = () => Promise.resolve()) {
  const [folded, told]: [(readonly number[])[], unknown[]] = [[], []];
  const folding = unhurried({
    pace,
    fold: async (events) => {
      const positions = events.map(({ position }) => position);
      await fold(positions);
      folded.push(positions);
    },
    isAwaited: (events) => events.some(({ type }) => type === 'partner.awaited'),
    onFailure: (reason) => told.push(reason),
  });
  return { folding, folded, told };
}

function event(position: number, name = 'counted'): RecordedEvent {
  const recordedAt = instantOf(new Date(0));
  const ids = { id: `event ${position}`, commandId: `command ${position}`, stream: 'case-1' } as const;
  return { ...ids, type: `partner.${name}`, leaf: '{}', revision: position - 1, position, recordedAt };
}
