import { asNeed, changed, type Account } from './account.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

/** The point of the release card that each body takes here. */
const points = { prison: 'ID_PAPERS', housing: 'BED_TONIGHT', mission: 'WHO_MEETS', clinic: 'TRAVEL' } as const;
export type CardHolder = keyof typeof points;

const note = canary.padEnd(500, 'n');

async function point(scene: Scene, by: Name, holder: CardHolder = 'prison') {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), item: points[holder] };
}

/** What a body does with a point of the release card. */
export function cardAccounts(by: CardHolder): readonly Account[] {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders, ...rest });
  return [
    account({
      mutation: 'takeCardItem',
      ready: (scene) => point(scene, by, by),
      other: changed({ item: 'PHONE' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'settleCardItem',
      ready: async (scene) => ({ ...(await point(scene, by, by)), note }),
      other: changed({ note: 'Noe annet' }),
      again: 'ALREADY_SETTLED',
    }),
    account({
      mutation: 'reopenCardItem',
      ready: (scene) => point(scene, by, by),
      other: asNeed,
      again: 'Accepted',
    }),
  ];
}

/** The person's yes to a partner never holds the release, so there is no card for it. */
export const cardlessAccounts: readonly Account[] = cardAccounts('clinic').map((account) => ({
  ...account,
  again: 'NOT_THERE',
  never: true,
}));

/** Where the body has a basis and takes no part: one of the same municipality on Kim's case, the others on Noor's. */
const outside: readonly (readonly [by: Name, whose: 'kim' | 'noor'])[] = [
  ['boTeam', 'kim'],
  ['prison', 'noor'],
  ['mission', 'noor'],
];

const mutations = ['takeCardItem', 'settleCardItem', 'reopenCardItem'] as const;

function tooEarly(by: Name, mutation: string, whose: 'kim' | 'noor'): RefusalRow {
  return {
    by,
    mutation,
    code: 'NOT_A_PARTICIPANT',
    inputs: async (scene) => {
      await scene.noorOpensUp();
      const caseId = whose === 'kim' ? await scene.kimsCase() : (scene.foreign('case') ?? '');
      return [{ caseId: scene.road.at(scene.cast[by], caseId), item: 'WHO_MEETS' }];
    },
  };
}

/** A body, and another that has the point which both want. */
function heldByAnother(by: CardHolder, holder: CardHolder): readonly RefusalRow[] {
  const held = async (scene: Scene) => {
    await scene.cast[holder].does('takeCardItem', await point(scene, holder, holder));
    return [await point(scene, by, holder)];
  };
  return [
    { by, mutation: 'takeCardItem', code: 'ALREADY_TAKEN', inputs: held },
    { by, mutation: 'settleCardItem', code: 'NOT_TAKEN_BY_YOU', inputs: held },
    { by, mutation: 'reopenCardItem', code: 'NOT_TAKEN_BY_YOU', inputs: held },
  ];
}

function unfitting(by: CardHolder): RefusalRow {
  return {
    by,
    mutation: 'settleCardItem',
    code: 'ANSWER_DOES_NOT_FIT',
    inputs: async (scene) => {
      await scene.cast[by].does('takeCardItem', await point(scene, by, by));
      const mine = await point(scene, by, by);
      return [
        { ...mine, answer: 'YES' },
        { ...mine, answer: 'NO', note },
      ];
    },
  };
}

export const cardRefusals: readonly RefusalRow[] = [
  ...outside.flatMap(([by, whose]) => mutations.map((mutation) => tooEarly(by, mutation, whose))),
  ...heldByAnother('prison', 'mission'),
  ...heldByAnother('housing', 'prison'),
  ...heldByAnother('mission', 'prison'),
  ...(['prison', 'housing', 'mission'] as const).map(unfitting),
];
