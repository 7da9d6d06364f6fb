import { changed, type Account } from './account.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

function question(scene: Scene, by: Name) {
  return scene.road.at(scene.cast.kim, scene.madeBy(by, 'proposeCooperation'));
}

const outsiders: readonly Name[] = ['noor'];
/** Those whom the prison asks about, and the prison. */
const everyone = [
  'prison',
  'otherPrison',
  'housing',
  'boTeam',
  'otherNav',
  'mission',
  'clinic',
  'childWelfare',
] as const;

/** The person's answers. */
export const answers: readonly Account[] = [
  {
    by: 'kim',
    mutation: 'giveConsent',
    ready: async (scene) => ({
      proposalId: question(scene, 'prison'),
      presetCode: 'home-and-daily-life',
      recipientUnitIds: everyone.map((name) => scene.road.at(scene.cast.kim, scene.cast[name])),
    }),
    other: changed({ presetCode: 'all-areas' }),
    again: 'ALREADY_ANSWERED',
    outsiders,
  },
  {
    by: 'kim',
    mutation: 'declineCooperation',
    ready: async (scene) => ({ proposalId: question(scene, 'housing') }),
    other: async ({ proposalId }) => ({ mutation: 'giveConsent', input: { proposalId, presetCode: 'home-only' } }),
    again: 'Accepted',
    outsiders,
  },
  {
    by: 'kim',
    mutation: 'stateOwnPriority',
    ready: async (scene) => ({
      caseId: scene.road.at(scene.cast.kim, await scene.kimsCase()),
      words: canary.padEnd(500, 'w'),
    }),
    other: changed({ words: 'Noe annet' }),
    again: 'stores another',
    outsiders,
  },
];

/** The person's no longer, which comes last. */
export const withdrawal: Account = {
  by: 'kim',
  mutation: 'withdrawConsent',
  ready: async (scene) => {
    const { road, cast } = scene;
    const [access = ''] = await road.accessesOf('kim', cast.clinic);
    return { caseId: road.at(cast.kim, await scene.kimsCase()), accessId: road.at(cast.kim, access) };
  },
  other: async (input, { road, cast }) => {
    const [access = ''] = await road.accessesOf('kim', cast.boTeam);
    return { input: { ...input, accessId: road.at(cast.kim, access) } };
  },
  again: 'Accepted',
  outsiders,
};
