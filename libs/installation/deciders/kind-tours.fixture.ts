import { plain, type Participant } from '#lib/kernel';
import { settlingTerms } from '#lib/joint-case';
import { ResponsibleMunicipalityDisputed, type PastEvent } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  needId,
  needRegistered,
  openedBy,
  nextYear,
  order,
  otherMunicipality,
  otherPrison,
  otherPrisonWorker,
  personId,
  platform,
  pointTaken,
  prison,
  prisonWorker,
  probation,
  receptionWorker,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const on = '2026-11-03';

/** A case that this body opened, from before there was one: then its access, by which it may decide. */
const opened = (by: Participant, first: string): Readonly<Record<string, readonly PastEvent[]>> => ({
  none: [openedBy(by)],
  [first]: [granted(grantTo(by))],
});

/** What each kind decides of its own on a joint case. */
export const kindTours: readonly Tour[] = [
  {
    name: 'tell-custody-ground',
    about: 'On which ground the prison holds the person, as it lets those know who may know of the release.',
    at: 'own.status',
    asked: ['remand', 'sentence'].map((ground) =>
      order(prisonWorker, { type: 'TellCustodyGround', caseId, ground, on }),
    ),
    meanwhile: opened(prison, 'untold'),
  },
  {
    name: 'leave',
    about: 'Leave stands beside leave; the same days are granted once.',
    at: 'own.status',
    asked: ['2026-11-04', '2026-11-05'].map((to) =>
      order(prisonWorker, { type: 'GrantLeave', caseId, from: '2026-11-04', to }),
    ),
    meanwhile: opened(prison, 'open'),
  },
  {
    name: 'transfer',
    about:
      'Where the person is on the way to another unit of *kriminalomsorgen*. The people change and the case stays: needs go along, and what the old unit had on the card is free again.',
    at: 'own.transfer.status',
    before: [...caseWith(probation, otherPrison), joined(otherPrisonWorker), needRegistered, pointTaken(prisonWorker)],
    asked: [
      order(prisonWorker, { type: 'TransferPerson', caseId, to: probation, on }),
      order(prisonWorker, { type: 'TransferPerson', caseId, to: otherPrison, on }),
      order(otherPrisonWorker, { type: 'TransferPerson', caseId, to: prison, on }),
      order(otherPrisonWorker, { type: 'ConfirmTransfer', caseId, on }),
    ],
  },
  {
    name: 'responsibility',
    about:
      'Whose duty it is: disputed (*uavklart*), proposed, settled. A clock runs meanwhile, and whoever follows a need up keeps following it up.',
    at: 'own.responsibility.status',
    before: [...caseWith(housingOffice, otherMunicipality), joined(housingWorker), joined(receptionWorker)],
    asked: [
      order(housingWorker, { type: 'DisputeResponsibility', caseId, reason: 'institution-rule', terms: settlingTerms }),
      order(housingWorker, { type: 'ProposeResponsibleMunicipality', caseId, responsible: otherMunicipality }),
      order(receptionWorker, { type: 'ProposeResponsibleMunicipality', caseId, responsible: housingOffice }),
      order(receptionWorker, { type: 'AcceptResponsibleMunicipality', caseId }),
      order(housingWorker, {
        ...{ type: 'RecordResponsibilityDecision', caseId, responsible: housingOffice },
        ...{ reference: plain('2026/1187'), decidedOn: on },
      }),
    ],
  },
  {
    name: 'overdue-responsibility',
    about: 'How far it has climbed inside the municipalities that who is responsible was not settled in time.',
    at: 'own.responsibility.overdue.0',
    before: [
      ...caseWith(housingOffice, otherMunicipality),
      ResponsibleMunicipalityDisputed.of({
        ...{ personId, participant: housingOffice, reason: 'institution-rule' },
        ...{ dueOn: '2026-11-17', termVersion: '2026-1' },
      }),
    ],
    asked: ['unit', 'organisation'].map((level) =>
      order(platform, { type: 'RecordResponsibilityOverdue', caseId, level }, { at: nextYear }),
    ),
  },
  {
    name: 'housing-need',
    about: 'Whether the person needs help to get or keep a home. The statistics code gates nothing.',
    at: 'own.status',
    asked: ['yes', 'under-assessment'].map((disadvantaged) =>
      order(housingWorker, {
        ...{ type: 'AssessHousingNeed', caseId, disadvantaged, household: 3, children: 2, assessedOn: on },
      }),
    ),
    meanwhile: opened(housingOffice, 'unassessed'),
  },
  {
    name: 'deposit-guarantee',
    about: 'The municipality’s vedtak on a deposit. A changed vedtak is a new one, beside the earlier.',
    at: 'own.status',
    asked: vedtakOn('DecideDepositGuarantee'),
    meanwhile: opened(housingOffice, 'undecided'),
  },
  {
    name: 'start-loan',
    about: 'The municipality’s vedtak on startlån. A changed vedtak is a new one, beside the earlier.',
    at: 'own.status',
    asked: vedtakOn('DecideStartLoan'),
    meanwhile: opened(housingOffice, 'undecided'),
  },
  {
    name: 'visit',
    about: 'A visit is about a need that is there; two on one day are two.',
    at: 'own.status',
    asked: [order(missionWorker, { type: 'RecordVisit', caseId, needId, on, outcome: 'met' })],
    meanwhile: { none: [openedBy(mission)], open: [granted(grantTo(mission)), needRegistered] },
  },
  {
    name: 'medication',
    about:
      'In codes, with the person’s yes: medicine goes on, naloxone is in hand. The point of the card is settled with it where nobody else has it.',
    at: 'own.status',
    asked: ['yes', 'no'].map((naloxone) =>
      order(clinicWorker, {
        ...{ type: 'ConfirmMedicationContinuity', caseId, medicationContinues: 'yes', naloxone, consentForm: 'oral' },
      }),
    ),
    meanwhile: opened(clinic, 'unconfirmed'),
  },
  {
    name: 'telling',
    about: 'What bodies hold for themselves and the person lets the case know. Who wrote it down first is not said.',
    at: 'own.status',
    asked: [
      order(kim, {
        ...{ type: 'ShareHousingAllowance', caseId, personId, form: 'digital' },
        ...{ allowance: { outcome: 'refused', decidedOn: on } },
      }),
      order(kim, {
        ...{ type: 'ShareChildrensHousingNeed', caseId, personId, form: 'digital' },
        ...{ need: { children: 2, matters: ['own-room'] } },
      }),
    ],
    meanwhile: { none: [openedBy(prison)] },
  },
];

/** A yes and a no, with what each says. */
function vedtakOn(type: string) {
  const complaintBy = '2026-11-24';
  return [
    order(housingWorker, { type, caseId, outcome: 'granted', amountNok: 30_000, decidedOn: on, complaintBy }),
    order(housingWorker, { type, caseId, outcome: 'refused', decidedOn: on, complaintBy }),
  ];
}
