import { setTimeout as pause } from 'node:timers/promises';
import { NO_STREAM } from '@eventstore/db-client';
import type { Clock, StreamName } from '#lib/kernel';
import { OutcomeUnknown, type AppendOutcome, type EventStore, type NewCommand } from '../store.port.js';
import { turns } from '../turns.js';
import type { Connection } from './connection.js';
import { isRefusal, isWrongRevision } from './failure.js';
import { knownStreamCommands, type KnownCommands } from './known-commands.js';
import type { Ordinals } from './ordinals.js';
import { readPlaced } from './reading.js';
import { eventsOf, nameOf } from './records.js';

/** How often the same bytes are sent before the outcome is left unknown. */
const sendings = 3;
/** Milliseconds after which an append that did not come by is looked for: the server may have known it from before. */
const comesBy = 500;

interface Parts {
  readonly connection: Connection;
  readonly ordinals: Ordinals;
  readonly clock: Clock;
}

/**
 * Appends as the port says, on a store that knows event ids but no commands. Every write is at one exact revision, also where any
 * would do: then the server lets in only one of two who have seen the same, and knows its own event ids when they are sent again.
 */
export function appending(parts: Parts): EventStore['appendInTurn'] {
  const inTurn = turns();
  const knownOf = knownStreamCommands();
  return (stream, expected, commands) =>
    inTurn(stream, async () => {
      const known = knownOf(stream);
      // What is known may be old: it is refreshed before it is the reason for a no.
      for (let isFresh = false; ; isFresh = true) {
        const recorded = commands.findIndex(({ commandId }) => known.place(commandId) !== undefined);
        const toWrite = recorded < 0 ? commands : commands.slice(0, recorded);
        if (toWrite.length > 0 && (expected === 'any' || expected === known.revision)) {
          const written = await write(parts, stream, known, toWrite);
          if (written !== undefined) return [...written, ...standing(commands.slice(toWrite.length), known)];
        } else if (isFresh || commands.every(({ commandId }) => known.place(commandId) !== undefined)) {
          return standing(commands, known);
        }
        await refresh(parts, stream, known);
      }
    });
}

/** What is true of commands of which none is appended now. */
function standing(commands: readonly NewCommand[], known: KnownCommands): readonly AppendOutcome[] {
  return commands.map(({ commandId }): AppendOutcome => {
    const place = known.place(commandId);
    return place === undefined ? { status: 'conflict', actual: known.revision } : { status: 'repeated', ...place };
  });
}

async function refresh({ connection, ordinals }: Parts, stream: StreamName, known: KnownCommands): Promise<void> {
  known.take(await ordinals.positioned(await readPlaced(connection, stream, { from: known.revision })));
}

/** Writes commands behind what is known of the stream, together. Undefined when there is more on it than is known. */
async function write(
  parts: Parts,
  stream: StreamName,
  known: KnownCommands,
  commands: readonly NewCommand[],
): Promise<readonly AppendOutcome[] | undefined> {
  parts.ordinals.refuseWhenFailed();
  let revision = known.revision;
  const places = commands.map(({ events }) => ({
    firstRevision: revision,
    lastRevision: (revision += events.length) - 1,
  }));
  const arrivals = places.map(({ lastRevision }) => parts.ordinals.arrival(stream, lastRevision));
  try {
    const sent = await send(parts, stream, known.revision, commands);
    if (sent === 'wrong revision') return undefined;
    const positions =
      sent === 'written' ? await inTime(Promise.all(arrivals.map(({ position }) => position)), comesBy) : undefined;
    if (positions === undefined) return await lookedUp(parts, stream, known, commands);
    known.add(commands, positions);
  } finally {
    for (const { forget } of arrivals) forget();
  }
  return appended(commands, known);
}

/** What the server knew from before, or took at a second sending, is read back: it may stand anywhere. */
async function lookedUp(parts: Parts, stream: StreamName, known: KnownCommands, commands: readonly NewCommand[]) {
  try {
    await refresh(parts, stream, known);
  } catch (cause) {
    throw new OutcomeUnknown('What was appended cannot be read back; send the same append again', { cause });
  }
  return commands.every(({ commandId }) => known.place(commandId) !== undefined)
    ? appended(commands, known)
    : undefined;
}

function appended(commands: readonly NewCommand[], known: KnownCommands): readonly AppendOutcome[] {
  return standing(commands, known).map((outcome) =>
    outcome.status === 'repeated' ? { ...outcome, status: 'appended' } : outcome,
  );
}

/** An append without an answer is sent again first of all, in the same bytes and at the same revision: only there the server knows its ids. */
async function send(
  { connection, clock }: Parts,
  stream: StreamName,
  revision: number,
  commands: readonly NewCommand[],
): Promise<'written' | 'written, perhaps before' | 'wrong revision'> {
  const { client, call, patience, resendAfter } = connection;
  const events = eventsOf(commands, clock.now());
  const expectedRevision = revision === 0 ? NO_STREAM : BigInt(revision - 1);
  for (let sending = 1; ; sending += 1) {
    try {
      const append = client.appendToStream(nameOf(stream), events, { ...call, expectedRevision, deadline: patience });
      // The client may wait for a connection, or for room on a broken one, without any deadline of its own.
      if ((await inTime(append, patience * 1.2)) === undefined) throw new Error('EventStoreDB gave no answer');
      return sending === 1 ? 'written' : 'written, perhaps before';
    } catch (cause) {
      if (isWrongRevision(cause)) return 'wrong revision';
      if (isRefusal(cause)) throw cause;
      if (sending === sendings)
        throw new OutcomeUnknown('EventStoreDB did not answer; send the same append again', { cause });
      await pause(resendAfter * 2 ** sending);
    }
  }
}

/** Undefined when it takes longer. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after is nobody's any more.
    work.catch(() => undefined);
  }
}
