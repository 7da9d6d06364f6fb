import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  type CaseId,
  type CivilDate,
  type Decision,
  type PersonId,
} from '#lib/kernel';
import {
  CaseOpened,
  LeaveGranted,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

export interface GrantLeave {
  readonly type: 'GrantLeave';
  readonly caseId: CaseId;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export type LeaveState =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly personId: PersonId; readonly leaves: readonly Days[] };

export type LeaveEvent = EventOf<typeof LeaveGranted>;
export type LeaveRefusal = 'NOT_THERE' | 'ENDS_BEFORE_IT_STARTS' | 'IN_THE_PAST';

export const leaveDecider: DeciderOf<'correctional-service', LeaveState, GrantLeave, LeaveEvent, LeaveRefusal> = {
  initial: { status: 'none' },
  evolve: evolveLeave,
  decide: grantLeave,
};

function evolveLeave(state: LeaveState, event: PastEvent): LeaveState {
  if (is(CaseOpened, event)) return { status: 'open', personId: event.data.personId, leaves: [] };
  if (!is(LeaveGranted, event) || state.status === 'none') return state;
  const { from, to } = event.data;
  return { ...state, leaves: [...state.leaves, { from, to }] };
}

function grantLeave(state: LeaveState, { command, by, at }: Order<GrantLeave>): Decision<LeaveEvent, LeaveRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { from, to } = command;
  if (state.leaves.some((leave) => leave.from === from && leave.to === to)) return accepted();
  if (to < from) return refused('ENDS_BEFORE_IT_STARTS');
  if (to < osloDateOf(at)) return refused('IN_THE_PAST');
  return accepted(LeaveGranted.of({ personId: state.personId, participant: participantOf(by), from, to }));
}
