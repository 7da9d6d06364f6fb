import { isBodyActor, participantOf, refused, type Actor, type Instant } from '#lib/kernel';
import type { DeciderOf } from '#lib/case-stream';
import { hasBasis } from '../case/case.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import {
  acceptHandover,
  confirmFirstContact,
  declineHandover,
  forwardHandover,
  returnHandover,
} from './handover.answer.decide.js';
import type { Asking, HandoverAnswer, HandoverCommand, HandoverDecided, HandoverRefusal } from './handover.commands.js';
import { openDecisionClock, recordDecision, recordPreliminaryAnswer } from './handover.decision.decide.js';
import { agreeFirstMeeting, noticePersonDidNotArrive, reportPersonDidNotArrive } from './handover.meeting.decide.js';
import { offerHandover, withdrawHandover } from './handover.offer.decide.js';
import { acceptHandoverInPart } from './handover.part.decide.js';
import { underway } from './handover.rules.decide.js';

export const handoverDecider: DeciderOf<'joint-case', NeedsState, HandoverCommand, HandoverDecided, HandoverRefusal> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) => {
    const asking = askingOf(state, by, at);
    if (asking !== undefined) return decideVerb(asking, command);
    return by.kind === 'platform' ? noticed(state, command, at) : refused('NOT_THERE');
  },
};

/** Undefined for whoever has no basis to know of the case now. */
export function askingOf(state: NeedsState, by: Actor, at: Instant): Asking | undefined {
  const { case: found, needs, authorities, fallbacks } = state;
  if (found.status !== 'open' || !isBodyActor(by)) return undefined;
  const me = participantOf(by);
  if (!hasBasis(found, me, at)) return undefined;
  return { case: found, needs, authorities, fallbacks, by: me, actor: by, at };
}

/** The one thing that is noticed by nobody's telling. */
function noticed({ needs }: NeedsState, command: HandoverCommand, at: Instant): HandoverAnswer {
  const found = command.type === 'ReportPersonDidNotArrive' ? underway({ needs }, command.handoverId) : undefined;
  return found === undefined ? refused('NOT_THERE') : noticePersonDidNotArrive(found, at);
}

function decideVerb(asking: Asking, command: HandoverCommand): HandoverAnswer {
  switch (command.type) {
    case 'OfferHandover':
      return offerHandover(asking, command);
    case 'WithdrawHandover':
      return withdrawHandover(asking, command);
    case 'ConfirmFirstContact':
      return confirmFirstContact(asking, command);
    case 'AgreeFirstMeeting':
      return agreeFirstMeeting(asking, command);
    case 'ReportPersonDidNotArrive':
      return reportPersonDidNotArrive(asking, command);
    case 'OpenDecisionClock':
      return openDecisionClock(asking, command);
    case 'RecordPreliminaryAnswer':
      return recordPreliminaryAnswer(asking, command);
    case 'RecordDecision':
      return recordDecision(asking, command);
    default:
      return decideAnswer(asking, command);
  }
}

type Answering = Extract<
  HandoverCommand,
  { readonly type: `${'Accept' | 'Forward' | 'Decline' | 'Return'}Handover${'' | 'InPart'}` }
>;

/** What the receiver says to an offer, and may take back. */
function decideAnswer(asking: Asking, command: Answering): HandoverAnswer {
  switch (command.type) {
    case 'AcceptHandover':
      return acceptHandover(asking, command);
    case 'AcceptHandoverInPart':
      return acceptHandoverInPart(asking, command);
    case 'ForwardHandover':
      return forwardHandover(asking, command);
    case 'DeclineHandover':
      return declineHandover(asking, command);
    case 'ReturnHandover':
      return returnHandover(asking, command);
  }
}
