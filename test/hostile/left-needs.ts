import { endOfOsloDay, osloDateOf, systemClock } from '#lib/kernel';
import type { Scene } from './scene.js';

/** Those who follow Kim up together. */
export const followers = ['prison', 'housing', 'mission', 'clinic'] as const;
export type Follower = (typeof followers)[number];

/** Needs of Kim's that the other municipality's Nav led until its last day was over: one for each body of each sort. */
export interface LeftNeeds {
  /** Nobody follows them up. */
  readonly alone: Readonly<Record<Follower, string>>;
  /** They have passed to the body, which has not confirmed it. */
  readonly passed: Readonly<Record<Follower, string>>;
  /** Nobody follows it up, and nobody takes it. */
  readonly spare: string;
}

const kept = new WeakMap<Scene, Promise<LeftNeeds>>();

/** The day passes once, for everybody who asks. */
export function leftAt(scene: Scene): Promise<LeftNeeds> {
  const known = kept.get(scene) ?? letADayPass(scene);
  kept.set(scene, known);
  return known;
}

async function letADayPass(scene: Scene): Promise<LeftNeeds> {
  // It takes part since it said yes, has an offer that it has not answered, and one that it decides by vedtak.
  await scene.kept('accepted', 'prison', 'otherNav');
  await scene.kept('offer', 'prison', 'otherNav');
  await scene.kept('deciding', 'prison', 'otherNav');
  const alone = await each(async () => scene.need('otherNav'));
  const spare = await scene.need('otherNav');
  const passed = await each((body) => withFallback(scene, body));
  const { road, cast } = scene;
  const today = osloDateOf(systemClock.now());
  const caseId = road.at(cast.otherNav, await scene.kimsCase());
  await cast.otherNav.does('setAuthorityEnd', { caseId, on: today, ground: 'END_OF_CONTRACT' });
  await scene.server.moveClock(endOfOsloDay(today));
  return { alone, passed, spare };
}

async function withFallback(scene: Scene, body: Follower): Promise<string> {
  const { road, cast } = scene;
  const needId = await scene.need('otherNav');
  await cast.otherNav.does('nameFallback', {
    caseId: road.at(cast.otherNav, await scene.kimsCase()),
    needId: road.at(cast.otherNav, needId),
    unitId: road.at(cast.otherNav, cast[body]),
  });
  return needId;
}

async function each(make: (body: Follower) => Promise<string>): Promise<Readonly<Record<Follower, string>>> {
  return {
    prison: await make('prison'),
    housing: await make('housing'),
    mission: await make('mission'),
    clinic: await make('clinic'),
  };
}
