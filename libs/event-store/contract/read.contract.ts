import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { isInstant } from '#lib/kernel';
import type { EventStore, ReadStreamOptions } from '../store.port.js';
import type { Runner } from './runner.contract.js';
import { anEvent, freshStream, someEvents } from './example.js';

export function readContract({ it }: Runner, store: () => EventStore): void {
  it('gives back every event whole, its leaf to the byte', async () => {
    const [stream, command] = [freshStream(), randomUUID()];
    const leaves = [
      '{"b":1,"a":[1.0,1e3]}',
      '{ "x" :  "\\u00e5 å \\\\ \'" }',
      '[{",":"{}\\"\\n"}]',
      'NULL',
      '',
      '😀\t\r\n$1',
    ];
    const events = leaves.map((leaf) => anEvent(leaf, `joint-case.${leaf.length}`));
    const start = await store().head();
    await store().append(stream, 0, events, command);
    const recorded = await store().readStream(stream);
    assert.deepEqual(
      recorded.map(({ recordedAt: _, ...event }) => event),
      events.map((event, n) => ({ ...event, stream, revision: n, position: start + n + 1, commandId: command })),
    );
    assert(recorded.every(({ recordedAt }) => isInstant(recordedAt)));
    assert.deepEqual(await store().readAll(start, 100), recorded);
  });

  it('reads a stream in either direction, from a revision, up to a limit', async () => {
    const stream = freshStream();
    await store().append(stream, 0, someEvents(5), randomUUID());
    const revisions = async (options: ReadStreamOptions) =>
      (await store().readStream(stream, options)).map(({ revision }) => revision);
    assert.deepEqual(await revisions({}), [0, 1, 2, 3, 4]);
    assert.deepEqual(await revisions({ from: 3 }), [3, 4]);
    assert.deepEqual(await revisions({ from: 1, limit: 2 }), [1, 2]);
    assert.deepEqual(await revisions({ limit: 0 }), []);
    assert.deepEqual(await revisions({ from: 9 }), []);
    assert.deepEqual(await revisions({ direction: 'backwards' }), [4, 3, 2, 1, 0]);
    assert.deepEqual(await revisions({ direction: 'backwards', from: 2 }), [2, 1, 0]);
    assert.deepEqual(await revisions({ direction: 'backwards', limit: 1 }), [4]);
    assert.deepEqual(await revisions({ direction: 'backwards', from: 0 }), [0]);
  });

  it('finds nothing in a stream that nobody has written to', async () => {
    assert.deepEqual(await store().readStream(freshStream()), []);
  });

  it('reads the log in pages, and its head is the last position', async () => {
    const start = await store().head();
    await Promise.all(Array.from({ length: 5 }, () => store().append(freshStream(), 0, someEvents(2), randomUUID())));
    const positions = async (after: number) =>
      (await store().readAll(after, 4)).map(({ position }) => position - start);
    assert.deepEqual(await positions(start), [1, 2, 3, 4]);
    assert.deepEqual(await positions(start + 4), [5, 6, 7, 8]);
    assert.deepEqual(await positions(start + 8), [9, 10]);
    assert.deepEqual(await positions(start + 10), []);
    assert.equal(await store().head(), start + 10);
  });
}
