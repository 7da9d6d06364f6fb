import type { Input } from '../support/speaker.js';
import { changed, type Account } from './account.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

const authority = 'arkivlova § 12, ref. 2026/31';
const disposal = { verb: 'DISPOSE', authority, on: '2099-01-01', shownToUnitIds: [] };
const pairs = [
  ['housing', 'prison'],
  ['prison', 'housing'],
] as const;

async function onKims(scene: Scene, by: Name, more: Input): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

const idOf = (scene: Scene, by: Name, from: Name) =>
  scene.road.at(scene.cast[by], scene.madeBy(from, 'proposeErasure'));
const outsiders = (by: Name): readonly Name[] => (by === 'housing' ? ['nav', 'otherHousing'] : []);

/** Each of two bodies proposes, and the other confirms; a day that is far off, so that the road goes on. */
export const erasureAccounts: readonly Account[] = [
  ...pairs.map(([by]): Account => ({
    ...{ by, mutation: 'proposeErasure', again: 'stores another', outsiders: outsiders(by) },
    ready: (scene) => onKims(scene, by, disposal),
    other: changed({ on: '2098-01-01' }),
  })),
  ...pairs.map(([by, from]): Account => ({
    ...{ by, mutation: 'confirmErasure', again: 'Accepted', outsiders: outsiders(by) },
    ready: (scene) => onKims(scene, by, { erasureId: idOf(scene, by, from) }),
    other: async ({ caseId }) => ({ mutation: 'proposeErasure', input: { caseId, ...disposal } }),
  })),
];

/** What is not to be proposed, and not to be confirmed by the one who did. */
export const erasureRefusals: readonly RefusalRow[] = pairs.flatMap(([by]): readonly RefusalRow[] => [
  {
    ...{ by, mutation: 'proposeErasure', code: 'DATE_DOES_NOT_FIT' },
    inputs: (scene) =>
      Promise.all([
        onKims(scene, by, { ...disposal, on: null }),
        onKims(scene, by, { ...disposal, verb: 'ERASE' }),
        onKims(scene, by, { ...disposal, verb: 'RESTRICT' }),
      ]),
  },
  {
    ...{ by, mutation: 'proposeErasure', code: 'IN_THE_PAST' },
    inputs: async (scene) => [await onKims(scene, by, { ...disposal, on: '2026-01-01' })],
  },
  {
    ...{ by, mutation: 'confirmErasure', code: 'SAME_BODY' },
    inputs: async (scene) => [await onKims(scene, by, { erasureId: idOf(scene, by, by) })],
  },
]);
