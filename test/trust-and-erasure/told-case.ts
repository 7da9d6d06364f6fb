import { nationalIds } from '../support/cast.js';
import type { Road } from '../support/road.js';

/** Every personal text that the endpoints take. */
export interface Texts {
  readonly admissionName: string;
  readonly admissionNumber: string;
  readonly enquiryName: string;
  readonly enquiryReach: string;
  readonly enquiryNumber: string;
  readonly outreachName: string;
  readonly outreachReach: string;
  readonly outreachNumber: string;
  readonly aftercareName: string;
  readonly aftercareNumber: string;
  readonly applicantName: string;
  readonly applicantNumber: string;
  readonly reason: string;
  readonly priority: string;
  readonly description: string;
  readonly message: string;
  readonly contactNote: string;
  readonly cardNote: string;
  readonly childrensWords: string;
  readonly resources: string;
  readonly hindrances: string;
  readonly reference: string;
}

/** Which text each sealed field of the log is made from. What is sealed under a worker's key, and the link to a case, come otherwise. */
export const madeFrom: Readonly<Record<string, keyof Texts>> = {
  'correctional-service.AdmissionRegistered.name': 'admissionName',
  'correctional-service.AdmissionRegistered.nationalId': 'admissionNumber',
  'joint-case.PersonIdentified.name': 'admissionName',
  'joint-case.PersonIdentified.nationalId': 'admissionNumber',
  'joint-case.CaseOpened.name': 'admissionName',
  'municipality.EnquiryReceived.name': 'enquiryName',
  'municipality.EnquiryReceived.reach': 'enquiryReach',
  'municipality.EnquiryReceived.nationalId': 'enquiryNumber',
  'kirkens-bymisjon.OutreachContactMade.name': 'outreachName',
  'kirkens-bymisjon.OutreachContactMade.reach': 'outreachReach',
  'kirkens-bymisjon.OutreachContactMade.nationalId': 'outreachNumber',
  'child-welfare.AftercareAgreed.name': 'aftercareName',
  'child-welfare.AftercareAgreed.nationalId': 'aftercareNumber',
  'husbanken.HousingAllowanceApplicationReceived.name': 'applicantName',
  'husbanken.HousingAllowanceApplicationReceived.nationalId': 'applicantNumber',
  'joint-case.CooperationProposed.reason': 'reason',
  'client.OwnPriorityStated.words': 'priority',
  'joint-case.NeedRegistered.description': 'description',
  'joint-case.HandoverOffered.message': 'message',
  'partner.ContactReported.note': 'contactNote',
  'joint-case.CardItemSettled.note': 'cardNote',
  'child-welfare.ChildrensHousingNeedRecorded.words': 'childrensWords',
  'municipality.HousingNeedAssessed.resources': 'resources',
  'municipality.HousingNeedAssessed.hindrances': 'hindrances',
  'municipality.ResponsibleMunicipalitySettled.reference': 'reference',
};

/** Texts that all are about Kim. */
export function textsOfKim(word: (place: string) => string): Texts {
  const number = nationalIds.kim;
  return {
    admissionName: word('admission name'),
    admissionNumber: number,
    enquiryName: word('enquiry name'),
    enquiryReach: word('enquiry reach'),
    enquiryNumber: number,
    outreachName: word('outreach name'),
    outreachReach: word('outreach reach'),
    outreachNumber: number,
    aftercareName: word('aftercare name'),
    aftercareNumber: number,
    applicantName: word('applicant name'),
    applicantNumber: number,
    reason: word('reason'),
    priority: word('priority'),
    description: word('description'),
    message: word('message'),
    contactNote: word('contact note'),
    cardNote: word('card note'),
    childrensWords: word('childrens words'),
    resources: word('resources'),
    hindrances: word('hindrances'),
    reference: word('reference'),
  };
}

