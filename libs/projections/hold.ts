import type pg from 'pg';
import { parkedStreams, type Parked } from './dead-letters.js';
import { foundLive, lockNext, lookAndLock, together, type Live } from './generation.js';
import type { ViewPlace } from './view-definition.js';

/** A generation that is locked until the transaction ends, how far it is, and what of it is parked. */
export interface Held extends Live {
  readonly parked: Parked;
}

/** Throws `OtherCode`. */
export function holdLive(client: pg.ClientBase, place: ViewPlace): Promise<Held> {
  return foundLive(place, async () => {
    const [live, parked] = await together(lookAndLock(client, place), parkedStreams(client, place));
    return live && { ...live, parked };
  });
}

/** One that does not serve yet. Throws `OtherCode`. */
export async function holdNext(client: pg.ClientBase, place: ViewPlace, generation: number): Promise<Held> {
  const [live, parked] = await together(lockNext(client, place, generation), parkedStreams(client, place, generation));
  return { ...live, parked };
}
