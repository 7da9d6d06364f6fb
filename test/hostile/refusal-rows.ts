import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import type { Input } from '../support/speaker.js';
import type { Name, Scene } from './scene.js';

/** An order that is well-formed and not to be done as things stand, and the code that says why. */
export interface RefusalRow {
  readonly by: Name;
  readonly mutation: string;
  readonly code: string;
  inputs(scene: Scene): Promise<readonly Input[]>;
}

export const tomorrow = () => plusDays(osloDateOf(systemClock.now()), 1);

/** Those who cannot hold a joint need. Child welfare is refused in the same words, whether it may see the case or not. */
export const noReceivers: readonly Name[] = ['husbanken', 'supervision', 'childWelfare'];

type Refusal = readonly [mutation: string, code: string, inputs: RefusalRow['inputs']];

/** What each body that takes part can be refused, beside what is not there for it. */
export function caseRefusals(by: Name): readonly RefusalRow[] {
  return [...invitations(by), ...offers(by), ...handoverAnswers(by)].map(([mutation, code, inputs]) => ({
    by,
    mutation,
    code,
    inputs,
  }));
}

const idAt = ({ road, cast }: Scene, by: Name, id: string) => road.at(cast[by], id);
const unitAt = ({ road, cast }: Scene, by: Name, unit: Name) => road.at(cast[by], cast[unit]);

function invitations(by: Name): readonly Refusal[] {
  const invite =
    (...units: readonly Name[]) =>
    async (scene: Scene) => {
      const caseId = idAt(scene, by, await scene.kimsCase());
      return units.map((unit) => ({ caseId, unitId: unitAt(scene, by, unit) }));
    };
  return [
    ['inviteOrganisation', 'NO_BASIS_FOR_RECIPIENT', invite('nav', 'otherHousing')],
    ['inviteOrganisation', 'ALREADY_TAKES_PART', invite('housing', 'prison', by)],
    ['inviteOrganisation', 'NOT_A_RECEIVER', invite(...noReceivers)],
  ];
}

function offers(by: Name): readonly Refusal[] {
  const offer =
    (lead: Name, ...units: readonly Name[]) =>
    async (scene: Scene) => {
      const caseId = idAt(scene, by, await scene.kimsCase());
      const needId = idAt(scene, by, scene.madeBy(lead, 'registerNeed'));
      return units.map((unit) => ({ caseId, needId, toUnitId: unitAt(scene, by, unit) }));
    };
  const partner = by === 'prison' ? 'mission' : 'prison';
  return [
    ['offerHandover', 'NOT_FOLLOW_UP_LEAD', offer(partner, 'housing')],
    ['offerHandover', 'NO_BASIS_FOR_RECIPIENT', offer(by, 'nav', 'otherHousing')],
    ['offerHandover', 'NOT_A_RECEIVER', offer(by, ...noReceivers)],
    ['offerHandover', 'TO_YOURSELF', offer(by, by)],
  ];
}

function handoverAnswers(by: Name): readonly Refusal[] {
  const to = by === 'housing' ? 'otherNav' : 'housing';
  const partner = by === 'prison' ? 'mission' : 'prison';
  const named =
    (handover: (scene: Scene) => Promise<string>, more: Input = {}) =>
    async (scene: Scene) => {
      const caseId = idAt(scene, by, await scene.kimsCase());
      return [{ caseId, handoverId: idAt(scene, by, await handover(scene)), ...more }];
    };
  const forwarded =
    (handover: (scene: Scene) => Promise<string>, ...units: readonly Name[]) =>
    async (scene: Scene) => {
      const [input] = await named(handover, { reason: 'ANOTHER_UNIT' })(scene);
      return units.map((unit) => ({ ...input, toUnitId: unitAt(scene, by, unit) }));
    };
  const sent = async (scene: Scene) => scene.madeBy(by, 'offerHandover');
  const takenBack = async (scene: Scene) => scene.madeBy(by, 'withdrawHandover');
  const received = (scene: Scene) => scene.kept('offer', partner, by);
  const no = { reason: 'NO_CAPACITY' };
  const today = { on: osloDateOf(systemClock.now()) };
  return [
    ['acceptHandover', 'NOT_OFFERED_TO_YOU', named(sent)],
    ['acceptHandover', 'NOT_OPEN', named(takenBack)],
    ['forwardHandover', 'NOT_OFFERED_TO_YOU', forwarded(sent, 'otherNav')],
    ['forwardHandover', 'NOT_OPEN', forwarded(takenBack, 'otherNav')],
    ['forwardHandover', 'NO_BASIS_FOR_RECIPIENT', forwarded(received, 'nav', 'otherHousing')],
    ['forwardHandover', 'NOT_A_RECEIVER', forwarded(received, partner, ...noReceivers)],
    ['forwardHandover', 'TO_YOURSELF', forwarded(received, by)],
    ['declineHandover', 'NOT_OFFERED_TO_YOU', named(sent, no)],
    ['declineHandover', 'NOT_OPEN', named(takenBack, no)],
    ...(by === 'housing' ? ([['declineHandover', 'MUNICIPALITY_CANNOT_DECLINE', named(received, no)]] as const) : []),
    ['withdrawHandover', 'NOT_YOUR_OFFER', named(received)],
    ['withdrawHandover', 'NOT_OPEN', named((scene) => scene.kept('completed', by, to))],
    ['confirmFirstContact', 'NOT_ACCEPTED_BY_YOU', named(received, today)],
    ['confirmFirstContact', 'NOT_ACCEPTED_BY_YOU', named(sent, today)],
    ['confirmFirstContact', 'IN_THE_FUTURE', named((scene) => scene.kept('accepted', partner, by), { on: tomorrow() })],
    // What was taken back is not there any more for whoever had it, nor was it ever for one who takes part beside them.
    ['acceptHandover', 'NOT_THERE', named((scene) => scene.kept('takenBack', partner, by))],
    ['acceptHandover', 'NOT_THERE', named((scene) => scene.kept('offer', partner, 'otherNav'))],
    ['forwardHandover', 'NOT_THERE', forwarded((scene) => scene.kept('offer', partner, 'otherNav'), to)],
    ['declineHandover', 'NOT_THERE', named((scene) => scene.kept('offer', partner, 'otherNav'), no)],
    ['withdrawHandover', 'NOT_THERE', named((scene) => scene.kept('offer', partner, 'otherNav'))],
    ['confirmFirstContact', 'NOT_THERE', named((scene) => scene.kept('accepted', partner, 'otherNav'), today)],
  ];
}
