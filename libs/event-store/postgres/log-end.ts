import { LRUCache } from 'lru-cache';
import type { StreamName } from '#lib/kernel';
import type { AppendOutcome } from '../store.port.js';
import type { Waiting } from './batch.js';
import type { PlacedEvent } from './put-in-place.js';

/**
 * What this process knows of the log's end from the answers that it got. It saves the database the search for what is known already,
 * and is never the authority: an event that is put at a wrong place meets the log's unique keys, and nothing of its batch is written.
 */
export interface LogEnd {
  /** The events of a batch at the places where they stand if nobody else has written meanwhile; undefined where that is not known. */
  place(batch: readonly Waiting[]): readonly PlacedEvent[] | undefined;
  /** A stream holds so many events, and will never hold fewer. */
  holds(stream: StreamName, events: number): void;
  /** How a batch was answered. */
  learn(batch: readonly Waiting[], outcomes: readonly AppendOutcome[]): void;
  /** Somebody else has written. */
  missed(): void;
  /** The connections are others now: what one server held, another may not. */
  forget(): void;
}

const rememberedStreams = 20_000;

export function logEnd(): LogEnd {
  const lengths = new LRUCache<StreamName, number>({ max: rememberedStreams });
  let last = NaN;
  // While others write too, every guess would be wrong, and cost a transaction for nothing.
  let alone = false;
  const holds = (stream: StreamName, events: number): void => {
    if (events > (lengths.get(stream) ?? 0)) lengths.set(stream, events);
  };
  return {
    place: (batch) => (alone ? placed(batch, last, lengths) : undefined),
    holds,
    learn: (batch, outcomes) => {
      const commands = batch.flatMap(({ stream, commands }) => commands.map(({ events }) => ({ stream, events })));
      const written = commands.flatMap(({ stream, events }, n) => {
        const outcome = outcomes[n];
        if (outcome?.status === 'conflict') holds(stream, outcome.actual);
        if (outcome?.status !== 'appended') return [];
        holds(stream, outcome.firstRevision + events.length);
        return [{ first: outcome.lastPosition - events.length + 1, last: outcome.lastPosition }];
      });
      if (written.length === 0) return;
      alone = Math.min(...written.map(({ first }) => first)) === last + 1;
      last = Math.max(...written.map((each) => each.last));
    },
    missed: () => {
      alone = false;
    },
    forget: () => {
      lengths.clear();
      [last, alone] = [NaN, false];
    },
  };
}

function placed(
  batch: readonly Waiting[],
  last: number,
  lengths: LRUCache<StreamName, number>,
): readonly PlacedEvent[] | undefined {
  const next = new Map<StreamName, number>();
  const events: PlacedEvent[] = [];
  for (const { stream, expected, commands } of batch) {
    let revision = next.get(stream) ?? lengths.get(stream) ?? (expected === 0 ? 0 : undefined);
    if (revision === undefined || (expected !== 'any' && expected !== revision)) return undefined;
    for (const { commandId, events: ofCommand } of commands)
      for (const { id, type, leaf } of ofCommand) {
        const position = last + events.length + 1;
        events.push({ stream, revision, position, commandId, id, type, leaf });
        revision += 1;
      }
    next.set(stream, revision);
  }
  return events;
}
