import { viewStatesOf } from '#lib/installation';
import type { DeadLetter, ViewState } from '#lib/projections';
import type { Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';
import { chosenKinds, kindOption } from './chosen-kinds.js';

/** Ids, codes and names of faults only, so that it can be sent to whoever mends it. */
export const views: Verb = {
  name: 'views',
  usage: kindOption.usage,
  about: 'Says how far the views of each kind are, which process keeps them up, and what is parked or in their way.',
  options: kindOption.options,
  run: async (asked) => {
    const chosen = chosenKinds(asked);
    const states = await withInstallation(asked, (installation) => viewStatesOf(installation, chosen)());
    return {
      ok: states.every(({ parked, halted }) => parked.length === 0 && halted === undefined),
      lines: states.flatMap(linesOn),
      json: { views: states },
    };
  },
};

function linesOn(state: ViewState): readonly string[] {
  const { kind, position, head, behindFor, owner, parked, parkedStreams, halted, isOwnShape } = state;
  const lag = head > position ? `${head - position} events behind, for ${behindFor.toFixed(0)} s` : 'up to date';
  const keeper = owner === undefined ? 'no process keeps them up now' : `kept up by ${owner}`;
  return [
    `The views of ${kind} are at ${position} of ${head}, ${lag}; ${keeper}.`,
    ...(isOwnShape ? [] : ['  Their rows were made by other code than this program’s.']),
    ...(halted === undefined ? [] : [`  They halt before ${nameOf(halted)}.`]),
    ...(parked.length === 0
      ? []
      : [`  ${parked.length} events of ${parkedStreams.length} streams are parked; npx samhold replay folds them:`]),
    ...parked.filter(({ fault }) => fault !== 'behind').map((letter) => `  - ${nameOf(letter)}`),
  ];
}

function nameOf({ position, type, eventId, stream, fault, since }: DeadLetter): string {
  return `${type} ${eventId} at ${position} on ${stream}, since ${since} (${fault})`;
}
