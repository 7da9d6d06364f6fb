import { accepted, refused, type CaseId, type Decision, type GrantId, type Instant } from '#lib/kernel';
import { GrantEnded, type DeciderOf, type EventOf, type GrantEnding } from '#lib/case-stream';
import { covers, hasBasis } from '../case/case.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import { leaveNeeds, type Left } from './leave-needs.decide.js';

export interface EndGrant {
  readonly type: 'EndGrant';
  readonly caseId: CaseId;
  readonly grantId: GrantId;
  readonly reason: GrantEnding;
}

type EndGrantEvent = EventOf<typeof GrantEnded> | Left;
export type EndGrantRefusal = 'NOT_THERE';

/** A body that may no longer know of the case cannot lead a need in it: with its last grant it leaves what it led. */
export const endGrantDecider: DeciderOf<'joint-case', NeedsState, EndGrant, EndGrantEvent, EndGrantRefusal> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, at }) => endGrant(state, command, at),
};

function endGrant(
  state: NeedsState,
  { grantId, reason }: EndGrant,
  at: Instant,
): Decision<EndGrantEvent, EndGrantRefusal> {
  if (state.case.status === 'none') return refused('NOT_THERE');
  const { grants, personId } = state.case.status === 'closed' ? state.case.last : state.case;
  const grant = grants.find((candidate) => candidate.grantId === grantId);
  if (grant === undefined) return accepted();
  const ended = GrantEnded.of({ personId, grantId, recipient: grant.recipient, reason });
  const after = evolveNeeds(state, ended);
  const open = after.case;
  // A cooperation that is closed has no need that somebody leads.
  if (open.status !== 'open') return accepted<EndGrantEvent>(ended);
  const left = leaveNeeds(after, at, (lead) => covers(grant, lead) && !hasBasis(open, lead, at));
  return accepted<EndGrantEvent>(ended, ...left);
}
