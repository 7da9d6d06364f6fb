import type { Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { placeIn, type Installation } from '#lib/installation';
import { AlreadyRebuilding, Halted, rebuild as rebuildViews } from '#lib/projections';
import { Failed, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';
import { chosenKinds, kindOption } from './chosen-kinds.js';

/** Beside the live views, which serve until the new ones take their place. */
export const rebuild: Verb = {
  name: 'rebuild',
  usage: kindOption.usage,
  about: 'Folds the views of one kind, or of all, from the whole log anew and then puts them in place of the old ones.',
  options: kindOption.options,
  run: async (asked) => {
    const chosen = chosenKinds(asked);
    return withInstallation(asked, async (installation) => {
      const rebuilt: Rebuilt[] = [];
      for (const kind of chosen) {
        asked.progress(`Rebuilding the views of ${kind} ...`);
        rebuilt.push(await rebuildKind(installation, kind));
      }
      return { ok: true, lines: rebuilt.map(lineOf), json: { rebuilt } };
    });
  },
};

interface Rebuilt {
  readonly kind: Kind;
  readonly milliseconds: number;
}

export async function rebuildKind(installation: Installation, kind: Kind): Promise<Rebuilt> {
  const start = performance.now();
  const client = await installation.database.pool(`${compartmentNames[kind]}_writer`, { max: 1 }).connect();
  try {
    await rebuildViews(client, placeIn(installation, kind));
  } catch (cause) {
    if (cause instanceof AlreadyRebuilding)
      throw new Failed(`Somebody else is rebuilding the views of ${kind} right now; wait for that one.`, { cause });
    if (cause instanceof Halted)
      throw new Failed(
        `The views of ${kind} are as they were: event ${cause.event.id} cannot be folded (${cause.fault}).`,
        { cause },
      );
    throw cause;
  } finally {
    client.release();
  }
  return { kind, milliseconds: Math.round(performance.now() - start) };
}

function lineOf({ kind, milliseconds }: Rebuilt): string {
  return `The views of ${kind} are rebuilt, in ${(milliseconds / 1_000).toFixed(1)} s.`;
}
