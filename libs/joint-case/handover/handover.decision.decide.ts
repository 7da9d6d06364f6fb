import { accepted, osloDateOf, refused, sameParticipant } from '#lib/kernel';
import { DecisionClockOpened, DecisionMade, PreliminaryAnswerSent } from '#lib/case-stream';
import { hasEnded } from '../follow-up/authority.state.js';
import { complainBy, decisionDueOn, dutyOn } from '../statutory-duty/statutory-duty.state.js';
import type {
  Asking,
  HandoverAnswer,
  OpenDecisionClock,
  OpenDecisionClockRefusal,
  PreliminaryAnswerRefusal,
  RecordDecision,
  RecordDecisionRefusal,
  RecordPreliminaryAnswer,
} from './handover.commands.js';
import { handedOf, isParty, underway } from './handover.rules.decide.js';

/** The third answer of a body that may not say no: it decides by a vedtak, on a clock that ran from the first receipt. */
export function openDecisionClock(
  asking: Asking,
  { handoverId, duties }: OpenDecisionClock,
): HandoverAnswer<OpenDecisionClockRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  const { by, actor } = asking;
  if (handover.status === 'deciding' && sameParticipant(handover.by, by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, by)) return refused('NOT_OFFERED_TO_YOU');
  if (hasEnded(asking.authorities, by)) return refused('AUTHORITY_ENDED');
  const duty = dutyOn(duties, by, need);
  if (duty === undefined) return refused('NO_DUTY_TO_DECIDE');
  const dueOn = decisionDueOn(duty, osloDateOf(handover.clockFrom));
  const { law } = duty;
  const lawVersion = duties.version;
  return accepted(DecisionClockOpened.of({ ...handedOf(found), by, worker: actor.worker, law, lawVersion, dueOn }));
}

/** Tells the person when the answer can be expected. The day by law stays, and stays late. */
export function recordPreliminaryAnswer(
  asking: Asking,
  { handoverId, expectedOn }: RecordPreliminaryAnswer,
): HandoverAnswer<PreliminaryAnswerRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  if (handover.status !== 'deciding' || !sameParticipant(handover.by, asking.by)) return refused('NOT_DECIDED_BY_YOU');
  if (handover.expectedOn === expectedOn) return accepted();
  if (expectedOn < osloDateOf(asking.at)) return refused('IN_THE_PAST');
  return accepted(PreliminaryAnswerSent.of({ ...handedOf(found), by: asking.by, expectedOn }));
}

/** Granted, in full or in part, the receiver has the need and makes first contact; refused, the lead stays with the sender. */
export function recordDecision(
  asking: Asking,
  { handoverId, outcome, on, duties }: RecordDecision,
): HandoverAnswer<RecordDecisionRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  const { by } = asking;
  const isMine = 'by' in handover && sameParticipant(handover.by, by);
  const decision = 'decision' in handover ? handover.decision : null;
  if (isMine && decision?.outcome === outcome && decision.on === on) return accepted();
  if (handover.status !== 'deciding' || !isMine) return refused('NOT_DECIDED_BY_YOU');
  if (on > osloDateOf(asking.at)) return refused('IN_THE_FUTURE');
  if (outcome !== 'refused' && hasEnded(asking.authorities, by)) return refused('AUTHORITY_ENDED');
  return accepted(DecisionMade.of({ ...handedOf(found), by, outcome, on, complainBy: complainBy(duties, on) }));
}
