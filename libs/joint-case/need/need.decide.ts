import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  type Actor,
  type CaseId,
  type Decision,
  type Instant,
  type NeedId,
  type Sealed,
} from '#lib/kernel';
import { NeedRegistered, type DeciderOf, type EventOf, type LifeArea, type Urgency } from '#lib/case-stream';
import { canReceive, hasBasis, takesPart } from '../case/case.state.js';
import { hasEnded } from '../follow-up/authority.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from './need.state.js';

export interface RegisterNeed {
  readonly type: 'RegisterNeed';
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly description: Sealed;
}

export type NeedRefusal = 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'AUTHORITY_ENDED';
type Answer = Decision<EventOf<typeof NeedRegistered>, NeedRefusal>;

export const needDecider: DeciderOf<
  'joint-case',
  NeedsState,
  RegisterNeed,
  EventOf<typeof NeedRegistered>,
  NeedRefusal
> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) => registerNeed(state, command, by, at),
};

function registerNeed(state: NeedsState, command: RegisterNeed, by: Actor, at: Instant): Answer {
  if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
  const followUpLead = participantOf(by);
  if (!hasBasis(state.case, followUpLead, at)) return refused('NOT_THERE');
  if (!takesPart(state.case, followUpLead) || !canReceive(followUpLead)) return refused('NOT_A_PARTICIPANT');
  if (state.needs.some((need) => need.needId === command.needId)) return accepted();
  if (hasEnded(state.authorities, followUpLead)) return refused('AUTHORITY_ENDED');
  const { needId, area, urgency, description } = command;
  return accepted(
    NeedRegistered.of({ needId, personId: state.case.personId, area, urgency, followUpLead, description }),
  );
}
