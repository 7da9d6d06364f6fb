import {
  derivedUuid,
  participantOf,
  type BodyActor,
  type BodyKind,
  type Instant,
  type PersonActor,
  type PlatformActor,
} from '#lib/kernel';

/* Invented people and bodies. Organisation numbers are of the synthetic series that starts with 3. */

/** The same label gives the same id, on every run. */
export function uuidOf(label: string): string {
  return derivedUuid('00000000-0000-4000-8000-000000000000', label);
}

/** A Monday morning in Oslo. */
export const monday: Instant = '2026-11-02T08:00:00.000Z';
export const tuesday: Instant = '2026-11-03T08:00:00.000Z';
export const wednesday: Instant = '2026-11-04T08:00:00.000Z';
/** When what was granted on Monday ends. */
export const nextYear: Instant = '2027-11-02T08:00:00.000Z';

function worker(kind: BodyKind, organisation: string, unit: string): BodyActor {
  return { kind, organisation, unit, worker: `worker-${uuidOf(`${organisation}/${unit}`)}`, role: 'case-worker' };
}

export const prisonWorker = worker('correctional-service', '310000001', 'lokal-enhet');
/** Of the same organisation as the prison. */
export const probationWorker = worker('correctional-service', '310000001', 'friomsorg');
export const otherPrisonWorker = worker('correctional-service', '310000009', 'lokal-enhet');
export const housingWorker = worker('municipality', '310000002', 'boligkontor');
export const navWorker = worker('municipality', '310000002', 'nav-kommune');
export const receptionWorker = worker('municipality', '310000003', 'mottak');
export const missionWorker = worker('kirkens-bymisjon', '310000004', 'oppsokende');
export const childWelfareWorker = worker('child-welfare', '310000005', 'ettervern');
export const husbankenWorker = worker('husbanken', '310000006', 'bostotte');
export const auditor: BodyActor = { ...worker('supervision', '310000007', 'tilsyn'), role: 'auditor' };
export const clinicWorker = worker('partner', '310000008', 'act-team');

export const prison = participantOf(prisonWorker);
export const probation = participantOf(probationWorker);
export const otherPrison = participantOf(otherPrisonWorker);
export const housingOffice = participantOf(housingWorker);
export const navOffice = participantOf(navWorker);
export const otherMunicipality = participantOf(receptionWorker);
export const mission = participantOf(missionWorker);
export const childWelfare = participantOf(childWelfareWorker);
export const husbanken = participantOf(husbankenWorker);
export const supervision = participantOf(auditor);
export const clinic = participantOf(clinicWorker);

/** Kim Solvik, who is invented. */
export const personId = `person-${uuidOf('kim')}` as const;
export const someoneElse = `person-${uuidOf('someone else')}` as const;
export const kim: PersonActor = { kind: 'client', person: personId };
export const platform: PlatformActor = { kind: 'platform', task: 'reaction' };

export const caseId = `case-${uuidOf('case')}` as const;
export const proposalId = `proposal-${uuidOf('proposal')}` as const;
export const needId = `need-${uuidOf('home at release')}` as const;
export const handoverId = `handover-${uuidOf('handover')}` as const;
export const recordId = `private-${uuidOf('record')}` as const;
