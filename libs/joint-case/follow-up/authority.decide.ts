import {
  accepted,
  endOfOsloDay,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type Actor,
  type CaseId,
  type CivilDate,
  type Decision,
  type Instant,
  type Participant,
} from '#lib/kernel';
import {
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  type AuthorityEvent,
  type AuthorityGround,
  type DeciderOf,
} from '#lib/case-stream';
import { canReceive, hasBasis, takesPart } from '../case/case.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import { authorityOf } from './authority.state.js';
import { leaveNeeds, type Left } from './leave-needs.decide.js';

/** Sets or moves the last day on which the body that asks may follow the person up. */
export interface SetAuthorityEnd {
  readonly type: 'SetAuthorityEnd';
  readonly caseId: CaseId;
  readonly on: CivilDate;
  readonly ground: AuthorityGround;
}

export interface ClearAuthorityEnd {
  readonly type: 'ClearAuthorityEnd';
  readonly caseId: CaseId;
}

/** The platform's: the day has passed. */
export interface EndAuthority {
  readonly type: 'EndAuthority';
  readonly caseId: CaseId;
  readonly participant: Participant;
  readonly on: CivilDate;
}

export type AuthorityCommand = SetAuthorityEnd | ClearAuthorityEnd | EndAuthority;
export type ClearAuthorityEndRefusal = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type SetAuthorityEndRefusal = ClearAuthorityEndRefusal | 'IN_THE_PAST';
type Answer = Decision<AuthorityEvent | Left, SetAuthorityEndRefusal>;

export const authorityDecider: DeciderOf<
  'joint-case',
  NeedsState,
  AuthorityCommand,
  AuthorityEvent | Left,
  SetAuthorityEndRefusal
> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) =>
    command.type === 'EndAuthority' ? endAuthority(state, command, by, at) : moveEnd(state, command, by, at),
};

function moveEnd(state: NeedsState, command: SetAuthorityEnd | ClearAuthorityEnd, by: Actor, at: Instant): Answer {
  if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
  const participant = participantOf(by);
  if (!hasBasis(state.case, participant, at)) return refused('NOT_THERE');
  if (!takesPart(state.case, participant) || !canReceive(participant)) return refused('NOT_A_PARTICIPANT');
  const standing = authorityOf(state.authorities, participant);
  if (command.type === 'ClearAuthorityEnd')
    return standing === undefined ? accepted() : accepted(AuthorityEndCleared.of({ participant }));
  const { on, ground } = command;
  if (standing?.status === 'ends' && standing.on === on && standing.ground === ground) return accepted();
  if (on < osloDateOf(at)) return refused('IN_THE_PAST');
  return accepted(AuthorityEndSet.of({ participant, on, ground }));
}

/** A day that was moved meanwhile, or has not passed, ends nothing. */
function endAuthority(state: NeedsState, { participant, on }: EndAuthority, by: Actor, at: Instant): Answer {
  if (state.case.status !== 'open' || by.kind !== 'platform') return refused('NOT_THERE');
  const standing = authorityOf(state.authorities, participant);
  if (standing?.status !== 'ends' || standing.on !== on || at < endOfOsloDay(on)) return accepted();
  const ended = AuthorityEnded.of({ participant, on, ground: standing.ground });
  const left = leaveNeeds(evolveNeeds(state, ended), at, (lead) => sameParticipant(lead, participant));
  return accepted<AuthorityEvent | Left>(ended, ...left);
}
