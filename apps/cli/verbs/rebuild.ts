import { isKind, kinds, type Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { placeOf, type Installation } from '#lib/installation';
import { AlreadyRebuilding, rebuild as rebuildViews } from '#lib/projections';
import { Failed, Misused, textOf, type Asked, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** Beside the live views, which serve until the new ones take their place. */
export const rebuild: Verb = {
  name: 'rebuild',
  usage: '[--kind <kind>|all]',
  about: 'Folds the views of one kind, or of all, from the whole log anew and then puts them in place of the old ones.',
  options: { kind: { type: 'string', default: 'all' } },
  run: async (asked) => {
    const chosen = chosenIn(asked);
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

function chosenIn(asked: Asked): readonly Kind[] {
  const kind = textOf(asked, 'kind') ?? 'all';
  if (kind === 'all') return kinds;
  if (isKind(kind)) return [kind];
  throw new Misused(`--kind is one of ${kinds.join(', ')}, or all.`);
}

export async function rebuildKind(installation: Installation, kind: Kind): Promise<Rebuilt> {
  const { database, store, sealing, policy, supervision } = installation;
  const place = placeOf(kind, { store, sealing, policy, overseers: supervision.overseers });
  const start = performance.now();
  const client = await database.pool(`${compartmentNames[kind]}_writer`, { max: 1 }).connect();
  try {
    await rebuildViews(client, place);
  } catch (cause) {
    if (!(cause instanceof AlreadyRebuilding)) throw cause;
    throw new Failed(`Somebody else is rebuilding the views of ${kind} right now; wait for that one.`, { cause });
  } finally {
    client.release();
  }
  return { kind, milliseconds: Math.round(performance.now() - start) };
}

function lineOf({ kind, milliseconds }: Rebuilt): string {
  return `The views of ${kind} are rebuilt, in ${(milliseconds / 1_000).toFixed(1)} s.`;
}
