import { randomUUID } from 'node:crypto';
import { mutationOf } from '../support/mutations.js';
import type { Input } from '../support/speaker.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

/** An input about a case that has the right form and names nothing that is there. */
function wellFormed(scene: Scene, by: Name, mutation: string, caseId: string): Input {
  const speaker = scene.cast[by];
  const values = valuesFor(scene, by, caseId);
  const { fields } = mutationOf(speaker.kind, mutation);
  return Object.fromEntries(
    fields
      .filter(({ name, isRequired }) => isRequired && name !== 'commandId')
      .map(({ name, isEnum, isList, words }) => [name, isEnum && !isList ? words[0] : values[name]]),
  );
}

function valuesFor(scene: Scene, by: Name, caseId: string): Input {
  const { road, cast } = scene;
  const at = (id: string) => road.at(cast[by], id);
  const nothing = randomUUID();
  const unit = by === 'noor' || by === 'kim' ? '' : road.at(cast[by], cast.nav);
  const words = 'Noen ord';
  return {
    ...{ caseId: at(caseId), needId: at(`need-${nothing}`), handoverId: at(`handover-${nothing}`) },
    ...{ offerId: at(`offer-${nothing}`), tenancyId: at(`tenancy-${nothing}`), entryId: at(nothing) },
    ...{ unitId: unit, toUnitId: unit, words, text: words, description: words, address: words, part: words },
    ...{ milestone: 'keep-home', version: '2026-2', reference: '2026/1187' },
    ...{ adults: 1, children: 0, household: 1, rooms: 1, monthlyRent: 1, months: 6 },
    ...{ on: '2026-10-20', startedOn: '2026-10-01', endedOn: '2026-10-01', admittedOn: '2026-10-01' },
    ...{
      decidedOn: '2026-10-01',
      assessedOn: '2026-10-01',
      expectedOn: '2099-01-01',
      from: '2099-01-01',
      to: '2099-01-02',
    },
    ...{ replyBy: '2099-01-01', reviewOn: '2099-01-01', lookAgainOn: ['2099-01-01'] },
    ...{
      conditions: [],
      reasons: [],
      pets: true,
      accessible: true,
      housingFirst: false,
      takeBack: false,
      readBack: true,
    },
  };
}

/** Commands that come too early, or too late, for who sends them, however good they are. */
export function refusedAll(
  by: Name,
  code: string,
  mutations: readonly string[],
  caseOf: (scene: Scene) => Promise<string>,
): readonly RefusalRow[] {
  return mutations.map((mutation) => ({
    ...{ by, mutation, code },
    inputs: async (scene) => [wellFormed(scene, by, mutation, await caseOf(scene))],
  }));
}
