import { correctedTypes } from './corrections.js';
import { allDeclarations, declarationOf } from './catalogue.js';

/** Its words can be corrected, and are what one body asks of another. */
const askedOfAnother = 'joint-case.HandoverOffered';

/** What a body says of the person beside what it can correct itself: that can be wrong, and the person can say so. */
const saidOfPerson: ReadonlySet<string> = new Set([
  ...correctedTypes.filter((type) => type !== askedOfAnother),
  'correctional-service.CustodyGroundTold',
  'correctional-service.PersonReleased',
  'correctional-service.PersonTransferred',
  'correctional-service.ReleaseDateSet',
  'correctional-service.LeaveGranted',
  'joint-case.AuthorityEndSet',
  'joint-case.CooperationRested',
  'joint-case.DecisionMade',
  'joint-case.FirstMeetingAgreed',
  'joint-case.KeepHomeAnswered',
  'joint-case.MilestoneReached',
  'joint-case.MunicipalityOfStayNamed',
  'joint-case.NeedClosed',
  'joint-case.PersonDidNotArrive',
  'joint-case.PreliminaryAnswerSent',
  'kirkens-bymisjon.VisitMade',
  'municipality.DepositGuaranteeDecided',
  'municipality.HousingNeedAssessed',
  'municipality.ResponsibleMunicipalityDisputed',
  'municipality.ResponsibleMunicipalitySettled',
  'municipality.StartLoanDecided',
  'partner.MedicationContinuityConfirmed',
]);

/** All types of which *dette er feil* means something when a body wrote them: facts about the person, and words written down as said by the person. */
export function isSaidOfPerson(type: string): boolean {
  return saidOfPerson.has(type) || isSpokenForm(type);
}

/** A word of the person's own, which a body may write down as it was said. */
export function isSpokenForm(type: string): boolean {
  return declarationOf(type)?.spokenForm === true;
}

/** The types above, for a check that each is declared. */
export const disputableTypes: readonly string[] = [...saidOfPerson];

/** All words of the person's that a body may write down. */
export const spokenTypes: readonly string[] = allDeclarations.flatMap(({ name, spokenForm }) =>
  spokenForm === true ? [name] : [],
);
