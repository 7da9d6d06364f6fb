import { accepted, osloDateOf, refused, sameParticipant } from '#lib/kernel';
import { FirstContactConfirmed, HandoverAccepted, HandoverDeclined, HandoverForwarded } from '#lib/case-stream';
import { hasEnded } from '../follow-up/authority.state.js';
import { isLead } from '../follow-up/lead.state.js';
import type {
  AcceptHandover,
  Asking,
  ConfirmFirstContact,
  DeclineHandover,
  ForwardHandover,
  HandoverAnswer,
  AcceptRefusal,
  ForwardRefusal,
  DeclineRefusal,
  FirstContactRefusal,
} from './handover.commands.js';
import { isParty, underway, whyNotTo } from './handover.rules.decide.js';

export function acceptHandover(asking: Asking, { handoverId }: AcceptHandover): HandoverAnswer<AcceptRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status === 'accepted' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, asking.by)) return refused('NOT_OFFERED_TO_YOU');
  if (hasEnded(asking.authorities, asking.by)) return refused('AUTHORITY_ENDED');
  const { needId, area } = need;
  return accepted(HandoverAccepted.of({ handoverId, needId, area, by: asking.by, worker: asking.actor.worker }));
}

/** The clock is the first receiver's: forwarding passes it on as it stands. */
export function forwardHandover(asking: Asking, command: ForwardHandover): HandoverAnswer<ForwardRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, asking.by)) return refused('NOT_OFFERED_TO_YOU');
  const why = isLead(need, command.to) ? 'NOT_A_RECEIVER' : whyNotTo(asking, need, command.to);
  if (why !== undefined) return refused(why);
  const { needId, area } = need;
  const { handoverId, to, reason } = command;
  const { clockFrom, replyBy } = handover;
  return accepted(HandoverForwarded.of({ handoverId, needId, area, from: asking.by, to, clockFrom, replyBy, reason }));
}

/** A municipal receiver cannot say no to a need under boligsosialloven or sosialtjenesteloven: it accepts, forwards or decides. */
export function declineHandover(asking: Asking, command: DeclineHandover): HandoverAnswer<DeclineRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status === 'declined' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, asking.by)) return refused('NOT_OFFERED_TO_YOU');
  if (asking.by.kind === 'municipality' && command.reason !== 'person-declined')
    return refused('MUNICIPALITY_CANNOT_DECLINE');
  const { needId, area } = need;
  const { handoverId, reason } = command;
  return accepted(HandoverDeclined.of({ handoverId, needId, area, by: asking.by, reason }));
}

/** The instant at which the receiver becomes follow-up lead. */
export function confirmFirstContact(
  asking: Asking,
  { handoverId, on }: ConfirmFirstContact,
): HandoverAnswer<FirstContactRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (handover.status === 'completed' && sameParticipant(handover.by, asking.by)) return accepted();
  if (handover.status !== 'accepted' || !sameParticipant(handover.by, asking.by)) return refused('NOT_ACCEPTED_BY_YOU');
  if (hasEnded(asking.authorities, asking.by)) return refused('AUTHORITY_ENDED');
  if (on > osloDateOf(asking.at)) return refused('IN_THE_FUTURE');
  const { needId, area } = need;
  return accepted(FirstContactConfirmed.of({ handoverId, needId, area, by: asking.by, on }));
}
