import { plain } from '#lib/kernel';
import { AdmissionRegistered, AftercareAgreed, HousingAllowanceApplicationReceived } from '#lib/case-stream';
import {
  childWelfare,
  childWelfareWorker,
  housingWorker,
  husbanken,
  husbankenWorker,
  missionWorker,
  order,
  personId,
  prison,
  prisonWorker,
  recordId,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const record = { recordId, personId, name: plain('Kim Solvik'), nationalId: plain('14850350281') } as const;
const looked = { ...record, alreadyHere: false } as const;
const on = '2026-11-03';
const admitted = (ground: 'remand' | 'sentence') =>
  AdmissionRegistered.of({ ...record, participant: prison, admittedOn: on, ground });
const agreement = AftercareAgreed.of({ ...record, participant: childWelfare, until: '2027-01-01' });
const applied = HousingAllowanceApplicationReceived.of({
  ...record,
  ...{ participant: husbanken, applicationNumber: 'BO-2026-000001', receivedOn: on },
});

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
  {
    name: 'custody-ground',
    about: 'On which ground the prison holds the person, on its own record. Nobody else learns of it here.',
    at: 'status',
    asked: ['sentence', 'remand-ended'].map((ground) =>
      order(prisonWorker, { type: 'ChangeCustodyGround', recordId, ground, on }),
    ),
    meanwhile: { none: [admitted('remand'), admitted('sentence')] },
  },
  {
    name: 'aftercare-plan',
    about: 'Until when ettervern goes on, the 25th birthday at the latest, and which kinds of help there are.',
    at: 'status',
    asked: ['2027-01-01', '2027-06-30'].map((until) =>
      order(childWelfareWorker, {
        ...{ type: 'RecordAftercarePlan', recordId, until, helps: ['home'], birthday25: '2028-01-01' },
      }),
    ),
    meanwhile: { none: [agreement] },
  },
  {
    name: 'childrens-need',
    about: 'What the children need of a home, on barnevernstjenesten’s own record. Only the person tells it on.',
    at: 'status',
    asked: [
      order(childWelfareWorker, { type: 'RecordChildrensHousingNeed', recordId, children: 2, matters: ['own-room'] }),
    ],
    meanwhile: { none: [agreement] },
  },
  {
    name: 'allowance',
    about:
      'Bostøtte, decided under Husbanken’s own number. Husbanken joins no case; the person sees it, and may tell it.',
    at: 'status',
    asked: [
      order(husbankenWorker, {
        ...{ type: 'DecideHousingAllowance', recordId, outcome: 'granted' },
        ...{ fromMonth: '2026-12', monthlyNok: 3_200, decidedOn: on },
      }),
      order(husbankenWorker, { type: 'DecideHousingAllowance', recordId, outcome: 'refused', decidedOn: on }),
    ],
    meanwhile: { none: [applied] },
  },
];
