import type { Input } from '../support/speaker.js';
import { asNeed, changed, type Account } from './account.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const text = canary.padEnd(500, 't');
const decidedOn = '2026-10-20';

async function inCase(scene: Scene, by: Name, more: Input = {}): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

const unitAt = ({ road, cast }: Scene, by: Name, unit: Name) => road.at(cast[by], cast[unit]);
const recordAt = (scene: Scene, by: Name, made: string) => scene.road.at(scene.cast[by], scene.madeBy(by, made));

/** What a body writes on its own record later, and what the person is then free to tell. */
export const laterOnRecords: readonly Account[] = [
  {
    by: 'otherPrison',
    mutation: 'changeCustodyGround',
    ready: async (scene) => ({
      recordId: scene.road.at(scene.cast.otherPrison, await scene.road.remand('kim')),
      ground: 'SENTENCE',
      on: '2026-10-20',
    }),
    other: changed({ ground: 'REMAND_ENDED' }),
    again: 'Accepted',
    outsiders: ['prison'],
  },
  {
    by: 'husbanken',
    mutation: 'decideHousingAllowance',
    ready: async (scene) => ({
      recordId: recordAt(scene, 'husbanken', 'receiveHousingAllowanceApplication'),
      outcome: 'GRANTED',
      fromMonth: '2026-12',
      monthlyNok: 3200,
      decidedOn,
    }),
    other: changed({ monthlyNok: 3300 }),
    again: 'Accepted',
  },
  {
    by: 'childWelfare',
    mutation: 'recordAftercarePlan',
    ready: async (scene) => ({
      recordId: recordAt(scene, 'childWelfare', 'agreeAftercare'),
      until: '2028-05-14',
      helps: ['HOME', 'ECONOMY'],
    }),
    other: changed({ helps: ['HEALTH'] }),
    again: 'Accepted',
  },
  {
    by: 'childWelfare',
    mutation: 'recordChildrensHousingNeed',
    ready: async (scene) => ({
      recordId: recordAt(scene, 'childWelfare', 'agreeAftercare'),
      children: 2,
      matters: ['OWN_ROOM'],
      words: text,
    }),
    other: changed({ children: 3 }),
    again: 'stores another',
  },
];

/** On the person's case, by another command of the person's. */
const asPriority: Account['other'] = async ({ caseId }) => ({
  mutation: 'stateOwnPriority',
  input: { caseId, words: 'Noe annet' },
});

export const tellings: readonly Account[] = ['shareHousingAllowance', 'shareChildrensHousingNeed'].map((mutation) => ({
  by: 'kim',
  mutation,
  ready: (scene) => inCase(scene, 'kim'),
  other: asPriority,
  again: 'Accepted',
  outsiders: ['noor'],
}));

const custody: readonly Account[] = [
  {
    by: 'prison',
    mutation: 'tellCustodyGround',
    ready: (scene) => inCase(scene, 'prison', { ground: 'SENTENCE', on: '2026-10-01' }),
    other: changed({ ground: 'REMAND' }),
    again: 'Accepted',
  },
  {
    by: 'prison',
    mutation: 'grantLeave',
    ready: (scene) => inCase(scene, 'prison', { from: '2098-01-01', to: '2098-01-03' }),
    other: changed({ to: '2098-01-04' }),
    again: 'Accepted',
  },
  {
    by: 'prison',
    mutation: 'transferPerson',
    ready: (scene) => inCase(scene, 'prison', { toUnitId: unitAt(scene, 'prison', 'otherPrison'), on: '2098-02-01' }),
    other: changed({ on: '2098-02-02' }),
    again: 'Accepted',
  },
];

const outsiders: readonly Name[] = ['nav', 'otherHousing'];
const byHousing = (account: Omit<Account, 'by' | 'outsiders'>): Account => ({ by: 'housing', outsiders, ...account });

