import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StreamOrder } from './stream-order.js';

/** An event of one of three streams, and what became of it. */
interface Event {
  readonly stream: number;
  readonly fate: 'kept' | 'gone' | number;
}

/** What is said of the events by their place, when each is kept, gone, or its revision so much more than it was. */
function faultsOf(events: readonly Event[]) {
  const order = new StreamOrder();
  const revisions = new Map<number, number>();
  for (const [index, { stream, fate }] of events.entries()) {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const named = [`case-${stream}`, `case-${stream}`] as const;
    if (fate === 'gone') order.lose();
    else order.add({ about: `event-${index}`, index }, named, revision + (fate === 'kept' ? 0 : fate));
  }
  return order.faults();
}

const kept = (stream: number, count: number): Event[] =>
  Array.from({ length: count }, () => ({ stream, fate: 'kept' }));
const gone = (stream: number): Event => ({ stream, fate: 'gone' });
const changed = (stream: number, by = 1): Event => ({ stream, fate: by });
const named = (events: readonly Event[]) => faultsOf(events).map(({ index }) => index);

const stream = fc.nat({ max: 2 });
const by = fc.constantFrom(1, 2, 4, 128, -1);

describe('StreamOrder', () => {
  it('names every revision that was changed, and no other', () => {
    const some = fc.array(
      fc.record({ stream, fate: fc.oneof({ weight: 5, arbitrary: fc.constant('kept' as const) }, by) }),
    );
    fc.assert(
      fc.property(some, (events) => {
        assert.deepEqual(
          named(events).sort((a, b) => a - b),
          events.flatMap(({ fate }, index) => (typeof fate === 'number' ? [index] : [])),
        );
      }),
    );
  });

  it('names nothing more where any events are gone and others follow them', () => {
    const some = fc.array(fc.record({ stream, fate: fc.constantFrom('kept' as const, 'gone' as const) }));
    fc.assert(
      fc.property(some, (events) => {
        assert.deepEqual(named([...events, ...[0, 1, 2].flatMap((one) => kept(one, 2 + events.length))]), []);
      }),
    );
  });

  it('names a revision that was changed though an event of the same or another stream is gone', () => {
    for (const lost of [0, 1])
      for (const more of [1, 2, 8]) {
        const events = [...kept(0, 3), ...kept(1, 3), gone(lost), changed(1, more), ...kept(0, 4), ...kept(1, 4)];
        assert.deepEqual(named(events), [7], `${lost} by ${more}`);
      }
  });

  it('names it also when it is the one before, or comes right after it', () => {
    assert.deepEqual(named([...kept(0, 3), changed(0), gone(0), ...kept(0, 4)]), [3]);
    assert.deepEqual(named([gone(1), ...kept(0, 3), changed(0), changed(0), ...kept(0, 4)]), [4, 5]);
  });

  it('says of a last one that is ahead that either may be so', () => {
    const says =
      'It is the last of its stream, and its revision leaves a gap: an event before it is gone, or the revision was changed.';
    for (const events of [
      [...kept(0, 3), gone(1), changed(0)],
      [...kept(0, 3), gone(0), ...kept(0, 1)],
    ])
      assert.deepEqual(faultsOf(events), [{ about: 'event-4', index: 4, says }]);
  });

  it('believes the stream that the revision fits, where leaf and column name two', () => {
    const order = new StreamOrder();
    const streams = [
      ['a', 'a'],
      ['a', 'x'],
      ['x', 'a'],
      ['a', 'a'],
    ] as const;
    for (const [index, both] of streams.entries()) order.add({ about: `event-${index}`, index }, both, index);
    assert.deepEqual(order.faults(), []);
  });
});
