import type { Input } from '../support/speaker.js';
import { changed, type Account } from './account.js';
import { entryOf, ofEntry, type WorkingBody } from './closing-accounts.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const words = canary.padEnd(500, 's');
const spoken = { form: 'ORAL', readBack: true };
/** How long each body writes down that the home should hold. */
const months = { prison: 13, housing: 14, mission: 15, clinic: 16 } as const;
/** A partner never learns the person's own words, so it writes none down. */
export const ownWords = ['registerOwnPriority', 'registerDispute'] as const;

async function inCase(scene: Scene, by: Name, more: Input): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

async function freshOffer(scene: Scene): Promise<string> {
  const { road, cast } = scene;
  const home = { dwelling: 'PRIVATE', permanence: 'LASTING', monthlyRent: 1, conditions: [], housingFirst: false };
  const offer = await inCase(scene, 'housing', { ...home, replyBy: '2099-01-01', address: words });
  return road.do(cast.housing, 'offerDwelling', offer);
}

async function agreement(scene: Scene, by: WorkingBody): Promise<Input> {
  const { road, cast } = scene;
  const tenancyId = scene.noted('standing tenancy');
  const proposed = { tenancyId: road.at(cast.housing, tenancyId), months: months[by] };
  await cast.housing.does('proposeStability', await inCase(scene, 'housing', proposed));
  return inCase(scene, by, { ...spoken, tenancyId: road.at(cast[by], tenancyId), months: months[by] });
}

/** What a body writes down as the person said it. */
export function spokenAccounts(by: WorkingBody): readonly Account[] {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders, ...rest });
  return [
    account({
      mutation: 'registerOwnPriority',
      ready: (scene) => inCase(scene, by, { ...spoken, words }),
      other: changed({ words: 'Noe annet' }),
      ...(by === 'clinic' ? { again: 'NOT_THERE', never: true } : { again: 'stores another' }),
    }),
    account({
      mutation: 'registerDwellingAnswer',
      ready: async (scene) => {
        const offerId = scene.road.at(scene.cast[by], await freshOffer(scene));
        return inCase(scene, by, { ...spoken, offerId, answer: 'DECLINED', reasons: ['COST'], words });
      },
      other: changed({ answer: 'ACCEPTED' }),
      again: 'Accepted',
    }),
    account({
      mutation: 'registerStabilityAgreement',
      ready: (scene) => agreement(scene, by),
      other: changed({ months: 17 }),
      again: 'Accepted',
    }),
    account({
      mutation: 'registerDispute',
      ready: (scene) => ofEntry(scene, by, entryOf(scene, by, 'joint-case.HandoverOffered'), { ...spoken, words }),
      other: changed({ words: 'Noe annet' }),
      ...(by === 'clinic' ? { again: 'NOT_THERE', never: true } : { again: 'ALREADY_DISPUTED' }),
    }),
  ];
}

const priority = 'client.OwnPriorityStated';

/** The person has read what the prison wrote down. */
export const confirmation: Account = {
  ...{ by: 'kim', mutation: 'confirmSpokenWord', again: 'Accepted', outsiders: ['noor'] },
  ready: (scene) => ofEntry(scene, 'kim', entryOf(scene, 'prison', priority), {}),
  other: async ({ caseId }) => ({ mutation: 'stateOwnPriority', input: { caseId, words } }),
};

/** What was said but not read back, or is over, or was changed meanwhile. */
export function spokenRefusals(by: WorkingBody): readonly RefusalRow[] {
  const unread = spokenAccounts(by)
    .filter(({ never }) => never !== true)
    .map(({ mutation, ready }) => ({
      ...{ by, mutation, code: 'NOT_READ_BACK' },
      inputs: async (scene: Scene) => [{ ...(await ready(scene)), readBack: false }],
    }));
  const answer = { ...spoken, answer: 'ACCEPTED', reasons: [] };
  return [
    ...unread,
    {
      ...{ by, mutation: 'registerDwellingAnswer', code: 'NOT_OPEN' },
      inputs: async (scene) => {
        const offerId = scene.road.at(scene.cast[by], scene.madeBy('housing', 'offerDwelling'));
        return [await inCase(scene, by, { ...answer, offerId })];
      },
    },
    {
      ...{ by, mutation: 'registerStabilityAgreement', code: 'OTHER_MONTHS' },
      inputs: async (scene) => [{ ...(await agreement(scene, by)), months: 36 }],
    },
  ];
}

/** The person has said that what the municipality wrote down is wrong. */
export const unconfirmed: RefusalRow = {
  ...{ by: 'kim', mutation: 'confirmSpokenWord', code: 'ALREADY_DISPUTED' },
  inputs: async (scene) => {
    const input = await ofEntry(scene, 'kim', entryOf(scene, 'housing', priority), {});
    await scene.cast.kim.does('disputeFact', { ...input, words });
    return [input];
  },
};
