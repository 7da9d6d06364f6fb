import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  type Actor,
  type Decision,
  type Participant,
  type PersonId,
  type ProposalId,
  type Sealed,
} from '#lib/kernel';
import { CooperationProposed, PersonIdentified, type DeciderOf, type EventOf } from '#lib/case-stream';
import { canBeAsked, eachOnce } from './cooperation.rules.decide.js';
import { evolveCooperation, isAskedBy, nothingProposed, type CooperationState } from './cooperation.state.js';

/** Asks the person, from the body's own record of them. Name and number come from that record. */
export interface ProposeCooperation {
  readonly type: 'ProposeCooperation';
  readonly proposalId: ProposalId;
  readonly personId: PersonId;
  readonly recipients: readonly Participant[];
  readonly name: Sealed;
  readonly nationalId?: Sealed;
  readonly reason?: Sealed;
}

export type CooperationEvent = EventOf<typeof PersonIdentified> | EventOf<typeof CooperationProposed>;
export type CooperationRefusal = 'NOT_THERE' | 'ALREADY_ASKED' | 'NOT_A_RECEIVER';

export const cooperationDecider: DeciderOf<
  'joint-case',
  CooperationState,
  ProposeCooperation,
  CooperationEvent,
  CooperationRefusal
> = {
  initial: nothingProposed,
  evolve: evolveCooperation,
  decide: (state, { command, by }) => proposeCooperation(state, command, by),
};

function proposeCooperation(
  state: CooperationState,
  command: ProposeCooperation,
  by: Actor,
): Decision<CooperationEvent, CooperationRefusal> {
  if (!isBodyActor(by)) return refused('NOT_THERE');
  const proposer = participantOf(by);
  const { proposalId, personId, name, nationalId, reason } = command;
  if (state.proposals.some((p) => p.proposalId === proposalId)) return accepted();
  if (isAskedBy(state, proposer)) return refused('ALREADY_ASKED');
  const recipients = eachOnce([proposer, ...command.recipients]);
  if (!recipients.every(canBeAsked)) return refused('NOT_A_RECEIVER');
  const proposed = CooperationProposed.of({
    proposalId,
    personId,
    proposer,
    recipients,
    ...(reason === undefined ? {} : { reason }),
  });
  if (state.identified) return accepted<CooperationEvent>(proposed);
  const identified = PersonIdentified.of({ personId, name, ...(nationalId === undefined ? {} : { nationalId }) });
  return accepted<CooperationEvent>(identified, proposed);
}
