import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import type { Input } from '../support/speaker.js';
import { followers, leftAt, type Follower } from './left-needs.js';
import { noReceivers, tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

const yesterday = () => plusDays(osloDateOf(systemClock.now()), -1);
const at = ({ road, cast }: Scene, by: Name, id: string) => road.at(cast[by], id);
const unit = ({ road, cast }: Scene, by: Name, name: Name) => ({ unitId: road.at(cast[by], cast[name]) });
const kims = async (scene: Scene, by: Name) => ({ caseId: at(scene, by, await scene.kimsCase()) });

async function need(scene: Scene, by: Name, lead: Name, made = 'registerNeed'): Promise<Input> {
  return { ...(await kims(scene, by)), needId: at(scene, by, scene.madeBy(lead, made)) };
}

type Row = readonly [mutation: string, code: string, inputs: RefusalRow['inputs']];

/** What each body that takes part can be refused. */
function refusalsOf(by: Follower): readonly RefusalRow[] {
  const partner = by === 'prison' ? 'mission' : 'prison';
  const others = async (scene: Scene) => [await need(scene, by, partner)];
  const met = { reason: 'MET' };
  const named =
    (...names: readonly Name[]) =>
    async (scene: Scene) => {
      const there = await kims(scene, by);
      return names.map((name) => ({ ...there, ...unit(scene, by, name) }));
    };
  const rows: readonly Row[] = [
    ['takeNeed', 'ALREADY_FOLLOWED_UP', others],
    ['confirmTakeOver', 'NOT_FOLLOW_UP_LEAD', others],
    ['closeNeed', 'NOT_FOLLOW_UP_LEAD', async (scene) => [{ ...(await need(scene, by, partner)), ...met }]],
    [
      'closeNeed',
      'ALREADY_OFFERED',
      async (scene) => [{ ...(await need(scene, by, by, 'registerNeed again')), ...met }],
    ],
    ['closeNeed', 'ANSWER_DOES_NOT_FIT', (scene) => misfits(scene, by)],
    [
      'nameFallback',
      'NOT_FOLLOW_UP_LEAD',
      async (scene) => [{ ...(await need(scene, by, partner)), ...unit(scene, by, 'housing') }],
    ],
    ['nameFallback', 'TO_YOURSELF', named(by)],
    ['nameFallback', 'NOT_A_RECEIVER', named(...noReceivers)],
    ['nameFallback', 'NO_BASIS_FOR_RECIPIENT', named('nav', 'otherHousing')],
    ['nameMunicipalityOfStay', 'NOT_A_RECEIVER', named('mission', 'clinic', ...noReceivers)],
    [
      'setAuthorityEnd',
      'IN_THE_PAST',
      async (scene) => [{ ...(await kims(scene, by)), on: yesterday(), ground: 'END_OF_SENTENCE' }],
    ],
  ];
  return rows.map(([mutation, code, inputs]) => ({ by, mutation, code, inputs }));
}

async function misfits(scene: Scene, by: Follower): Promise<readonly Input[]> {
  const mine = await need(scene, by, by);
  const intoNeedId = at(scene, by, scene.madeBy(by, 'registerNeed again'));
  return [
    { ...mine, reason: 'MOVED_INTO_ANOTHER_NEED' },
    { ...mine, reason: 'MET', intoNeedId },
  ];
}

/** Where a body has a basis and takes no part: one of the same municipality on Kim's case, the others on Noor's. */
function tooEarly(by: Name, whose: 'kim' | 'noor'): readonly RefusalRow[] {
  const there = async (scene: Scene): Promise<Input> => {
    await scene.noorOpensUp();
    return whose === 'kim' ? kims(scene, by) : { caseId: at(scene, by, scene.foreign('case') ?? '') };
  };
  const aNeed = (scene: Scene) =>
    at(scene, by, whose === 'kim' ? scene.madeBy('prison', 'registerNeed') : (scene.foreign('need') ?? ''));
  const row = (mutation: string, more: (scene: Scene) => Input = () => ({})): RefusalRow => ({
    by,
    mutation,
    code: 'NOT_A_PARTICIPANT',
    inputs: async (scene) => [{ ...(await there(scene)), ...more(scene) }],
  });
  return [
    row('takeNeed', (scene) => ({ needId: aNeed(scene) })),
    row('nameFallback', (scene) => unit(scene, by, 'housing')),
    row('nameMunicipalityOfStay', (scene) => unit(scene, by, 'housing')),
    row('setAuthorityEnd', () => ({ on: '2099-01-15', ground: 'END_OF_CONTRACT' })),
    row('clearAuthorityEnd'),
    ...(by === 'prison' ? [row('recordRelease', () => ({ on: '2026-11-02', to: 'PROBATION' }))] : []),
  ];
}

export const followUpRefusals: readonly RefusalRow[] = [
  ...followers.flatMap(refusalsOf),
  ...tooEarly('boTeam', 'kim'),
  ...tooEarly('prison', 'noor'),
  ...tooEarly('mission', 'noor'),
  ...tooEarly('clinic', 'noor'),
  {
    by: 'prison',
    mutation: 'recordRelease',
    code: 'IN_THE_FUTURE',
    inputs: async (scene) => [{ ...(await kims(scene, 'prison')), on: tomorrow(), to: 'PROBATION' }],
  },
];

/** What a body is refused whose last day has passed. */
export const endedRefusals: readonly RefusalRow[] = (
  [
    ['registerNeed', async () => ({ area: 'HOUSING', urgency: 'LATER', description: 'Et hjem' })],
    ['takeNeed', async (scene) => ({ needId: at(scene, 'otherNav', (await leftAt(scene)).spare) })],
    ['acceptHandover', offered],
    ['acceptHandoverInPart', async (scene) => ({ ...(await offered(scene)), part: 'Leien' })],
    ['openDecisionClock', offered],
    [
      'recordDecision',
      async (scene) => ({
        ...handed(scene, await scene.kept('deciding', 'prison', 'otherNav')),
        ...{ outcome: 'GRANTED', on: '2026-11-02' },
      }),
    ],
    [
      'confirmFirstContact',
      async (scene) => ({ ...handed(scene, await scene.kept('accepted', 'prison', 'otherNav')), on: '2026-11-02' }),
    ],
  ] satisfies readonly (readonly [string, (scene: Scene) => Promise<Input>])[]
).map(([mutation, more]) => ({
  by: 'otherNav',
  mutation,
  code: 'AUTHORITY_ENDED',
  inputs: async (scene) => {
    await leftAt(scene);
    return [{ ...(await kims(scene, 'otherNav')), ...(await more(scene)) }];
  },
}));

function handed(scene: Scene, handoverId: string): Input {
  return { handoverId: at(scene, 'otherNav', handoverId) };
}

async function offered(scene: Scene): Promise<Input> {
  return handed(scene, await scene.kept('offer', 'prison', 'otherNav'));
}
