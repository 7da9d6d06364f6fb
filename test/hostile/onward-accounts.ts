import { osloDateOf, systemClock } from '#lib/kernel';
import type { Input } from '../support/speaker.js';
import { asNeed, changed, type Account } from './account.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const text = canary.padEnd(500, 't');
const outsiders: readonly Name[] = ['nav', 'otherHousing'];

async function handed(scene: Scene, by: Name, handoverId: string, more: Input = {}): Promise<Input> {
  const { road, cast } = scene;
  return { caseId: road.at(cast[by], await scene.kimsCase()), handoverId: road.at(cast[by], handoverId), ...more };
}

/** What a receiver does with a need besides taking it whole. */
export function onwardAccounts(by: Name): readonly Account[] {
  const beside = by === 'housing' ? outsiders : [];
  // What the law gives a municipality it neither takes in part nor gives back.
  const [asked, taken] = by === 'housing' ? (['leisure', 'leisureTaken'] as const) : (['offer', 'accepted'] as const);
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders: beside, ...rest });
  return [
    account({
      mutation: 'acceptHandoverInPart',
      ready: async (scene) => handed(scene, by, await scene[asked](scene.partnerOf(by), by), { part: text }),
      other: changed({ part: 'En annen del' }),
      again: 'Accepted',
    }),
    ...(['saveHandoverDraft', 'discardHandoverDraft'] as const).map((mutation) =>
      account({
        mutation,
        ready: async (scene) => {
          const at = (id: string) => scene.road.at(scene.cast[by], id);
          const led = { caseId: at(await scene.kimsCase()), needId: at(scene.madeBy(by, 'registerNeed')) };
          return mutation === 'saveHandoverDraft' ? { ...led, message: text } : led;
        },
        other: asNeed,
        again: 'Accepted',
        offTheLog: true,
      }),
    ),
    account({
      mutation: 'returnHandover',
      ready: async (scene) => handed(scene, by, await scene[taken](scene.partnerOf(by), by), { reason: 'NO_CAPACITY' }),
      other: changed({ reason: 'OUTSIDE_OUR_TASK' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'agreeFirstMeeting',
      ready: async (scene) =>
        handed(scene, by, await scene.accepted(scene.partnerOf(by), by), { on: '2099-01-15', hour: '09:30' }),
      other: changed({ hour: '10:30' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'reportPersonDidNotArrive',
      ready: async (scene) =>
        handed(scene, by, await scene.toMeet(scene.partnerOf(by), by, osloDateOf(systemClock.now()))),
      other: asNeed,
      again: 'Accepted',
    }),
  ];
}

/** What a municipality decides that may not say no. */
export const decisionAccounts: readonly Account[] = [
  {
    by: 'housing',
    outsiders,
    mutation: 'openDecisionClock',
    ready: async (scene) => handed(scene, 'housing', await scene.offer('prison', 'housing')),
    other: asNeed,
    again: 'Accepted',
  },
  {
    by: 'housing',
    outsiders,
    mutation: 'recordPreliminaryAnswer',
    ready: async (scene) =>
      handed(scene, 'housing', await scene.deciding('prison', 'housing'), { expectedOn: '2099-01-15' }),
    other: changed({ expectedOn: '2099-01-16' }),
    again: 'Accepted',
  },
  {
    by: 'housing',
    outsiders,
    mutation: 'recordDecision',
    ready: async (scene) =>
      handed(scene, 'housing', await scene.deciding('prison', 'housing'), { outcome: 'REFUSED', on: '2026-11-02' }),
    other: changed({ outcome: 'GRANTED' }),
    again: 'Accepted',
  },
];