export interface ToldCase {
  readonly caseId: string;
  readonly handoverId: string;
  /** The prison's record. */
  readonly recordId: string;
}

/** In Oslo. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

/** One road through the endpoints on which each text is written once. Kim says yes to all areas, also for child welfare. */
export async function tellCase(road: Road, texts: Texts): Promise<ToldCase> {
  const { prison, housing, otherHousing, mission, clinic, childWelfare, kim } = road.cast;
  const recordId = await registerEverywhere(road, texts);
  await prison.does('proposeCooperation', {
    recordId: road.at(prison, recordId),
    recipientUnitIds: [housing, otherHousing, mission, clinic, childWelfare].map((body) => road.at(prison, body)),
    reason: texts.reason,
  });
  const caseId = await road.consent('kim');
  await road.join(caseId, prison, housing, mission, clinic);
  const needId = await road.need(caseId, prison, 'HOUSING', texts.description);
  const handoverId = await road.do(prison, 'offerHandover', {
    caseId: road.at(prison, caseId),
    needId: road.at(prison, needId),
    toUnitId: road.at(prison, housing),
    message: texts.message,
  });
  await prison.does('setReleaseDate', { caseId: road.at(prison, caseId), on: '2099-01-16' });
  const point = { caseId: road.at(mission, caseId), item: 'WHO_MEETS' };
  await mission.does('takeCardItem', point);
  await mission.does('settleCardItem', { ...point, note: texts.cardNote });
  const contact = { caseId: road.at(clinic, caseId), on: today(), outcome: 'MET', note: texts.contactNote };
  await clinic.does('reportContact', contact);
  await kim.does('stateOwnPriority', { caseId: road.at(kim, caseId), words: texts.priority });
  await decideInMunicipality(road, caseId, texts);
  await road.server.settled();
  return { caseId, handoverId, recordId };
}

async function decideInMunicipality(
  road: Road,
  caseId: string,
  { resources, hindrances, reference }: Texts,
): Promise<void> {
  const { housing } = road.cast;
  const own = { caseId: road.at(housing, caseId) };
  const assessment = { disadvantaged: 'YES', household: 3, children: 2, assessedOn: today() };
  await housing.does('assessHousingNeed', { ...own, ...assessment, resources, hindrances });
  await housing.does('disputeResponsibility', { ...own, reason: 'STAYS_ELSEWHERE' });
  const unitId = road.at(housing, housing);
  await housing.does('recordResponsibilityDecision', { ...own, unitId, reference, decidedOn: today() });
}

/** Each body's own record of a person; gives the prison's. */
async function registerEverywhere(road: Road, texts: Texts): Promise<string> {
  const { prison, housing, mission, childWelfare, husbanken } = road.cast;
  await housing.does('registerEnquiry', {
    ...{ channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false },
    ...{ name: texts.enquiryName, reach: texts.enquiryReach, nationalId: texts.enquiryNumber },
  });
  await mission.does('registerOutreachContact', {
    ...{ on: today(), place: 'STREET' },
    ...{ name: texts.outreachName, reach: texts.outreachReach, nationalId: texts.outreachNumber },
  });
  const until = today();
  const agreement = await childWelfare.does('agreeAftercare', {
    until,
    name: texts.aftercareName,
    nationalId: texts.aftercareNumber,
  });
  await childWelfare.does('recordChildrensHousingNeed', {
    ...{ recordId: agreement, children: 2, matters: ['OWN_ROOM'], words: texts.childrensWords },
  });
  await husbanken.does('receiveHousingAllowanceApplication', {
    ...{ applicationNumber: 'BO-2026-000001', receivedOn: today() },
    ...{ applicantName: texts.applicantName, nationalId: texts.applicantNumber },
  });
  return road.do(prison, 'registerAdmission', {
    ...{ admittedOn: '2026-10-01', ground: 'SENTENCE' },
    ...{ name: texts.admissionName, nationalId: texts.admissionNumber },
  });
}