const municipal: readonly Account[] = [
  byHousing({
    mutation: 'assessHousingNeed',
    ready: (scene) =>
      inCase(scene, 'housing', {
        disadvantaged: 'YES',
        resources: text,
        hindrances: text,
        household: 3,
        children: 2,
        stayCode: 'WITH_OTHERS',
        assessedOn: decidedOn,
      }),
    other: changed({ disadvantaged: 'NO' }),
    again: 'stores another',
  }),
  byHousing({
    mutation: 'decideDepositGuarantee',
    ready: (scene) =>
      inCase(scene, 'housing', { outcome: 'GRANTED', amountNok: 36_000, until: '2029-10-20', decidedOn }),
    other: changed({ amountNok: 36_001 }),
    again: 'Accepted',
  }),
  byHousing({
    mutation: 'decideStartLoan',
    ready: (scene) => inCase(scene, 'housing', { outcome: 'GRANTED', amountNok: 2_400_000, decidedOn }),
    other: changed({ amountNok: 2_400_001 }),
    again: 'Accepted',
  }),
];

const responsibility: readonly Account[] = [
  byHousing({
    mutation: 'disputeResponsibility',
    ready: (scene) => inCase(scene, 'housing', { reason: 'INSTITUTION_RULE' }),
    other: changed({ reason: 'STAYS_ELSEWHERE' }),
    again: 'Accepted',
  }),
  byHousing({
    mutation: 'proposeResponsibleMunicipality',
    ready: (scene) => inCase(scene, 'housing', { unitId: unitAt(scene, 'housing', 'housing') }),
    other: async (input, scene) => ({ input: { ...input, unitId: unitAt(scene, 'housing', 'otherNav') } }),
    again: 'Accepted',
  }),
  {
    by: 'otherNav',
    mutation: 'acceptResponsibleMunicipality',
    knowsNoor: true,
    ready: async (scene) => {
      await scene.road.join(await scene.kimsCase(), scene.cast.housing, scene.cast.otherNav);
      return inCase(scene, 'otherNav');
    },
    other: asNeed,
    again: 'Accepted',
    outsiders: ['nav'],
  },
  byHousing({
    mutation: 'recordResponsibilityDecision',
    ready: async (scene) => {
      await scene.cast.otherNav.does(
        'disputeResponsibility',
        await inCase(scene, 'otherNav', { reason: 'STAYS_ELSEWHERE' }),
      );
      const unitId = unitAt(scene, 'housing', 'housing');
      return inCase(scene, 'housing', { unitId, reference: canary.padEnd(120, 'r'), decidedOn });
    },
    other: changed({ decidedOn: '2026-10-21' }),
    again: 'Accepted',
  }),
];

/** What one kind alone decides on a case. */
export const kindAccounts: readonly Account[] = [
  ...custody,
  ...municipal,
  ...responsibility,
  {
    by: 'mission',
    mutation: 'recordVisit',
    ready: async (scene) =>
      inCase(scene, 'mission', { needId: recordAt(scene, 'mission', 'registerNeed'), on: decidedOn, outcome: 'MET' }),
    other: changed({ outcome: 'NOT_AT_HOME' }),
    again: 'stores another',
  },
  {
    by: 'clinic',
    mutation: 'confirmMedicationContinuity',
    ready: (scene) => inCase(scene, 'clinic', { medicationContinues: 'YES', naloxone: 'NO', consentForm: 'ORAL' }),
    other: changed({ naloxone: 'YES' }),
    again: 'Accepted',
  },
];

/** The other prison has joined and has Kim now; the first one has left, so this comes last. */
export const transferArrives: Account = {
  by: 'otherPrison',
  mutation: 'confirmTransfer',
  ready: async (scene) => {
    await scene.cast.otherPrison.does('acceptInvitation', await inCase(scene, 'otherPrison'));
    return inCase(scene, 'otherPrison', { on: '2026-10-25' });
  },
  other: changed({ on: '2026-10-26' }),
  again: 'Accepted',
};
