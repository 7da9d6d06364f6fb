import { isBodyActor, participantOf, refused } from '#lib/kernel';
import type { DeciderOf, EventOf, FollowUpEvent, HandoverAccepted } from '#lib/case-stream';
import { hasBasis } from '../case/case.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import { nameFallback, nameMunicipalityOfStay } from './fallback.decide.js';
import type { Asks, FollowUpAnswer, FollowUpCommand, FollowUpRefusal } from './follow-up.commands.js';
import { closeNeed, confirmTakeOver, takeNeed } from './lead.decide.js';

export const followUpDecider: DeciderOf<
  'joint-case',
  NeedsState,
  FollowUpCommand,
  FollowUpEvent | EventOf<typeof HandoverAccepted>,
  FollowUpRefusal
> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const asks: Asks = { state, case: state.case, by: participantOf(by), actor: by, at };
    return hasBasis(state.case, asks.by, at) ? decideVerb(asks, command) : refused('NOT_THERE');
  },
};

function decideVerb(asks: Asks, command: FollowUpCommand): FollowUpAnswer {
  switch (command.type) {
    case 'TakeNeed':
      return takeNeed(asks, command);
    case 'ConfirmTakeOver':
      return confirmTakeOver(asks, command);
    case 'CloseNeed':
      return closeNeed(asks, command);
    case 'NameFallback':
      return nameFallback(asks, command);
    case 'NameMunicipalityOfStay':
      return nameMunicipalityOfStay(asks, command);
  }
}
