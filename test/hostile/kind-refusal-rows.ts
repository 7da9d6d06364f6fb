import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import type { Input } from '../support/speaker.js';
import { tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

const decidedOn = '2026-10-20';
const yesterday = () => plusDays(osloDateOf(systemClock.now()), -1);

const unitAt = ({ road, cast }: Scene, by: Name, unit: Name) => road.at(cast[by], cast[unit]);

/** As things stand on Kim's case. */
function onKims(
  by: Name,
  mutation: string,
  code: string,
  more: Input | ((scene: Scene) => Input | Promise<Input>),
): RefusalRow {
  return {
    by,
    mutation,
    code,
    inputs: async (scene) => {
      const rest = typeof more === 'function' ? await more(scene) : more;
      return [{ caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...rest }];
    },
  };
}

/** On Noor's case, of which the body may know by now. */
function onNoors(by: Name, mutation: string, code: string, more: (scene: Scene) => Input): RefusalRow {
  return {
    by,
    mutation,
    code,
    inputs: async (scene) => {
      await scene.noorOpensUp();
      return [{ caseId: scene.road.at(scene.cast[by], scene.foreign('case') ?? ''), ...more(scene) }];
    },
  };
}

const outside = 'NOT_A_PARTICIPANT';
const vedtak = { outcome: 'REFUSED', decidedOn };
const assessment = { disadvantaged: 'YES', household: 3, children: 2, assessedOn: decidedOn };

const custody: readonly RefusalRow[] = [
  {
    by: 'otherPrison',
    mutation: 'changeCustodyGround',
    code: 'IN_THE_FUTURE',
    inputs: async (scene) => {
      const recordId = scene.road.at(scene.cast.otherPrison, await scene.road.remand('noor'));
      return [{ recordId, ground: 'SENTENCE', on: tomorrow() }];
    },
  },
  onKims('prison', 'setReleaseDate', 'REASON_REQUIRED', { on: '2099-03-01' }),
  onNoors('prison', 'tellCustodyGround', outside, () => ({ ground: 'REMAND', on: decidedOn })),
  onKims('prison', 'tellCustodyGround', 'IN_THE_FUTURE', { ground: 'REMAND', on: tomorrow() }),
  onNoors('prison', 'grantLeave', outside, () => ({ from: '2098-01-01', to: '2098-01-03' })),
  onKims('prison', 'grantLeave', 'ENDS_BEFORE_IT_STARTS', { from: '2098-01-03', to: '2098-01-01' }),
  onKims('prison', 'grantLeave', 'IN_THE_PAST', { from: yesterday(), to: yesterday() }),
];

const toUnit = (unit: Name) => (scene: Scene) => ({ toUnitId: unitAt(scene, 'prison', unit), on: '2098-03-01' });

const transfers: readonly RefusalRow[] = [
  onNoors('prison', 'transferPerson', outside, toUnit('otherPrison')),
  onKims('prison', 'transferPerson', 'TO_YOURSELF', toUnit('prison')),
  onKims('prison', 'transferPerson', 'NOT_CORRECTIONAL_SERVICE', toUnit('housing')),
  onKims('prison', 'transferPerson', 'NO_BASIS_FOR_RECIPIENT', toUnit('probation')),
  onKims('prison', 'confirmTransfer', 'NO_TRANSFER_TO_YOU', { on: decidedOn }),
  onKims('otherPrison', 'confirmTransfer', outside, { on: decidedOn }),
  onKims('otherPrison', 'confirmTransfer', 'IN_THE_FUTURE', async (scene) => {
    const { cast, road } = scene;
    await cast.otherPrison.does('acceptInvitation', { caseId: road.at(cast.otherPrison, await scene.kimsCase()) });
    return { on: tomorrow() };
  }),
];

const municipal: readonly RefusalRow[] = [
  onKims('boTeam', 'assessHousingNeed', outside, assessment),
  onKims('housing', 'assessHousingNeed', 'IN_THE_FUTURE', { ...assessment, assessedOn: tomorrow() }),
  onKims('housing', 'assessHousingNeed', 'HOUSEHOLD_DOES_NOT_ADD_UP', { ...assessment, children: 3 }),
  ...['decideDepositGuarantee', 'decideStartLoan'].flatMap((mutation) => [
    onKims('boTeam', mutation, outside, vedtak),
    onKims('housing', mutation, 'IN_THE_FUTURE', { ...vedtak, decidedOn: tomorrow() }),
    onKims('housing', mutation, 'OUTCOME_DOES_NOT_FIT', { ...vedtak, amountNok: 1 }),
  ]),
  onKims('housing', 'decideDepositGuarantee', 'ENDS_BEFORE_IT_STARTS', {
    outcome: 'GRANTED',
    amountNok: 1,
    until: '2026-10-19',
    decidedOn,
  }),
];

const unit = (by: Name, of: Name) => (scene: Scene) => ({ unitId: unitAt(scene, by, of) });
const decision =
  (by: Name, of: Name, on: string = decidedOn) =>
  (scene: Scene) => ({
    ...unit(by, of)(scene),
    reference: '2026/1187',
    decidedOn: on,
  });

/** What the municipalities disputed was settled before; here one of them disputes it anew. */
async function disputedAnew(scene: Scene): Promise<Input> {
  const caseId = scene.road.at(scene.cast.housing, await scene.kimsCase());
  await scene.cast.housing.does('disputeResponsibility', { caseId, reason: 'INSTITUTION_RULE' });
  return {};
}

const responsibility: readonly RefusalRow[] = [
  onNoors('otherHousing', 'proposeResponsibleMunicipality', 'NOT_DISPUTED', unit('otherHousing', 'otherHousing')),
  onNoors('otherHousing', 'acceptResponsibleMunicipality', 'NOT_DISPUTED', () => ({})),
  onNoors('otherHousing', 'recordResponsibilityDecision', 'NOT_DISPUTED', decision('otherHousing', 'otherHousing')),
  onKims('boTeam', 'disputeResponsibility', outside, { reason: 'STAYS_ELSEWHERE' }),
  onKims('boTeam', 'proposeResponsibleMunicipality', outside, unit('boTeam', 'housing')),
  onKims('boTeam', 'acceptResponsibleMunicipality', outside, {}),
  onKims('boTeam', 'recordResponsibilityDecision', outside, decision('boTeam', 'housing')),
  onKims('otherNav', 'acceptResponsibleMunicipality', 'NOTHING_PROPOSED', disputedAnew),
  onKims('housing', 'proposeResponsibleMunicipality', 'NOT_A_MUNICIPALITY_HERE', unit('housing', 'mission')),
  onKims('housing', 'proposeResponsibleMunicipality', 'NOT_A_MUNICIPALITY_HERE', unit('housing', 'nav')),
  onKims('housing', 'recordResponsibilityDecision', 'NOT_A_MUNICIPALITY_HERE', decision('housing', 'otherHousing')),
  onKims('housing', 'recordResponsibilityDecision', 'IN_THE_FUTURE', decision('housing', 'housing', tomorrow())),
  onKims('housing', 'acceptResponsibleMunicipality', 'OWN_PROPOSAL', async (scene) => {
    const caseId = scene.road.at(scene.cast.housing, await scene.kimsCase());
    await scene.cast.housing.does('proposeResponsibleMunicipality', { caseId, ...unit('housing', 'otherNav')(scene) });
    return {};
  }),
];

const others: readonly RefusalRow[] = [
  onNoors('mission', 'recordVisit', outside, (scene) => ({
    needId: scene.road.at(scene.cast.mission, scene.foreign('need') ?? ''),
    on: decidedOn,
    outcome: 'MET',
  })),
  onKims('mission', 'recordVisit', 'IN_THE_FUTURE', (scene) => ({
    needId: scene.road.at(scene.cast.mission, scene.madeBy('mission', 'registerNeed')),
    on: tomorrow(),
    outcome: 'MET',
  })),
  onNoors('clinic', 'confirmMedicationContinuity', outside, () => ({
    medicationContinues: 'YES',
    naloxone: 'YES',
    consentForm: 'SIGNED',
  })),
];

/** On a body's own record that it made before. */
function onRecord(by: Name, made: string, mutation: string, code: string, more: Input): RefusalRow {
  return {
    by,
    mutation,
    code,
    inputs: async (scene) => [{ recordId: scene.road.at(scene.cast[by], scene.madeBy(by, made)), ...more }],
  };
}

const application = 'receiveHousingAllowanceApplication';
const plan = { helps: ['HOME'] };
const records: readonly RefusalRow[] = [
  onRecord('prison', 'registerAdmission', 'changeCustodyGround', 'NOT_IN_REMAND', {
    ground: 'REMAND_ENDED',
    on: decidedOn,
  }),
  onRecord('husbanken', application, 'decideHousingAllowance', 'IN_THE_FUTURE', {
    outcome: 'REFUSED',
    decidedOn: tomorrow(),
  }),
  onRecord('husbanken', application, 'decideHousingAllowance', 'OUTCOME_DOES_NOT_FIT', {
    outcome: 'GRANTED',
    decidedOn,
  }),
  onRecord('childWelfare', 'agreeAftercare', 'recordAftercarePlan', 'AFTER_25TH_BIRTHDAY', {
    ...plan,
    until: '2028-05-15',
  }),
  onRecord('childWelfare', 'agreeAftercare', 'recordAftercarePlan', 'IN_THE_PAST', { ...plan, until: yesterday() }),
];

export const kindRefusals: readonly RefusalRow[] = [
  ...custody,
  ...transfers,
  ...municipal,
  ...responsibility,
  ...others,
  ...records,
];
