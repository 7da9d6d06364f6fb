import { mutationOf } from '../support/mutations.js';
import type { Input } from '../support/speaker.js';
import { asNeed, changed, type Account } from './account.js';
import { cardAccounts } from './card-accounts.js';
import { planAccounts } from './plan-accounts.js';
import { followUpAccounts, leftAccounts } from './follow-up-accounts.js';
import { onwardAccounts } from './onward-accounts.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const text = canary.padEnd(500, 't');

/** To whom Kim's case is not there: the same organisation, and another. At the other endpoints nobody is left to try. */
function outsidersBeside(by: Name): readonly Name[] {
  return by === 'housing' ? ['nav', 'otherHousing'] : [];
}

async function inCase(scene: Scene, by: Name, more: Input = {}): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

function handed({ road, cast }: Scene, by: Name, handoverId: string): Input {
  return { handoverId: road.at(cast[by], handoverId) };
}

/** Who is asked next by whom: so the case fills up. */
export function joining(inviter: Name, invitee: Name): readonly Account[] {
  return [
    {
      by: inviter,
      mutation: 'inviteOrganisation',
      ready: (scene) => inCase(scene, inviter, { unitId: scene.road.at(scene.cast[inviter], scene.cast[invitee]) }),
      other: async (input, { road, cast }) => ({
        input: { ...input, unitId: road.at(cast[inviter], cast.otherNav) },
      }),
      again: 'Accepted',
      outsiders: outsidersBeside(inviter),
    },
    ...(invitee === 'boTeam' ? [] : [acceptance(invitee)]),
  ];
}

function acceptance(by: Name): Account {
  const outsiders = outsidersBeside(by);
  return { by, mutation: 'acceptInvitation', ready: (s) => inCase(s, by), other: asNeed, again: 'Accepted', outsiders };
}

/** The prison opened Kim's case, so it is Noor's that it is asked into. */
export const prisonJoins: Account = {
  by: 'prison',
  mutation: 'acceptInvitation',
  knowsNoor: true,
  ready: async (scene) => {
    const { road, cast } = scene;
    const caseId = scene.foreign('case') ?? '';
    await scene.noorOpensUp();
    const { otherHousing, prison } = cast;
    const unitId = road.at(otherHousing, prison);
    await otherHousing.does('inviteOrganisation', { caseId: road.at(otherHousing, caseId), unitId });
    return { caseId: road.at(prison, caseId) };
  },
  other: asNeed,
  again: 'Accepted',
};

