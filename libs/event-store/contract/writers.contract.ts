import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { StreamName } from '#lib/kernel';
import type { EventStore, RecordedEvent } from '../store.port.js';
import type { Runner } from './runner.contract.js';
import { freshStream, someEvents } from './example.js';

const writers = 32;

/** Many writers at once; `events` is how many all of them write together. */
export function writersContract({ it }: Runner, store: () => EventStore, events: number): void {
  it(`keeps all of ${events} events by ${writers} writers, on one stream and on ${writers}`, async () => {
    const start = await store().head();
    const hot = freshStream();
    const own = Array.from({ length: writers }, freshStream);
    const perAppend = 5;
    const appends = Math.ceil(events / writers / perAppend);
    // A tenth on the one stream, where each append is against thirty-one others who have seen the same.
    const contended = Math.ceil(appends / 10);
    const commands = await Promise.all(
      own.map(async (stream) => [
        ...(await write(store(), hot, contended, perAppend)),
        ...(await write(store(), stream, appends - contended, perAppend)),
      ]),
    );
    const log = await logAfter(store(), start);
    assert.equal(log.length, writers * appends * perAppend);
    assert(log.every(({ position }, n) => position === start + n + 1));
    assertDense(log, new Set([hot, ...own]));
    assertOnce(log, commands.flat(), perAppend);
  });
}

/** Appends what it read last, and tries again when another was first; gives the commands that it was told are in. */
async function write(store: EventStore, stream: StreamName, appends: number, perAppend: number) {
  const commands: string[] = [];
  let seen = 0;
  while (commands.length < appends) {
    const command = randomUUID();
    const outcome = await store.append(stream, seen, someEvents(perAppend), command);
    if (outcome.status === 'conflict') seen = outcome.actual;
    else {
      seen = outcome.firstRevision + perAppend;
      commands.push(command);
    }
  }
  return commands;
}

async function logAfter(store: EventStore, start: number): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(start + log.length, 1000);
    if (page.length === 0) return log;
    log.push(...page);
  }
}

function assertDense(log: readonly RecordedEvent[], streams: ReadonlySet<StreamName>): void {
  const next = new Map<StreamName, number>();
  for (const { stream, revision } of log) {
    assert(streams.has(stream));
    assert.equal(revision, next.get(stream) ?? 0);
    next.set(stream, revision + 1);
  }
}

function assertOnce(log: readonly RecordedEvent[], commands: readonly string[], perAppend: number): void {
  const counted = new Map<string, number>();
  for (const { commandId } of log) counted.set(commandId, (counted.get(commandId) ?? 0) + 1);
  assert.deepEqual(new Set(counted.keys()), new Set(commands));
  assert([...counted.values()].every((count) => count === perAppend));
  assert.equal(new Set(log.map(({ id }) => id)).size, log.length);
}
