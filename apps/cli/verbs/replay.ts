import type { Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { placeIn, type Installation } from '#lib/installation';
import { replayParked, type Replayed } from '#lib/projections';
import type { Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';
import { chosenKinds, kindOption } from './chosen-kinds.js';

/** After what was wrong with an event has been mended, beside a running server or alone. */
export const replay: Verb = {
  name: 'replay',
  usage: kindOption.usage,
  about:
    'Folds the events that were parked because one of their stream could not be folded, and lets them follow the log.',
  options: kindOption.options,
  run: async (asked) => {
    const chosen = chosenKinds(asked);
    return withInstallation(asked, async (installation) => {
      const replayed: ReplayedOf[] = [];
      for (const kind of chosen)
        for (const stream of await replayKind(installation, kind)) replayed.push({ kind, ...stream });
      return {
        ok: replayed.every(({ fault }) => fault === undefined),
        lines: replayed.length === 0 ? ['Nothing is parked.'] : replayed.map(lineOn),
        json: { replayed },
      };
    });
  },
};

type ReplayedOf = Replayed & { readonly kind: Kind };

async function replayKind(installation: Installation, kind: Kind): Promise<readonly Replayed[]> {
  const client = await installation.database.pool(`${compartmentNames[kind]}_writer`, { max: 1 }).connect();
  try {
    return await replayParked(client, placeIn(installation, kind));
  } finally {
    client.release();
  }
}

function lineOn({ kind, stream, events, fault }: ReplayedOf): string {
  if (fault === undefined) return `The views of ${kind} hold ${stream} again: ${events} events.`;
  return `The views of ${kind} still cannot fold ${stream} (${fault}); its ${events} events stay parked.`;
}
