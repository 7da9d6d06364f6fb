import { systemClock, type Clock, type StreamName } from '#lib/kernel';
import { bell } from './bell.js';
import { checkAppend } from './check-append.js';
import { appendOne } from './append-one.js';
import type { AppendOutcome, EventStore, ExpectedRevision, NewCommand, RecordedEvent } from './store.port.js';
import { follow, follows } from './subscription.js';

/** An event store that forgets when the process ends: for specs and for trying things out. */
export function inMemoryEventStore(clock: Clock = systemClock): EventStore {
  const log = emptyLog(clock);
  const bellOfLog = bell();
  const subscriptions = follows();
  const readAll: EventStore['readAll'] = async (after, limit) => log.all.slice(after, after + limit);
  const appendInTurn: EventStore['appendInTurn'] = async (stream, expected, commands) => {
    checkAppend(stream, expected, commands);
    const outcomes = log.appendInTurn(stream, expected, commands);
    bellOfLog.ring();
    return outcomes;
  };
  return {
    append: appendOne(appendInTurn),
    appendInTurn,
    readStream: async (stream, { direction = 'forwards', from, limit } = {}) => {
      const recorded = log.streams.get(stream) ?? [];
      const asked =
        direction === 'forwards' ? recorded.slice(from) : recorded.slice(0, (from ?? recorded.length) + 1).reverse();
      return asked.slice(0, limit);
    },
    readAll,
    head: async () => log.all.length,
    subscribe: (options) => subscriptions.keep(follow({ readAll, bell: bellOfLog }, options)),
    close: () => subscriptions.stop(),
  };
}

type Place = { readonly firstRevision: number; readonly lastPosition: number };

function emptyLog(clock: Clock) {
  const all: RecordedEvent[] = [];
  const streams = new Map<StreamName, RecordedEvent[]>();
  const commands = new Map<string, Place>();
  const append = (
    stream: StreamName,
    isExpected: (count: number) => boolean,
    { commandId, events }: NewCommand,
  ): AppendOutcome => {
    const earlier = commands.get(`${stream}/${commandId}`);
    if (earlier !== undefined) return { status: 'repeated', ...earlier };
    const recorded = streams.get(stream) ?? [];
    const firstRevision = recorded.length;
    if (!isExpected(firstRevision)) return { status: 'conflict', actual: firstRevision };
    const recordedAt = clock.now();
    for (const { id, type, leaf } of events) {
      const place = { stream, revision: recorded.length, position: all.length + 1 };
      const event = { id, type, leaf, ...place, commandId, recordedAt };
      recorded.push(event);
      all.push(event);
    }
    streams.set(stream, recorded);
    commands.set(`${stream}/${commandId}`, { firstRevision, lastPosition: all.length });
    return { status: 'appended', firstRevision, lastPosition: all.length };
  };
  return {
    all,
    streams,
    appendInTurn: (stream: StreamName, expected: ExpectedRevision, inTurn: readonly NewCommand[]) => {
      const outcomes: AppendOutcome[] = [];
      for (const command of inTurn) {
        const before = outcomes.at(-1)?.status;
        const follows = (count: number) =>
          before === undefined ? expected === 'any' || expected === count : before === 'appended';
        outcomes.push(append(stream, follows, command));
      }
      return outcomes;
    },
  };
}
