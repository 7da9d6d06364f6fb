import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AppendOutcome, EventStore, NewCommand } from '../store.port.js';
import type { Runner } from './runner.contract.js';
import { freshStream, someEvents } from './example.js';

/** Commands that were decided one after the other, each on what the one before it was about to record. */
export function inTurnContract({ it }: Runner, store: () => EventStore): void {
  const command = (size: number): NewCommand => ({ commandId: randomUUID(), events: someEvents(size) });
  const statuses = (outcomes: readonly AppendOutcome[]) => outcomes.map(({ status }) => status);

  it('appends commands in their order, each with its own place', async () => {
    const stream = freshStream();
    await store().append(stream, 0, someEvents(2), randomUUID());
    const start = await store().head();
    const commands = [command(1), command(3), command(1)];
    assert.deepEqual(await store().appendInTurn(stream, 2, commands), [
      { status: 'appended', firstRevision: 2, lastPosition: start + 1 },
      { status: 'appended', firstRevision: 3, lastPosition: start + 4 },
      { status: 'appended', firstRevision: 6, lastPosition: start + 5 },
    ]);
    assert.deepEqual(
      (await store().readStream(stream, { from: 2 })).map(({ commandId }) => commandId),
      commands.flatMap(({ commandId, events }) => events.map(() => commandId)),
    );
  });

  it('appends none of them where another writer was first', async () => {
    const stream = freshStream();
    await store().append(stream, 0, someEvents(1), randomUUID());
    const conflict = { status: 'conflict', actual: 1 } as const;
    assert.deepEqual(await store().appendInTurn(stream, 0, [command(1), command(1)]), [conflict, conflict]);
    assert.equal((await store().readStream(stream)).length, 1);
  });

  it('appends none of them either where that other writer wrote just as much as the first would have', async () => {
    const stream = freshStream();
    const commands = [command(1), command(1)];
    const [rival, outcomes] = await Promise.all([
      store().append(stream, 0, someEvents(1), randomUUID()),
      store().appendInTurn(stream, 0, commands),
    ]);
    assert.equal(rival.status, 'appended');
    assert.deepEqual(statuses(outcomes), ['conflict', 'conflict']);
  });

  it('answers all of them as repeated when they are sent again', async () => {
    const [stream, commands] = [freshStream(), [command(2), command(1)]];
    const first = await store().appendInTurn(stream, 0, commands);
    const again = await store().appendInTurn(stream, 0, commands);
    assert.deepEqual(
      again,
      first.map((outcome) => ({ ...outcome, status: 'repeated' })),
    );
    assert.equal((await store().readStream(stream)).length, 3);
  });

  it('stops at one that is recorded already: what was decided after it saw something else', async () => {
    const [stream, known] = [freshStream(), command(1)];
    await store().appendInTurn(stream, 0, [known]);
    const outcomes = await store().appendInTurn(stream, 1, [command(1), known, command(1)]);
    assert.deepEqual(statuses(outcomes), ['appended', 'repeated', 'conflict']);
    assert.deepEqual(statuses(await store().appendInTurn(stream, 'any', [known, command(1)])), [
      'repeated',
      'conflict',
    ]);
    assert.equal((await store().readStream(stream)).length, 2);
  });
}
