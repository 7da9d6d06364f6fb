import { plain } from '#lib/kernel';
import {
  childWelfareWorker,
  housingWorker,
  husbankenWorker,
  missionWorker,
  order,
  personId,
  prisonWorker,
  recordId,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const record = { recordId, personId, name: plain('Kim Solvik'), nationalId: plain('14850350281') } as const;
const looked = { ...record, alreadyHere: false } as const;
const on = '2026-11-03';

/** What each kind writes on a private stream of its own. */
export const recordTours: readonly Tour[] = [
  {
    name: 'admission',
    about: 'The prison’s own record of an admission.',
    at: 'status',
    asked: [order(prisonWorker, { type: 'RegisterAdmission', ...looked, admittedOn: on, ground: 'remand' })],
  },
  {
    name: 'enquiry',
    about: 'The municipality’s own record of somebody who asked for help.',
    at: 'status',
    asked: [
      order(housingWorker, {
        ...{ type: 'RegisterEnquiry', ...looked, channel: 'phone', reach: plain('999 00 000') },
        ...{ sleepsTonight: 'unknown', children: 'no', dangerNow: false },
      }),
    ],
  },
  {
    name: 'outreach',
    about: 'Kirkens Bymisjon’s own record of a meeting where the person was.',
    at: 'status',
    asked: [order(missionWorker, { type: 'RegisterOutreachContact', ...record, on, place: 'street' })],
  },
  {
    name: 'application',
    about: 'An application for bostøtte, under Husbanken’s own number.',
    at: 'status',
    asked: [
      order(husbankenWorker, {
        ...{ type: 'ReceiveHousingAllowanceApplication', ...looked },
        ...{ applicationNumber: 'BO-2026-000001', receivedOn: on },
      }),
    ],
  },
  {
    name: 'aftercare',
    about: 'An agreement on ettervern, known to barnevernstjenesten and the young adult.',
    at: 'status',
    asked: [
      order(childWelfareWorker, {
        ...{ type: 'AgreeAftercare', ...looked, until: '2027-01-01', birthday25: '2028-01-01' },
      }),
    ],
  },
];
