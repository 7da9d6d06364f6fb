import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AppendRefused } from '../check-append.js';
import type { AppendOutcome, EventStore } from '../store.port.js';
import type { Runner } from './runner.contract.js';
import { anEvent, freshStream, someEvents } from './example.js';

export function appendContract({ it }: Runner, store: () => EventStore): void {
  it('gives each stream its own revisions and the log one order', async () => {
    const [a, b] = [freshStream(), freshStream()];
    const start = await store().head();
    const outcomes = [
      await store().append(a, 0, someEvents(2), randomUUID()),
      await store().append(b, 0, someEvents(1), randomUUID()),
      await store().append(a, 2, someEvents(1), randomUUID()),
    ];
    assert.deepEqual(outcomes, [
      { status: 'appended', firstRevision: 0, lastPosition: start + 2 },
      { status: 'appended', firstRevision: 0, lastPosition: start + 3 },
      { status: 'appended', firstRevision: 2, lastPosition: start + 4 },
    ]);
    const log = await store().readAll(start, 10);
    assert.deepEqual(
      log.map(({ stream, revision, position }) => [stream, revision, position]),
      [
        [a, 0, start + 1],
        [a, 1, start + 2],
        [b, 0, start + 3],
        [a, 2, start + 4],
      ],
    );
  });

  it('answers conflict, with what is there, to a writer who has not seen it all', async () => {
    const stream = freshStream();
    await store().append(stream, 0, someEvents(3), randomUUID());
    const start = await store().head();
    for (const expected of [0, 2, 4])
      assert.deepEqual(await store().append(stream, expected, someEvents(1), randomUUID()), {
        status: 'conflict',
        actual: 3,
      });
    assert.equal(await store().head(), start);
  });

  it('appends to whatever is there when any revision is expected', async () => {
    const stream = freshStream();
    await store().append(stream, 'any', someEvents(2), randomUUID());
    const outcome = await store().append(stream, 'any', someEvents(1), randomUUID());
    assert.deepEqual([outcome.status, outcome.status === 'appended' && outcome.firstRevision], ['appended', 2]);
  });

  for (const expected of ['any', 0] as const)
    it(`answers a repeated command with what it recorded, expecting ${expected}`, async () => {
      const [stream, command, events] = [freshStream(), randomUUID(), someEvents(2)];
      const first = await store().append(stream, expected, events, command);
      await store().append(stream, 'any', someEvents(1), randomUUID());
      const again = await store().append(stream, expected, events, command);
      assert.deepEqual(again, { ...first, status: 'repeated' });
      assert.equal((await store().readStream(stream)).length, 3);
    });

  it('knows a repeated command also where the writer has seen its events', async () => {
    const [stream, command] = [freshStream(), randomUUID()];
    await store().append(stream, 0, someEvents(2), command);
    assert.equal((await store().append(stream, 2, someEvents(2), command)).status, 'repeated');
  });

  for (const expected of ['any', 0] as const)
    it(`records a command once that is sent many times at once, expecting ${expected}`, async () => {
      const [stream, command, events] = [freshStream(), randomUUID(), someEvents(2)];
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store().append(stream, expected, events, command)),
      );
      const statuses = outcomes.map(({ status }) => status).sort();
      assert.deepEqual(statuses, ['appended', ...Array.from({ length: 19 }, () => 'repeated')]);
      assert.equal(new Set(outcomes.map(placeOf)).size, 1);
      assert.equal((await store().readStream(stream)).length, 2);
    });

  it('takes the same command id on two streams for two commands', async () => {
    const [a, b, command] = [freshStream(), freshStream(), randomUUID()];
    const outcomes = await Promise.all([
      store().append(a, 0, someEvents(1), command),
      store().append(b, 0, someEvents(1), command),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['appended', 'appended'],
    );
  });

  it('lets one of many win who have seen the same, and tells the others', async () => {
    const stream = freshStream();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => store().append(stream, 0, someEvents(3), randomUUID())),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'appended').length, 1);
    for (const outcome of outcomes)
      if (outcome.status !== 'appended') assert.deepEqual(outcome, { status: 'conflict', actual: 3 });
  });

  it('refuses what it could not give back as it was, and writes nothing', async () => {
    const start = await store().head();
    const refused = async (leaf: string, message: RegExp) => {
      const append = store().append(freshStream(), 0, [anEvent('{}'), anEvent(leaf)], randomUUID());
      await assert.rejects(append, (error) => error instanceof AppendRefused && message.test(error.message));
    };
    await refused('ø'.repeat(32 * 1024 + 1), /is 65538 bytes; 65536 are allowed/);
    await refused('\ud800', /characters that cannot be stored/);
    await refused('\0', /characters that cannot be stored/);
    await assert.rejects(store().append(freshStream(), 0, [], randomUUID()), AppendRefused);
    await assert.rejects(store().append(freshStream(), -1, someEvents(1), randomUUID()), AppendRefused);
    await assert.rejects(store().append(freshStream(), 0, someEvents(1), 'not-a-uuid'), AppendRefused);
    const twice = { commandId: randomUUID(), events: someEvents(1) };
    await assert.rejects(store().appendInTurn(freshStream(), 0, [twice, twice]), AppendRefused);
    await assert.rejects(store().appendInTurn(freshStream(), 0, []), AppendRefused);
    assert.equal(await store().head(), start);
  });

  it('gives back a leaf of the largest size', async () => {
    const [stream, leaf] = [freshStream(), 'ø'.repeat(32 * 1024)];
    await store().append(stream, 0, [anEvent(leaf)], randomUUID());
    assert.equal((await store().readStream(stream))[0]?.leaf, leaf);
  });
}

function placeOf(outcome: AppendOutcome): string {
  return outcome.status === 'conflict' ? 'conflict' : `${outcome.firstRevision} ${outcome.lastPosition}`;
}
