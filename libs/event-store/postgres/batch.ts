import type { CommandId, StreamName } from '#lib/kernel';
import type { AppendOutcome, ExpectedRevision, NewEvent } from '../store.port.js';

/** An append that waits for its answer. */
export interface Waiting {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly commandId: CommandId;
  readonly answer: (outcome: AppendOutcome) => void;
  readonly fail: (cause: unknown) => void;
}

const largestBatch = 512;

/**
 * Takes the next appends off the queue, in order, up to 512 events; one larger append goes alone.
 * A command that is sent again while it waits stays for a later batch, where its first sending is already recorded.
 */
export function takeBatch(queue: Waiting[]): readonly Waiting[] {
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  const commands = new Set<string>();
  let events = 0;
  for (const waiting of queue) {
    const command = `${waiting.stream}/${waiting.commandId}`;
    const fits = batch.length === 0 || events + waiting.events.length <= largestBatch;
    if (!fits) events = Infinity;
    if (!fits || commands.has(command)) later.push(waiting);
    else {
      batch.push(waiting);
      commands.add(command);
      events += waiting.events.length;
    }
  }
  queue.splice(0, queue.length, ...later);
  return batch;
}

/** The arguments of `log.append_batch`: a batch with its appends, streams and events in columns. */
export function columnsOf(batch: readonly Waiting[]): readonly unknown[] {
  const slots = new Map<StreamName, number>();
  for (const { stream } of batch) if (!slots.has(stream)) slots.set(stream, slots.size + 1);
  const events = batch.flatMap((waiting, n) => waiting.events.map((event, m) => ({ ...event, n: n + 1, m: m + 1 })));
  return [
    [...slots.keys()],
    batch.map(({ stream }) => slots.get(stream)),
    batch.map(({ expected }) => expectedNumber(expected)),
    batch.map(({ commandId }) => commandId),
    batch.map((waiting) => waiting.events.length),
    events.map(({ n }) => n),
    events.map(({ m }) => m),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ leaf }) => leaf),
  ];
}

/** How the database is told that any revision will do. */
export function expectedNumber(expected: ExpectedRevision): number {
  return expected === 'any' ? -1 : expected;
}
