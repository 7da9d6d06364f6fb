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
import { isParty, underway, whyNotTo } from './handover.rules.decide.js';

export function offerHandover(asking: Asking, command: OfferHandover): HandoverAnswer<OfferRefusal> {
  const need = asking.needs.find((candidate) => candidate.needId === command.needId);
  if (need === undefined || !takesPart(asking.case, asking.by)) return refused('NOT_THERE');
  if (!isLead(need, asking.by)) return refused('NOT_FOLLOW_UP_LEAD');
  if (need.handover.status !== 'none' && need.handover.handoverId === command.handoverId) return accepted();
  if (need.handover.status === 'offered' || need.handover.status === 'accepted') return refused('ALREADY_OFFERED');
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

/** Until first contact the sender may take the need back, also after the receiver said yes. */
export function withdrawHandover(asking: Asking, command: WithdrawHandover): HandoverAnswer<WithdrawRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  if (!sameParticipant(handover.from, asking.by)) return refused('NOT_YOUR_OFFER');
  if (handover.status === 'withdrawn') return accepted();
  if (handover.status !== 'offered' && handover.status !== 'accepted') return refused('NOT_OPEN');
  const { needId, area } = need;
  return accepted(HandoverWithdrawn.of({ handoverId: command.handoverId, needId, area, by: asking.by }));
}
