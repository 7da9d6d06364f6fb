import type pg from 'pg';
import type { StreamName } from '#lib/kernel';
import type { RecordedEvent } from '#lib/event-store';
import { deadLetters, parkedStreams, takeBack, type DeadLetter } from './dead-letters.js';
import { inTransaction, lockLive, type Live } from './generation.js';
import { faultName, isPassing } from './passing-trouble.js';
import { apply } from './step.js';
import { tell } from './tell.js';
import type { ViewPlace } from './view-definition.js';

export interface Replayed {
  readonly stream: StreamName;
  readonly events: number;
  /** What is wrong with it still, by its name; undefined when it is folded and follows the log again. */
  readonly fault: string | undefined;
}

/**
 * Folds what is parked, stream by stream in the order of the log, and lets each that succeeds follow the log again. One that still fails stays as
 * it was. Run twice it does nothing the second time. `client` is of the compartment's writer role, and of no transaction.
 */
export async function replayParked(client: pg.ClientBase, place: ViewPlace): Promise<readonly Replayed[]> {
  const replayed: Replayed[] = [];
  for (const [stream, events] of await parked(client, place)) {
    try {
      await inTransaction(client, () => replayStream(client, place, stream));
      replayed.push({ stream, events, fault: undefined });
    } catch (failure) {
      if (isPassing(failure)) throw failure;
      replayed.push({ stream, events, fault: faultName(failure) });
    }
  }
  return replayed;
}

async function parked(client: pg.ClientBase, place: ViewPlace): Promise<ReadonlyMap<StreamName, number>> {
  const letters = await inTransaction(client, async () => passed(client, place, await lockLive(client, place)));
  const streams = new Map<StreamName, number>();
  for (const { stream } of letters) streams.set(stream, (streams.get(stream) ?? 0) + 1);
  return streams;
}

/** Letters up to the checkpoint. One after it halts the projection, which tries it again by itself. */
async function passed(
  client: pg.ClientBase,
  place: ViewPlace,
  { generation, position }: Live,
  stream?: StreamName,
): Promise<readonly DeadLetter[]> {
  return (await deadLetters(client, place, generation, stream)).filter((letter) => letter.position <= position);
}

/** Folded as far as everything else is, so that the rows are those of a rebuild. */
async function replayStream(client: pg.ClientBase, place: ViewPlace, stream: StreamName): Promise<void> {
  const live = await lockLive(client, place);
  const positions = (await passed(client, place, live, stream)).map(({ position }) => position);
  await takeBack(client, place, live.generation, positions);
  const others = await parkedStreams(client, place, live.generation);
  const events = (await place.store.readStream(stream)).filter(({ position }: RecordedEvent) =>
    positions.includes(position),
  );
  for (const change of await apply(client, place, live, events, others))
    await tell(client, { news: 'change', kind: place.definition.kind, ...change });
}