/** Everything that a body does with needs and their handovers once it takes part. */
export function needAccounts(by: Name): readonly Account[] {
  const outsiders = outsidersBeside(by);
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders, ...rest });
  const to = by === 'housing' ? 'otherNav' : 'housing';
  const unit = (scene: Scene, name: Name) => ({ toUnitId: scene.road.at(scene.cast[by], scene.cast[name]) });
  return [
    account({
      mutation: 'registerNeed',
      ready: (scene) => inCase(scene, by, { area: 'HOUSING', urgency: 'TONIGHT', description: text }),
      other: changed({ urgency: 'LATER' }),
      again: 'stores another',
    }),
    account({
      mutation: 'withdrawHandover',
      ready: async (scene) =>
        inCase(scene, by, handed(scene, by, await scene.offer(by, to, scene.madeBy(by, 'registerNeed')))),
      other: asNeed,
      again: 'Accepted',
    }),
    account({
      mutation: 'offerHandover',
      ready: async (scene) => {
        const needId = scene.road.at(scene.cast[by], scene.madeBy(by, 'registerNeed again'));
        return inCase(scene, by, { needId, ...unit(scene, to), message: text });
      },
      other: changed({ message: 'En annen melding' }),
      again: 'ALREADY_OFFERED',
    }),
    account({
      mutation: 'acceptHandover',
      ready: async (scene) => inCase(scene, by, handed(scene, by, await scene.offer(scene.partnerOf(by), by))),
      other: asNeed,
      again: 'Accepted',
    }),
    account({
      mutation: 'declineHandover',
      ready: async (scene) => {
        const handover = handed(scene, by, await scene.offer(scene.partnerOf(by), by));
        return inCase(scene, by, { ...handover, reason: 'PERSON_DECLINED' });
      },
      other: changed({ reason: 'NO_CAPACITY' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'forwardHandover',
      ready: async (scene) => {
        const handover = handed(scene, by, await scene.offer(scene.partnerOf(by), by));
        return inCase(scene, by, { ...handover, ...unit(scene, to), reason: 'ANOTHER_UNIT' });
      },
      // Whoever has forwarded it has nothing more to do with it.
      other: asNeed,
      again: 'NOT_THERE',
    }),
    account({
      mutation: 'confirmFirstContact',
      ready: async (scene) => {
        const handover = handed(scene, by, scene.madeBy(by, 'acceptHandover'));
        return inCase(scene, by, { ...handover, on: '2026-11-02' });
      },
      other: changed({ on: '2026-11-03' }),
      again: 'Accepted',
    }),
  ];
}

/** What one kind alone says of a case. */
export const ownAccounts: readonly Account[] = [
  {
    by: 'prison',
    mutation: 'setReleaseDate',
    ready: (scene) => inCase(scene, 'prison', { on: '2099-01-15' }),
    other: changed({ on: '2099-01-16' }),
    again: 'Accepted',
  },
  {
    by: 'clinic',
    mutation: 'reportContact',
    ready: (scene) => inCase(scene, 'clinic', { on: '2026-10-20', outcome: 'MET', note: text }),
    other: changed({ outcome: 'TALKED' }),
    again: 'stores another',
  },
];

/** Child welfare may see Kim's case and is never seen on it, so nothing joint is its to do, however much it knows. */
export const unseenAccounts: readonly Account[] = [
  ...joining('prison', 'nav').slice(0, 1),
  acceptance('prison'),
  ...needAccounts('prison'),
  ...onwardAccounts('prison'),
  ...cardAccounts('prison'),
  ...planAccounts('prison'),
  ...followUpAccounts('prison'),
  ...leftAccounts('prison'),
].map(({ mutation, other }) => ({
  by: 'childWelfare',
  mutation,
  other,
  ready: async (scene) => {
    const known = await everythingThere(scene, mutation);
    return Object.fromEntries(
      mutationOf('child-welfare', mutation).fields.flatMap(({ name }) =>
        known[name] === undefined
          ? []
          : [[name, mutation === 'closeNeed' && name === 'reason' ? 'MOVED_INTO_ANOTHER_NEED' : known[name]]],
      ),
    );
  },
  again: 'NOT_THERE',
  never: true,
}));

/** A good value for each field that a joint command has, by child welfare's own ids. */
async function everythingThere(scene: Scene, mutation: string): Promise<Input> {
  const at = (id: string) => scene.road.at(scene.cast.childWelfare, id);
  const unit = scene.road.at(scene.cast.childWelfare, scene.cast.mission);
  return {
    caseId: at(await scene.kimsCase()),
    needId: at(scene.madeBy('prison', 'registerNeed')),
    intoNeedId: at(scene.madeBy('prison', 'registerNeed again')),
    handoverId: at(await scene.kept('offer', 'prison', 'housing')),
    unitId: unit,
    toUnitId: unit,
    area: 'HOUSING',
    urgency: 'LATER',
    description: text,
    message: text,
    part: text,
    hour: '09:30',
    reason: 'OWN_IMPARTIALITY',
    on: '2026-11-02',
    ground: 'END_OF_CONTRACT',
    item: 'ID_PAPERS',
    note: text,
    admittedOn: '2026-10-01',
    outcome: mutation === 'answerKeepHome' ? 'KEPT' : 'DONE',
    until: '2099-01-01',
    milestone: 'intake-talk',
    version: '2026-1',
  };
}
