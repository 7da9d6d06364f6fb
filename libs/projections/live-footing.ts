import pg from 'pg';
import { holdLive } from './hold.js';
import { passLive, passWithout, type Passing } from './pass.js';
import type { Footing } from './step.js';
import { tell } from './tell.js';
import type { NoRows, ViewPlace } from './view-definition.js';

/** Where the owner of a compartment works: in the live generation, over one connection. */
export function liveFooting(client: pg.ClientBase, place: ViewPlace): Footing {
  // As it was when it was last locked. Whoever switched since is found out by the statement that relies on it.
  let generation: number | undefined;
  return {
    place,
    lock: async () => {
      const held = await holdLive(client, place);
      generation = held.generation;
      return held;
    },
    pass: async (passing, without) => {
      if (without.length === 0) return passLive(client, place, passing);
      return generation !== undefined && passedWithout(client, place, passing, generation, without);
    },
    tell: async (changes, position) => {
      const { kind } = place.definition;
      const news = changes.map((change) => ({ news: 'change', kind, ...change }) as const);
      await tell(client, ...news, { news: 'progress', kind, position });
    },
  };
}

/** Of tables that a switch has taken away meanwhile nothing can be asked. */
async function passedWithout(
  client: pg.ClientBase,
  place: ViewPlace,
  passing: Passing,
  generation: number,
  without: readonly NoRows[],
): Promise<boolean> {
  try {
    return await passWithout(client, place, passing, generation, without);
  } catch (failure) {
    if (failure instanceof pg.DatabaseError && failure.code === '42P01') return false;
    throw failure;
  }
}
