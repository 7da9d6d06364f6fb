import { accepted, osloDateOf, refused, sameParticipant, type Participant } from '#lib/kernel';
import {
  FirstContactConfirmed,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverReturned,
} from '#lib/case-stream';
import { hasEnded } from '../follow-up/authority.state.js';
import { isLead } from '../follow-up/lead.state.js';
import { leaveNeed } from '../follow-up/leave-needs.decide.js';
import type { NeedState } from '../need/need.state.js';
import { dutyOn } from '../statutory-duty/statutory-duty.state.js';
import type {
  AcceptHandover,
  AcceptRefusal,
  Asking,
  ConfirmFirstContact,
  DeclineHandover,
  DeclineRefusal,
  FirstContactRefusal,
  ForwardHandover,
  ForwardRefusal,
  HandoverAnswer,
  HandoverDecided,
  ReturnHandover,
  ReturnRefusal,
} from './handover.commands.js';
import { handedOf, isParty, underway, whyNotTo, type Found } from './handover.rules.decide.js';
import { isUnderWay } from './handover.state.js';

/** An offer stays open past the day of the reply: silence never frees a receiver, and a late yes is a yes. */
export function acceptHandover(asking: Asking, { handoverId }: AcceptHandover): HandoverAnswer<AcceptRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  if (handover.status === 'accepted' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, asking.by)) return refused('NOT_OFFERED_TO_YOU');
  if (hasEnded(asking.authorities, asking.by)) return refused('AUTHORITY_ENDED');
  return accepted(HandoverAccepted.of({ ...handedOf(found), by: asking.by, worker: asking.actor.worker }));
}

/** The clock is the first receiver's: forwarding passes it on as it stands, any number of times. */
export function forwardHandover(asking: Asking, command: ForwardHandover): HandoverAnswer<ForwardRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (!isUnderWay(handover)) return refused('NOT_OPEN');
  const why = whyNotForwarded(asking, command, found) ?? whyNotOnTo(asking, need, command.to);
  if (why !== undefined) return refused(why);
  const { to, reason } = command;
  if (reason !== 'responsible-settled' && handover.passedOnBy.some((by) => sameParticipant(by, to)))
    return refused('WENT_THERE_BEFORE');
  const { clockFrom, replyBy } = handover;
  return accepted(HandoverForwarded.of({ ...handedOf(found), from: asking.by, to, clockFrom, replyBy, reason }));
}

/** A public body that took what the law gives it cannot give it back; found to be the wrong one, it forwards until first contact. */
function whyNotForwarded(asking: Asking, { duties }: ForwardHandover, { need, handover }: Found) {
  if (handover.status === 'offered') return sameParticipant(handover.to, asking.by) ? undefined : 'NOT_OFFERED_TO_YOU';
  const isMine = handover.status === 'accepted' && sameParticipant(handover.by, asking.by);
  return isMine && dutyOn(duties, asking.by, need) !== undefined ? undefined : 'NOT_OPEN';
}

function whyNotOnTo(asking: Asking, need: NeedState, to: Participant) {
  return isLead(need, to) ? 'NOT_A_RECEIVER' : whyNotTo(asking, need, to);
}

/** A municipal receiver cannot say no to a need under boligsosialloven or sosialtjenesteloven: it accepts, forwards or decides. */
export function declineHandover(asking: Asking, command: DeclineHandover): HandoverAnswer<DeclineRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status === 'declined' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, asking.by)) return refused('NOT_OFFERED_TO_YOU');
  const { reason, duties } = command;
  if (reason !== 'person-declined' && dutyOn(duties, asking.by, need) !== undefined)
    return refused('MUNICIPALITY_CANNOT_DECLINE');
  return accepted(HandoverDeclined.of({ ...handedOf(found), by: asking.by, reason }));
}

/**
 * Before first contact a receiver may give the need back, unless the law made it its own.
 * The lead never left the sender; where the sender is gone, and the receiver led, somebody else must.
 */
export function returnHandover(asking: Asking, command: ReturnHandover): HandoverAnswer<ReturnRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status === 'returned' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'accepted' || !sameParticipant(handover.by, asking.by)) return refused('NOT_ACCEPTED_BY_YOU');
  const { reason, duties } = command;
  if (reason !== 'person-declined' && dutyOn(duties, asking.by, need) !== undefined)
    return refused('MUNICIPALITY_CANNOT_RETURN');
  const left = isLead(need, asking.by) ? [leaveNeed(asking, need, asking.by, asking.at)] : [];
  return accepted<HandoverDecided>(HandoverReturned.of({ ...handedOf(found), by: asking.by, reason }), ...left);
}

/** The instant at which the receiver becomes follow-up lead. */
export function confirmFirstContact(
  asking: Asking,
  { handoverId, on }: ConfirmFirstContact,
): HandoverAnswer<FirstContactRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  if (handover.status === 'completed' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'accepted' || !sameParticipant(handover.by, asking.by)) return refused('NOT_ACCEPTED_BY_YOU');
  if (hasEnded(asking.authorities, asking.by)) return refused('AUTHORITY_ENDED');
  if (on > osloDateOf(asking.at)) return refused('IN_THE_FUTURE');
  return accepted(FirstContactConfirmed.of({ ...handedOf(found), by: asking.by, on }));
}
