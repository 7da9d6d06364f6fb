import type { StreamName } from '#lib/kernel';
import { bigintArray, intArray, textArray, uuidArray } from '#lib/database';
import type { AppendOutcome, ExpectedRevision, NewCommand } from '../store.port.js';

/** An append that waits for its answer. */
export interface Waiting {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  /** One, or several that were decided one after the other and stay in one batch. */
  readonly commands: readonly NewCommand[];
  readonly answer: (outcomes: readonly AppendOutcome[]) => void;
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
  const taken = new Set<string>();
  let events = 0;
  for (const waiting of queue) {
    const keys = waiting.commands.map(({ commandId }) => `${waiting.stream}/${commandId}`);
    const size = sizeOf(waiting);
    const fits = batch.length === 0 || events + size <= largestBatch;
    if (!fits) events = Infinity;
    if (!fits || keys.some((key) => taken.has(key))) later.push(waiting);
    else {
      batch.push(waiting);
      for (const key of keys) taken.add(key);
      events += size;
    }
  }
  queue.splice(0, queue.length, ...later);
  return batch;
}

function sizeOf({ commands }: Waiting): number {
  return commands.reduce((size, { events }) => size + events.length, 0);
}

/** The arguments of `log.append_batch`: a batch with its commands, streams and events in columns. */
export function columnsOf(batch: readonly Waiting[]): readonly unknown[] {
  const slots = new Map<StreamName, number>();
  for (const { stream } of batch) if (!slots.has(stream)) slots.set(stream, slots.size + 1);
  const commands = batch.flatMap(({ stream, expected, commands }) =>
    commands.map((command, n) => ({ ...command, stream, expected: n === 0 ? expectedNumber(expected) : follows })),
  );
  const events = commands.flatMap((command, n) => command.events.map((event, m) => ({ ...event, n: n + 1, m: m + 1 })));
  return [
    textArray([...slots.keys()]),
    intArray(commands.map(({ stream }) => slots.get(stream) ?? 0)),
    bigintArray(commands.map(({ expected }) => expected)),
    uuidArray(commands.map(({ commandId }) => commandId)),
    intArray(commands.map((command) => command.events.length)),
    intArray(events.map(({ n }) => n)),
    intArray(events.map(({ m }) => m)),
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    textArray(events.map(({ leaf }) => leaf)),
  ];
}

/** How the database is told that a command stands only behind the one before it in the batch. */
const follows = -2;

/** How the database is told that any revision will do. */
function expectedNumber(expected: ExpectedRevision): number {
  return expected === 'any' ? -1 : expected;
}
