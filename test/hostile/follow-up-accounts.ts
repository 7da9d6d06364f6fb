import { asNeed, changed, type Account } from './account.js';
import { leftAt, type Follower } from './left-needs.js';
import type { Name, Scene } from './scene.js';

/** Each names another than the one before, so that something happens; the last one names the unit whose authority ends. */
const stays: Readonly<Record<Follower, Name>> = {
  prison: 'housing',
  housing: 'otherNav',
  mission: 'housing',
  clinic: 'otherNav',
};

function accountsBy(by: Follower): (rest: Omit<Account, 'by' | 'outsiders'>) => Account {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  return (rest) => ({ by, outsiders, ...rest });
}

async function inCase(scene: Scene, by: Name) {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()) };
}

async function own(scene: Scene, by: Name) {
  const { road, cast } = scene;
  const needId = road.at(cast[by], await scene.need(by));
  return { ...(await inCase(scene, by)), needId };
}

/** What a body does about who follows up, while no day passes. */
export function followUpAccounts(by: Follower): readonly Account[] {
  const account = accountsBy(by);
  const unit = (scene: Scene, name: Name) => ({ unitId: scene.road.at(scene.cast[by], scene.cast[name]) });
  const there = (scene: Scene) => inCase(scene, by);
  return [
    account({
      mutation: 'closeNeed',
      ready: async (scene) => {
        const intoNeedId = scene.road.at(scene.cast[by], await scene.need(by));
        return { ...(await own(scene, by)), reason: 'MOVED_INTO_ANOTHER_NEED', intoNeedId };
      },
      other: changed({ reason: 'MET' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'nameFallback',
      ready: async (scene) => ({
        ...(await own(scene, by)),
        ...unit(scene, by === 'housing' ? 'otherNav' : 'housing'),
      }),
      other: changed({ needId: null }),
      again: 'Accepted',
    }),
    account({
      mutation: 'nameMunicipalityOfStay',
      ready: async (scene) => ({ ...(await there(scene)), ...unit(scene, stays[by]) }),
      other: asNeed,
      again: 'Accepted',
    }),
    account({
      mutation: 'setAuthorityEnd',
      ready: async (scene) => ({ ...(await there(scene)), on: '2099-01-15', ground: 'END_OF_CONTRACT' }),
      other: changed({ on: '2099-01-16' }),
      again: 'Accepted',
    }),
    account({ mutation: 'clearAuthorityEnd', ready: there, other: asNeed, again: 'Accepted' }),
  ];
}

/** The prison says that Kim has left, on probation: its authority stands. */
export const releaseAccount: Account = {
  by: 'prison',
  mutation: 'recordRelease',
  ready: async (scene) => ({
    ...(await inCase(scene, 'prison')),
    on: '2026-11-02',
    to: 'PROBATION',
  }),
  other: changed({ to: 'TO_ANOTHER_CUSTODY' }),
  again: 'Accepted',
};

/** What a body does about needs that another one has left, once its last day has passed. */
export function leftAccounts(by: Follower): readonly Account[] {
  const account = accountsBy(by);
  const left = (sort: 'alone' | 'passed') => async (scene: Scene) => {
    const needId = scene.road.at(scene.cast[by], (await leftAt(scene))[sort][by]);
    return { ...(await inCase(scene, by)), needId };
  };
  return [
    account({ mutation: 'takeNeed', ready: left('alone'), other: asNeed, again: 'Accepted' }),
    account({ mutation: 'confirmTakeOver', ready: left('passed'), other: asNeed, again: 'Accepted' }),
  ];
}
