import { isBodyActor, participantOf, refused } from '#lib/kernel';
import type { DeciderOf, NeedEvent } from '#lib/case-stream';
import { hasBasis } from '../case/case.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import { acceptHandover, confirmFirstContact, declineHandover, forwardHandover } from './handover.answer.decide.js';
import type { Asking, HandoverAnswer, HandoverCommand, HandoverRefusal } from './handover.commands.js';
import { offerHandover, withdrawHandover } from './handover.offer.decide.js';

export const handoverDecider: DeciderOf<'joint-case', NeedsState, HandoverCommand, NeedEvent, HandoverRefusal> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const asking: Asking = { case: state.case, needs: state.needs, by: participantOf(by), actor: by, at };
    if (!hasBasis(state.case, asking.by, at)) return refused('NOT_THERE');
    return decideVerb(asking, command);
  },
};

function decideVerb(asking: Asking, command: HandoverCommand): HandoverAnswer {
  switch (command.type) {
    case 'OfferHandover':
      return offerHandover(asking, command);
    case 'WithdrawHandover':
      return withdrawHandover(asking, command);
    case 'AcceptHandover':
      return acceptHandover(asking, command);
    case 'ForwardHandover':
      return forwardHandover(asking, command);
    case 'DeclineHandover':
      return declineHandover(asking, command);
    case 'ConfirmFirstContact':
      return confirmFirstContact(asking, command);
  }
}
