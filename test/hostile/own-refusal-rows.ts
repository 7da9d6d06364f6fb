import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import { nationalIds } from '../support/cast.js';
import type { Input } from '../support/speaker.js';
import { noReceivers, tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { ownWords } from './spoken-accounts.js';

const yesterday = () => plusDays(osloDateOf(systemClock.now()), -1);
const name = 'Noor';
const nationalId = nationalIds.noor;

function row(by: Name, mutation: string, code: string, ...inputs: readonly Input[]): RefusalRow {
  return { by, mutation, code, inputs: async () => inputs };
}

const admission = { admittedOn: '2026-10-01', ground: 'REMAND', name, nationalId };
const application = { applicationNumber: 'BO-2026-000002', receivedOn: tomorrow(), applicantName: name, nationalId };

/** Noor's 25th birthday was in 2010. */
const registrations: readonly RefusalRow[] = [
  row('prison', 'registerAdmission', 'IN_THE_FUTURE', { ...admission, admittedOn: tomorrow() }),
  row('prison', 'registerAdmission', 'RELEASE_BEFORE_ADMISSION', { ...admission, releaseExpectedOn: '2026-09-30' }),
  row('mission', 'registerOutreachContact', 'IN_THE_FUTURE', { on: tomorrow(), place: 'PHONE', name }),
  row('childWelfare', 'agreeAftercare', 'AFTER_25TH_BIRTHDAY', { until: tomorrow(), name, nationalId }),
  row('childWelfare', 'agreeAftercare', 'IN_THE_PAST', { until: '2010-01-01', name, nationalId }),
  row('husbanken', 'receiveHousingAllowanceApplication', 'IN_THE_FUTURE', application),
];

/** Asked again from the record, once Kim has said no to what was asked before. */
function askingWrongly(by: Name, record: string): RefusalRow {
  return {
    by,
    mutation: 'proposeCooperation',
    code: 'NOT_A_RECEIVER',
    inputs: async (scene) => {
      const { road, cast } = scene;
      if (by !== 'prison') await cast.kim.does('declineCooperation', { proposalId: question(scene, by) });
      const recordId = road.at(cast[by], scene.madeBy(by, record));
      return noReceivers
        .filter((receiver) => receiver !== 'childWelfare')
        .map((receiver) => ({ recordId, recipientUnitIds: [road.at(cast[by], cast[receiver])] }));
    },
  };
}

function question(scene: Scene, by: Name): string {
  return scene.road.at(scene.cast.kim, scene.madeBy(by, 'proposeCooperation'));
}

/** The mission asked about itself only. */
function notAsked(scene: Scene): readonly Input[] {
  const { road, cast } = scene;
  const unit = (body: Name) => road.at(cast.kim, cast[body]);
  const choices = [[], [unit('clinic')], [unit('mission'), unit('husbanken')], [unit('mission'), unit('childWelfare')]];
  const proposalId = question(scene, 'mission');
  return choices.map((recipientUnitIds) => ({ proposalId, presetCode: 'home-only', recipientUnitIds }));
}

const answers: readonly RefusalRow[] = [
  { by: 'kim', mutation: 'giveConsent', code: 'NOT_PROPOSED', inputs: async (scene) => notAsked(scene) },
  {
    by: 'kim',
    mutation: 'declineCooperation',
    code: 'ALREADY_ANSWERED',
    inputs: async (scene) => [{ proposalId: question(scene, 'prison') }],
  },
];

/** A need as a body would register it where it has a basis and takes no part. */
function tooEarly(by: Name, mutation: string, input: Input, whose: 'kim' | 'noor' = 'noor'): RefusalRow {
  return {
    by,
    mutation,
    code: 'NOT_A_PARTICIPANT',
    inputs: async (scene) => {
      await scene.noorOpensUp();
      const caseId = whose === 'kim' ? await scene.kimsCase() : (scene.foreign('case') ?? '');
      return [{ caseId: scene.road.at(scene.cast[by], caseId), ...input }];
    },
  };
}

const need = { area: 'HOUSING', urgency: 'LATER', description: 'Et hjem' };

const outside: readonly RefusalRow[] = [
  tooEarly('prison', 'registerNeed', need),
  tooEarly('boTeam', 'registerNeed', need, 'kim'),
  tooEarly('mission', 'registerNeed', need),
  tooEarly('clinic', 'registerNeed', need),
  tooEarly('prison', 'setReleaseDate', { on: '2099-01-01' }),
  tooEarly('clinic', 'reportContact', { on: '2026-10-20', outcome: 'MET' }),
];

const dates: readonly RefusalRow[] = [
  {
    by: 'prison',
    mutation: 'setReleaseDate',
    code: 'IN_THE_PAST',
    inputs: async (scene) => [{ caseId: scene.road.at(scene.cast.prison, await scene.kimsCase()), on: yesterday() }],
  },
  {
    by: 'clinic',
    mutation: 'reportContact',
    code: 'IN_THE_FUTURE',
    inputs: async (scene) => {
      const caseId = scene.road.at(scene.cast.clinic, await scene.kimsCase());
      return [{ caseId, on: tomorrow(), outcome: 'MET' }];
    },
  },
];

export const ownRefusals: readonly RefusalRow[] = [
  ...registrations,
  ...answers,
  askingWrongly('prison', 'registerAdmission'),
  askingWrongly('housing', 'registerEnquiry'),
  askingWrongly('mission', 'registerOutreachContact'),
  askingWrongly('childWelfare', 'agreeAftercare'),
  ...outside,
  ...dates,
];

/** Codes that an endpoint's schema has and nobody there can meet. */
export function isOutOfReach(kind: string, mutation: string, code: string): boolean {
  const isRecord = /^(register(Admission|Enquiry|Outreach)|agreeAftercare|receive)/.test(mutation);
  // A program is no coordinator, so what has two coordinators in it is tried in test/tracks.
  if (/^(propose|adopt)TrackVersion$/.test(mutation)) return code !== 'NOT_THERE';
  // A record is made of nothing that has to be there.
  if (code === 'NOT_THERE') return isRecord;
  // Child welfare joins no case, and hears of none that is closed.
  if (code === 'CLOSED') return kind === 'child-welfare';
  if (code === 'MUNICIPALITY_CANNOT_DECLINE') return kind !== 'municipality';
  // Of the units here, one of a municipality has a last day that passes.
  if (code === 'AUTHORITY_ENDED') return kind !== 'municipality';
  if (code.startsWith('MUNICIPALITY_CANNOT')) return kind !== 'municipality';
  // No prison of the demo has two units, and to another organisation a transfer may be announced for any day.
  if (mutation === 'transferPerson' && code === 'IN_THE_FUTURE') return true;
  // A need that no other body may know of cannot be handed on, so once met it would keep the transfer from ever arriving.
  if (mutation === 'confirmTransfer' && code === 'NO_BASIS_FOR_RECIPIENT') return true;
  // A partner keeps no records to ask from, learns no own words, and has no part in a release; child welfare joins no case.
  if (kind === 'partner')
    return (
      ['proposeCooperation', ...ownWords].includes(mutation) || /(CardItem|KeepHome|Milestone|Track)$/.test(mutation)
    );
  const isOwn = isRecord || mutation.startsWith('record') || mutation === 'proposeCooperation';
  return kind === 'child-welfare' && !isOwn;
}
