import { PlaceTaken } from './postgres/take-in-events.js';
import type { EventStore, RecordedEvent } from './store.port.js';

/**
 * The same by the port, one command at a time and in their order, for a store that gives positions itself. `clockAt` sets the
 * clock that the store records by. Nobody else may write meanwhile. Throws `PlaceTaken`.
 */
export async function takeInByPort(
  store: EventStore,
  clockAt: (recordedAt: RecordedEvent['recordedAt']) => void,
  events: readonly RecordedEvent[],
): Promise<void> {
  const head = await store.head();
  await compare(store, events, head);
  for (const command of commandsOf(events.filter(({ position }) => position > head))) {
    const [first] = command;
    const last = command.at(-1);
    if (first === undefined || last === undefined) continue;
    clockAt(first.recordedAt);
    const outcome = await store.append(first.stream, first.revision, command, first.commandId);
    if (outcome.status === 'conflict' || outcome.lastPosition !== last.position) throw new PlaceTaken(first.position);
  }
}

async function compare(store: EventStore, events: readonly RecordedEvent[], head: number): Promise<void> {
  const [first] = events;
  if (first === undefined || first.position > head) return;
  const standing = await store.readAll(first.position - 1, Math.min(events.length, head - first.position + 1));
  for (const [at, { leaf, recordedAt, position }] of standing.entries())
    if (events[at]?.leaf !== leaf || events[at]?.recordedAt !== recordedAt) throw new PlaceTaken(position);
}

/** Events that one command recorded together. */
function commandsOf(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const commands: RecordedEvent[][] = [];
  for (const event of events) {
    const open = commands.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last?.stream === event.stream && last.commandId === event.commandId) open.push(event);
    else commands.push([event]);
  }
  return commands;
}
