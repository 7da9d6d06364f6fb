import type { Input } from '../support/speaker.js';
import { asNeed, changed, type Account } from './account.js';
import { tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const text = canary.padEnd(500, 'h');
export const lettingBodies = ['housing', 'mission', 'clinic'] as const;
export type LettingBody = (typeof lettingBodies)[number];

async function inCase(scene: Scene, by: Name, more: Input = {}): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

function made(scene: Scene, by: Name, as: string, mutation: string, who: Name = by): Input {
  return { [as]: scene.road.at(scene.cast[by], scene.madeBy(who, mutation)) };
}

const household = { adults: 1, children: 0, rooms: 2, accessible: false, pets: true, near: text };
const dwelling = {
  ...{ dwelling: 'MUNICIPAL', permanence: 'LASTING', monthlyRent: 7500, conditions: ['DEPOSIT'] },
  ...{ housingFirst: true, replyBy: '2099-01-01', address: text },
};
const found = { origin: 'FOUND', dwelling: 'OWNED', permanence: 'LASTING', startedOn: '2026-04-01' };
const assessment = { suitability: 'FITS', permanence: 'LASTING' };

/** Kim says yes to the home that the body offered last. */
async function accepted(scene: Scene, by: Name): Promise<Input> {
  const { road, cast } = scene;
  const offerId = scene.madeBy(by, 'offerDwelling again');
  await cast.kim.does('answerDwellingOffer', {
    ...{ caseId: road.at(cast.kim, await scene.kimsCase()), offerId: road.at(cast.kim, offerId) },
    ...{ answer: 'ACCEPTED', reasons: [] },
  });
  return { offerId: road.at(cast[by], offerId) };
}

/** What a body does about a home, from the offer to the end of the tenancy. */
export function homeAccounts(by: LettingBody): readonly Account[] {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  const account = (mutation: string, more: Input, again: string, other: Account['other']): Account => ({
    ...{ by, mutation, again, other, outsiders },
    ready: (scene) => inCase(scene, by, { ...made(scene, by, 'tenancyId', 'startTenancy'), ...more }),
  });
  const offering = (mutation: string, ready: Account['ready'], again: string, other: Account['other']): Account => ({
    ...{ by, mutation, again, other, outsiders, ready },
  });
  return [
    offering('describeNeedProfile', (s) => inCase(s, by, household), 'stores another', changed({ rooms: 3 })),
    offering('offerDwelling', (s) => inCase(s, by, dwelling), 'stores another', changed({ monthlyRent: 8000 })),
    offering(
      'withdrawDwellingOffer',
      (s) => inCase(s, by, made(s, by, 'offerId', 'offerDwelling')),
      'Accepted',
      asNeed,
    ),
    offering(
      'startTenancy',
      async (s) => inCase(s, by, { ...found, origin: 'OFFERED', ...(await accepted(s, by)), address: text }),
      'NOT_ACCEPTED',
      changed({ startedOn: '2026-04-02' }),
    ),
    account('assessHome', assessment, 'Accepted', changed({ suitability: 'PARTLY' })),
    account('raiseTenancyRisk', { risk: 'ARREARS', note: text }, 'Accepted', changed({ risk: 'DAMAGE' })),
    account('settleTenancyRisk', { risk: 'ARREARS' }, 'Accepted', changed({ risk: 'DAMAGE' })),
    account('proposeStability', { months: 12 }, 'Accepted', changed({ months: 6 })),
    account('markStability', { months: 6 }, 'Accepted', changed({ months: 12 })),
    account('endTenancy', { endedOn: '2026-10-20', reason: 'MOVED' }, 'Accepted', changed({ reason: 'NOTICE' })),
  ];
}

/** The person's answers to a home that is offered, and to how long it should hold. The home stands from now on. */
export const homeAnswers: readonly Account[] = [
  {
    ...{ by: 'kim', mutation: 'answerDwellingOffer', again: 'Accepted', outsiders: ['noor'] },
    ready: async (scene) => {
      const { road, cast } = scene;
      const offerId = await road.do(cast.housing, 'offerDwelling', await inCase(scene, 'housing', dwelling));
      const answer = { answer: 'DECLINED', reasons: ['PLACE'], words: text };
      return inCase(scene, 'kim', { offerId: road.at(cast.kim, offerId), ...answer });
    },
    other: changed({ answer: 'ACCEPTED' }),
  },
  {
    ...{ by: 'kim', mutation: 'agreeStability', again: 'Accepted', outsiders: ['noor'] },
    ready: async (scene) => {
      const { road, cast } = scene;
      const tenancyId = await road.do(cast.housing, 'startTenancy', await inCase(scene, 'housing', found));
      scene.noteDown('standing tenancy', tenancyId);
      const proposed = { tenancyId: road.at(cast.housing, tenancyId), months: 12 };
      await cast.housing.does('proposeStability', await inCase(scene, 'housing', proposed));
      return inCase(scene, 'kim', { tenancyId: road.at(cast.kim, tenancyId), months: 12 });
    },
    other: changed({ months: 11 }),
  },
];

type Row = readonly [mutation: string, code: string, inputs: (scene: Scene) => Promise<readonly Input[]>];

/** What can be refused to a body about a home, while one stands. */
export function homeRefusals(by: LettingBody): readonly RefusalRow[] {
  const offer = (change: Input) => async (s: Scene) => [await inCase(s, by, { ...dwelling, ...change })];
  const start = (change: Input) => async (s: Scene) => [await inCase(s, by, { ...found, ...change })];
  const ofOffer = (of: Name, mutation: string) => async (s: Scene) => [
    await inCase(s, by, made(s, by, 'offerId', mutation, of)),
  ];
  const ended = (more: Input) => async (s: Scene) => [
    await inCase(s, by, { ...made(s, by, 'tenancyId', 'startTenancy'), ...more }),
  ];
  const standing = (more: Input) => async (s: Scene) => [
    await inCase(s, by, { tenancyId: s.road.at(s.cast[by], s.noted('standing tenancy')), ...more }),
  ];
  const partner = by === 'housing' ? 'mission' : 'housing';
  const rows: readonly Row[] = [
    ['offerDwelling', 'IN_THE_PAST', offer({ replyBy: '2026-10-01' })],
    ['offerDwelling', 'PERMANENCE_DOES_NOT_FIT', offer({ until: '2099-01-01' })],
    ['offerDwelling', 'NOT_HOUSING_FIRST', offer({ conditions: ['DRUG_FREE'] })],
    ['withdrawDwellingOffer', 'NOT_YOUR_OFFER', ofOffer(partner, 'offerDwelling again')],
    ['withdrawDwellingOffer', 'NOT_OPEN', ofOffer(by, 'offerDwelling again')],
    ['startTenancy', 'ALREADY_HOUSED', start({})],
    ['startTenancy', 'IN_THE_FUTURE', start({ startedOn: tomorrow() })],
    ['startTenancy', 'PERMANENCE_DOES_NOT_FIT', start({ until: '2099-01-01' })],
    ['startTenancy', 'ORIGIN_DOES_NOT_FIT', start({ origin: 'OFFERED' })],
    ['assessHome', 'TENANCY_ENDED', ended({ suitability: 'PARTLY', permanence: 'LASTING' })],
    ['raiseTenancyRisk', 'TENANCY_ENDED', ended({ risk: 'UNSAFE' })],
    ['proposeStability', 'TENANCY_ENDED', ended({ months: 6 })],
    ['markStability', 'NOT_YET_DUE', standing({ months: 24 })],
    ['endTenancy', 'IN_THE_FUTURE', standing({ endedOn: tomorrow(), reason: 'MOVED' })],
    ['endTenancy', 'BEFORE_IT_STARTED', standing({ endedOn: '2026-03-31', reason: 'MOVED' })],
  ];
  return rows.map(([mutation, code, inputs]) => ({ by, mutation, code, inputs }));
}

/** What the person can be refused about a home. */
export const ownHomeRefusals: readonly RefusalRow[] = [
  {
    ...{ by: 'kim', mutation: 'answerDwellingOffer', code: 'NOT_OPEN' },
    inputs: async (s) => {
      const offerId = made(s, 'kim', 'offerId', 'offerDwelling', 'housing');
      return [await inCase(s, 'kim', { ...offerId, answer: 'ACCEPTED', reasons: [] })];
    },
  },
  {
    ...{ by: 'kim', mutation: 'agreeStability', code: 'OTHER_MONTHS' },
    inputs: async (s) => [
      await inCase(s, 'kim', { tenancyId: s.road.at(s.cast.kim, s.noted('standing tenancy')), months: 11 }),
    ],
  },
];
