import { kinds, type Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { viewState, type ViewPlace, type ViewState } from '#lib/projections';
import { placeOf } from './compartments.js';
import type { Installation } from './open-installation.js';

/** Asks how the views of each kind do, over one connection of each writer role. Those that were never made are left out. */
export function viewStatesOf(
  installation: Installation,
  asked: readonly Kind[] = kinds,
): () => Promise<readonly ViewState[]> {
  const { database, clock } = installation;
  const pools = asked.map((kind) => ({
    place: placeIn(installation, kind),
    pool: database.pool(`${compartmentNames[kind]}_writer`, { max: 1 }),
  }));
  return async () => {
    const states = pools.map(async ({ place, pool }) => {
      const client = await pool.connect();
      try {
        return await viewState(client, place, Date.parse(clock.now()));
      } finally {
        client.release();
      }
    });
    return (await Promise.all(states)).filter((state) => state !== undefined);
  };
}

/** The views of a kind as this installation has them. */
export function placeIn({ store, sealing, policy, supervision }: Installation, kind: Kind): ViewPlace {
  return placeOf(kind, { store, sealing, policy, overseers: supervision.overseers });
}
