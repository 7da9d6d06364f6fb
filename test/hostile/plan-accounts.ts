import { readFileSync } from 'node:fs';
import type { Input } from '../support/speaker.js';
import { changed, type Account } from './account.js';
import type { CardHolder } from './card-accounts.js';
import { tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

/** A milestone of the release track that concerns the kind of each body, and one that does not. */
const milestones = {
  prison: { mine: 'intake-talk', foreign: 'home-and-money' },
  housing: { mine: 'home-and-money', foreign: 'intake-talk' },
  mission: { mine: 'home-holds', foreign: 'intake-talk' },
  clinic: { mine: 'everyone-has-said-yes', foreign: 'intake-talk' },
} as const;

/** One version and the other, in turn: each body moves the case on from where the one before it left it. */
const versions = { prison: '2026-1', housing: '2026-2', mission: '2026-1', clinic: '2026-2' } as const;

/** Each body corrects the day of admission, so that it asks anew. */
const admitted = { prison: '2026-10-01', housing: '2026-10-02', mission: '2026-10-03', clinic: '2026-10-04' } as const;

async function onKims(scene: Scene, by: Name) {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()) };
}

/** What a body does with the plan and with the home that is to be kept. */
export function planAccounts(by: CardHolder): readonly Account[] {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders, ...rest });
  return [
    account({
      mutation: 'askKeepHome',
      ready: async (scene) => ({ ...(await onKims(scene, by)), admittedOn: admitted[by] }),
      other: changed({ admittedOn: '2026-09-30' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'answerKeepHome',
      ready: async (scene) => ({ ...(await onKims(scene, by)), outcome: 'KEPT', until: '2099-01-01' }),
      other: changed({ until: '2099-01-02' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'reachMilestone',
      ready: async (scene) => ({ ...(await onKims(scene, by)), milestone: milestones[by].mine, outcome: 'DONE' }),
      other: changed({ outcome: 'NOT_NEEDED' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'reopenMilestone',
      ready: async (scene) => ({ ...(await onKims(scene, by)), milestone: milestones[by].mine }),
      other: changed({ milestone: milestones[by].foreign }),
      again: 'Accepted',
    }),
    account({
      mutation: 'replanTrack',
      ready: async (scene) => ({ ...(await onKims(scene, by)), version: versions[by] }),
      other: changed({ version: '2031-1' }),
      again: 'Accepted',
    }),
  ];
}

const trackFile = readFileSync(new URL('../../../libs/joint-case/tracks/release/2026-2.json', import.meta.url), 'utf8');

/** Two coordinators change a track; a program is none, so there is none for it to change. */
export function trackAccounts(by: Name): readonly Account[] {
  return [
    {
      ...{ by, mutation: 'proposeTrackVersion', again: 'NOT_THERE', never: true },
      ready: async () => ({ file: trackFile.replace('2026-2', '2027-1') }),
      other: changed({ file: trackFile }),
    },
    {
      ...{ by, mutation: 'adoptTrackVersion', again: 'NOT_THERE', never: true },
      ready: async () => ({ track: 'release', version: '2026-2' }),
      other: changed({ version: '2026-1' }),
    },
  ];
}

/** The person's yes to a partner never holds the release, so there is no plan for it. */
export const planlessAccounts: readonly Account[] = planAccounts('clinic').map((account) => ({
  ...account,
  again: 'NOT_THERE',
  never: true,
}));

const outside: readonly (readonly [by: Name, whose: 'kim' | 'noor'])[] = [
  ['boTeam', 'kim'],
  ['prison', 'noor'],
  ['mission', 'noor'],
];

const inputs = {
  askKeepHome: { admittedOn: '2026-10-01' },
  answerKeepHome: { outcome: 'UNKNOWN' },
  reachMilestone: { milestone: 'housing-need', outcome: 'DONE' },
  reopenMilestone: { milestone: 'housing-need' },
  replanTrack: { version: '2026-1' },
} as const;

function tooEarly(by: Name, mutation: keyof typeof inputs, whose: 'kim' | 'noor'): RefusalRow {
  return {
    by,
    mutation,
    code: 'NOT_A_PARTICIPANT',
    inputs: async (scene) => {
      await scene.noorOpensUp();
      const caseId = whose === 'kim' ? await scene.kimsCase() : (scene.foreign('case') ?? '');
      return [{ caseId: scene.road.at(scene.cast[by], caseId), ...inputs[mutation] }];
    },
  };
}

function wrongly(by: Exclude<CardHolder, 'clinic'>): readonly RefusalRow[] {
  const row = (mutation: string, code: string, ...wrong: readonly object[]): RefusalRow => ({
    by,
    mutation,
    code,
    inputs: async (scene) => Promise.all(wrong.map(async (input) => ({ ...(await onKims(scene, by)), ...input }))),
  });
  const { foreign } = milestones[by];
  return [
    row('askKeepHome', 'IN_THE_FUTURE', { admittedOn: tomorrow() }),
    row('answerKeepHome', 'IN_THE_PAST', { outcome: 'KEPT', until: '2026-10-01' }),
    row('answerKeepHome', 'ANSWER_DOES_NOT_FIT', { outcome: 'GIVEN_UP', until: '2099-01-01' }),
    row('reachMilestone', 'UNKNOWN_MILESTONE', { milestone: 'no-such', outcome: 'DONE' }),
    row('reachMilestone', 'CONCERNS_OTHERS', { milestone: foreign, outcome: 'DONE' }),
    row('reopenMilestone', 'UNKNOWN_MILESTONE', { milestone: 'no-such' }),
    row('reopenMilestone', 'CONCERNS_OTHERS', { milestone: foreign }),
    row('replanTrack', 'UNKNOWN_VERSION', { version: '2031-1' }),
  ];
}

export const planRefusals: readonly RefusalRow[] = [
  ...outside.flatMap(([by, whose]) =>
    (['askKeepHome', 'answerKeepHome', 'reachMilestone', 'reopenMilestone', 'replanTrack'] as const).map((mutation) =>
      tooEarly(by, mutation, whose),
    ),
  ),
  ...(['prison', 'housing', 'mission'] as const).flatMap(wrongly),
];

/** Noor's case, where three bodies take part by now and nobody has asked about the home. */
export async function unasked(scene: Scene): Promise<readonly (readonly [by: Name, input: Input])[]> {
  const caseId = scene.foreign('case') ?? '';
  await scene.road.join(caseId, scene.cast.otherHousing, scene.cast.mission);
  return (['otherHousing', 'prison', 'mission'] as const).map((by) => [
    by,
    { caseId: scene.road.at(scene.cast[by], caseId), outcome: 'HAS_NONE' },
  ]);
}
