import { setTimeout as pause } from 'node:timers/promises';
import type { StreamName } from '#lib/kernel';
import { OutcomeUnknown, type AppendOutcome, type EventStore, type NewCommand } from '../store.port.js';
import { knownStreams, Tail } from './known-stream.js';
import type { WaitingOrder } from './waiting-order.js';

/** Most orders that share a batch. */
const most = 64;

type Judged = { readonly order: WaitingOrder; readonly command: NewCommand | undefined };

/** Decides orders of one stream in turn and appends what they came to together. Gives back those to decide again. */
export type DecideTogether = (stream: StreamName, orders: readonly WaitingOrder[]) => Promise<readonly WaitingOrder[]>;

interface Persistence {
  readonly tries: number;
  readonly resendAfter: number;
}

export function decideTogether(store: EventStore, { tries, resendAfter }: Persistence): DecideTogether {
  const appendSurely = resending(store, resendAfter);
  const streams = knownStreams(store);
  return async (stream, orders) => {
    const known = await streams.upToDate(stream);
    const { revision } = known;
    const judged = await judgeAll(orders, new Tail(known));
    const commands = judged.flatMap(({ command }) => command ?? []);
    if (commands.length === 0) return settle(judged, [], tries);
    const withCommand = judged.filter(({ command }) => command !== undefined).map(({ order }) => order);
    try {
      const outcomes = await appendSurely(stream, revision, commands, () => {
        for (const order of withCommand) order.mayBeRecorded = true;
      });
      // The log is shorter than what is known of it: it was restored from a backup.
      if (outcomes.some((outcome) => outcome.status === 'conflict' && outcome.actual < revision))
        streams.forget(stream);
      return settle(judged, outcomes, tries);
    } catch (failure) {
      for (const order of withCommand) order.fail(failure);
      return judged.map(({ order }) => order).filter((order) => !withCommand.includes(order));
    }
  };
}

/** Answers those whose decision stands, up to the first that was not appended; gives back the others while they have tries left. */
function settle(judged: readonly Judged[], outcomes: readonly AppendOutcome[], tries: number): readonly WaitingOrder[] {
  const answers = outcomes.values();
  const again: WaitingOrder[] = [];
  let stands = true;
  for (const { order, command } of judged) {
    const outcome = command === undefined ? undefined : answers.next().value;
    stands &&= outcome === undefined || outcome.status === 'appended';
    if (!stands) again.push(order);
    else if (outcome?.status === 'appended') order.accept(outcome.lastPosition);
    else order.answer();
  }
  for (const order of again) if (order.decided >= tries) order.giveUp();
  return again.filter(({ decided }) => decided < tries);
}

/** Each on what stands and what those before it are about to record. One whose decision fails is out, and the others go on. */
async function judgeAll(orders: readonly WaitingOrder[], tail: Tail): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const order of orders) {
    try {
      const events = await order.decide(tail);
      if (events.length > 0) tail.add(events, order.at);
      judged.push({ order, command: events.length > 0 ? { commandId: order.id, events } : undefined });
    } catch (failure) {
      order.fail(failure);
    }
  }
  return judged;
}

/** An unknown outcome is settled by sending the very same bytes again: the store answers `repeated` if they are in. */
function resending(store: EventStore, resendAfter: number) {
  return async (
    stream: StreamName,
    expected: number,
    commands: readonly NewCommand[],
    onUnknown: () => void,
  ): Promise<readonly AppendOutcome[]> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await store.appendInTurn(stream, expected, commands);
      } catch (failure) {
        if (!(failure instanceof OutcomeUnknown) || attempt === 4) throw failure;
        onUnknown();
        await pause(resendAfter * 2 ** attempt);
      }
    }
  };
}

/** Orders gather while those before them are decided; each stream has a queue of its own. */
export function inTurn(decide: DecideTogether): (stream: StreamName, order: WaitingOrder) => void {
  const queues = new Map<StreamName, WaitingOrder[]>();
  const decideAll = async (stream: StreamName, queue: WaitingOrder[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      try {
        queue.unshift(...(await decide(stream, batch)));
      } catch (failure) {
        for (const order of batch) order.fail(failure);
      }
    }
    queues.delete(stream);
  };
  return (stream, order) => {
    const queue = queues.get(stream);
    if (queue !== undefined) return void queue.push(order);
    const started = [order];
    queues.set(stream, started);
    void decideAll(stream, started);
  };
}

/** A command that is sent again while it waits stays for a later batch, where its first sending is already recorded. */
function takeBatch(queue: WaitingOrder[]): readonly WaitingOrder[] {
  const batch = new Map<string, WaitingOrder>();
  const later: WaitingOrder[] = [];
  for (const order of queue) {
    if (batch.size < most && !batch.has(order.id)) batch.set(order.id, order);
    else later.push(order);
  }
  queue.splice(0, queue.length, ...later);
  return [...batch.values()];
}
