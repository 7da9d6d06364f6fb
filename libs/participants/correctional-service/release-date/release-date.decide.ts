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
  ReleaseDateSet,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
  type ReleaseMoveReason,
} from '#lib/case-stream';

export interface SetReleaseDate {
  readonly type: 'SetReleaseDate';
  readonly caseId: CaseId;
  readonly on: CivilDate;
  /** Why it moved; needed when a date stands already. */
  readonly reason?: ReleaseMoveReason;
}

/** Whose release, and the date that stands. */
export type ReleaseState =
  | { readonly status: 'none' }
  | { readonly status: 'unset'; readonly personId: PersonId }
  | { readonly status: 'set'; readonly personId: PersonId; readonly on: CivilDate };

export type ReleaseDateEvent = EventOf<typeof ReleaseDateSet>;
export type ReleaseDateRefusal = 'NOT_THERE' | 'IN_THE_PAST' | 'REASON_REQUIRED';

export const releaseDateDecider: DeciderOf<
  'correctional-service',
  ReleaseState,
  SetReleaseDate,
  ReleaseDateEvent,
  ReleaseDateRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveRelease,
  decide: setReleaseDate,
};

export function evolveRelease(state: ReleaseState, event: PastEvent): ReleaseState {
  if (is(CaseOpened, event)) return { status: 'unset', personId: event.data.personId };
  if (is(ReleaseDateSet, event)) return { status: 'set', personId: event.data.personId, on: event.data.on };
  return state;
}

function setReleaseDate(
  state: ReleaseState,
  { command, by, at }: Order<SetReleaseDate>,
): Decision<ReleaseDateEvent, ReleaseDateRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  if (state.status === 'set' && state.on === command.on) return accepted();
  if (command.on < osloDateOf(at)) return refused('IN_THE_PAST');
  const { on, reason } = command;
  const set = { personId: state.personId, on, participant: participantOf(by) };
  if (state.status === 'unset') return accepted(ReleaseDateSet.of(set));
  return reason === undefined ? refused('REASON_REQUIRED') : accepted(ReleaseDateSet.of({ ...set, reason }));
}
