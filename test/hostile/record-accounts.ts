import { nationalIds } from '../support/cast.js';
import { changed, type Account } from './account.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

const name = canary.padEnd(120, 'n');
const reach = canary.padEnd(200, 'r');
const reason = canary.padEnd(500, 'w');
const nationalId = nationalIds.kim;

/** What each body registers for itself about Kim, before anybody has asked anything. */
const registrations: readonly Account[] = [
  {
    by: 'prison',
    mutation: 'registerAdmission',
    ready: async () => ({
      admittedOn: '2026-10-01',
      ground: 'SENTENCE',
      releaseExpectedOn: '2027-01-15',
      name,
      nationalId: '148503 50281',
    }),
    other: changed({ ground: 'REMAND' }),
    again: 'ALREADY_REGISTERED',
  },
  {
    by: 'housing',
    mutation: 'registerEnquiry',
    ready: async () => ({
      channel: 'PHONE',
      name,
      reach,
      sleepsTonight: 'SHELTER',
      children: 'UNKNOWN',
      dangerNow: false,
      nationalId,
    }),
    other: changed({ dangerNow: true }),
    again: 'ALREADY_REGISTERED',
  },
  {
    by: 'mission',
    mutation: 'registerOutreachContact',
    ready: async () => ({ on: '2026-10-02', place: 'STREET', name, reach, nationalId }),
    other: changed({ place: 'HOME' }),
    again: 'stores another',
  },
  {
    by: 'childWelfare',
    mutation: 'agreeAftercare',
    // Kim's 25th birthday.
    ready: async () => ({ until: '2028-05-14', name, nationalId }),
    other: changed({ until: '2028-05-13' }),
    again: 'ALREADY_REGISTERED',
  },
  {
    by: 'husbanken',
    mutation: 'receiveHousingAllowanceApplication',
    ready: async () => ({
      applicationNumber: 'BO-2026-000001',
      receivedOn: '2026-10-02',
      applicantName: name,
      nationalId,
    }),
    other: changed({ receivedOn: '2026-10-03' }),
    again: 'ALREADY_REGISTERED',
  },
];

function proposal(by: Name, record: string, recipients: readonly Name[], outsiders: readonly Name[] = []): Account {
  return {
    by,
    mutation: 'proposeCooperation',
    ready: async (scene) => asked(scene, by, scene.madeBy(by, record), recipients),
    other: changed({ reason: 'En annen grunn' }),
    again: 'ALREADY_ASKED',
    outsiders,
  };
}

function asked({ road, cast }: Scene, by: Name, recordId: string, recipients: readonly Name[]) {
  const recipientUnitIds = recipients.map((recipient) => road.at(cast[by], cast[recipient]));
  return { recordId: road.at(cast[by], recordId), recipientUnitIds, reason };
}

/** The questions that come of the records. A partner keeps no record here, so it has nothing to ask from. */
const proposals: readonly Account[] = [
  proposal('prison', 'registerAdmission', [
    'housing',
    'otherPrison',
    'boTeam',
    'otherNav',
    'mission',
    'clinic',
    'childWelfare',
  ]),
  proposal('housing', 'registerEnquiry', ['mission'], ['boTeam', 'nav', 'otherHousing']),
  proposal('mission', 'registerOutreachContact', []),
  proposal('childWelfare', 'agreeAftercare', ['housing']),
  {
    ...proposal('clinic', '', []),
    ready: async (scene) => asked(scene, 'clinic', scene.madeBy('prison', 'registerAdmission'), ['housing']),
    again: 'NOT_THERE',
    never: true,
  },
];

export const recordAccounts: readonly Account[] = [...registrations, ...proposals];
