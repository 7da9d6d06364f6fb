import { accepted, refused, sameParticipant } from '#lib/kernel';
import { HandoverOffered, HandoverWithdrawn } from '#lib/case-stream';
import { takesPart } from '../case/case.state.js';
import { isLead } from '../follow-up/lead.state.js';
import type {
  Asking,
  HandoverAnswer,
  OfferHandover,
  WithdrawHandover,
  OfferRefusal,
  WithdrawRefusal,
} from './handover.commands.js';
import { handedOf, isParty, underway, whyNotTo } from './handover.rules.decide.js';
import { isUnderWay } from './handover.state.js';

export function offerHandover(asking: Asking, command: OfferHandover): HandoverAnswer<OfferRefusal> {
  const need = asking.needs.find((candidate) => candidate.needId === command.needId);
  if (need === undefined || !takesPart(asking.case, asking.by)) return refused('NOT_THERE');
  if (!isLead(need, asking.by)) return refused('NOT_FOLLOW_UP_LEAD');
  if (need.handover.status !== 'none' && need.handover.handoverId === command.handoverId) return accepted();
  if (isUnderWay(need.handover)) return refused('ALREADY_OFFERED');
  const why = whyNotTo(asking, need, command.to);
  if (why !== undefined) return refused(why);
  const { handoverId, to, replyBy, message } = command;
  return accepted(
    HandoverOffered.of({
      handoverId,
      needId: need.needId,
      area: need.area,
      personId: need.personId,
      from: asking.by,
      to,
      clockFrom: asking.at,
      replyBy,
      ...(message === undefined ? {} : { message }),
    }),
  );
}

/**
 * Until first contact the sender may take the need back, also after the receiver said yes.
 * Not while a vedtak is under way: the application is the person's, and no other body's to take back.
 */
export function withdrawHandover(asking: Asking, command: WithdrawHandover): HandoverAnswer<WithdrawRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  if (!sameParticipant(handover.from, asking.by)) return refused('NOT_YOUR_OFFER');
  if (handover.status === 'withdrawn') return accepted();
  if (handover.status === 'deciding') return refused('BEING_DECIDED');
  if (!isUnderWay(handover)) return refused('NOT_OPEN');
  return accepted(HandoverWithdrawn.of({ ...handedOf(found), by: asking.by }));
}
