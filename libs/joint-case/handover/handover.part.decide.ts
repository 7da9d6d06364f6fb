import { accepted, refused, sameParticipant } from '#lib/kernel';
import { HandoverAcceptedInPart, NeedRegistered } from '#lib/case-stream';
import { hasEnded } from '../follow-up/authority.state.js';
import { dutyOn } from '../statutory-duty/statutory-duty.state.js';
import type {
  AcceptHandoverInPart,
  Asking,
  AcceptInPartRefusal,
  HandoverAnswer,
  HandoverDecided,
} from './handover.commands.js';
import { handedOf, isParty, underway } from './handover.rules.decide.js';

/**
 * The part is a need of its own, led by the receiver from this instant; the rest stays where it was.
 * To take a part is to say no to the rest, so whoever may not say no may not do it.
 */
export function acceptHandoverInPart(
  asking: Asking,
  command: AcceptHandoverInPart,
): HandoverAnswer<AcceptInPartRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { need, handover } = found;
  const { by, actor } = asking;
  if (handover.status === 'accepted-in-part' && sameParticipant(handover.by, by)) return accepted();
  if (handover.status !== 'offered') return refused('NOT_OPEN');
  if (!sameParticipant(handover.to, by)) return refused('NOT_OFFERED_TO_YOU');
  if (hasEnded(asking.authorities, by)) return refused('AUTHORITY_ENDED');
  if (dutyOn(command.duties, by, need) !== undefined) return refused('MUNICIPALITY_CANNOT_DECLINE');
  const { partNeedId, part: description } = command;
  const { personId, area, urgency } = need;
  return accepted<HandoverDecided>(
    HandoverAcceptedInPart.of({ ...handedOf(found), by, worker: actor.worker, partNeedId }),
    NeedRegistered.of({ needId: partNeedId, personId, area, urgency, followUpLead: by, description }),
  );
}
