import { osloDateOf, participantOf, plain } from '#lib/kernel';
import { settlingTerms } from '#lib/joint-case';
import { send, timePasses, workerAt, type Act } from '../walker.js';

const other = 'nesodal/nav-kommune';

/** Two municipalities do not agree on whose the duty is. Whoever follows up goes on. */
export const responsibilityDisputed: Act = (walker, at) => {
  const dispute = {
    type: 'DisputeResponsibility',
    caseId: walker.caseId,
    reason: 'registered-elsewhere',
    terms: settlingTerms,
  };
  return send(walker, walker.starter, at, dispute);
};

export const responsibleProposed: Act = async (walker, at) => {
  await timePasses(walker, at);
  const responsible = participantOf(workerAt(other));
  const proposal = { type: 'ProposeResponsibleMunicipality', caseId: walker.caseId, responsible };
  await send(walker, walker.starter, at, proposal);
};

export const responsibleAgreed: Act = (walker, at) =>
  send(walker, workerAt(other), at, { type: 'AcceptResponsibleMunicipality', caseId: walker.caseId });

export const responsibleDecided: Act = (walker, at) =>
  send(walker, workerAt(other), at, {
    type: 'RecordResponsibilityDecision',
    caseId: walker.caseId,
    responsible: participantOf(walker.starter),
    reference: plain('Statsforvalteren 2026/117 (oppdiktet)'),
    decidedOn: osloDateOf(at),
  });
