import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type CaseId,
  type CivilDate,
  type Decision,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import {
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  CaseOpened,
  PersonReleased,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

export const releasedTo = ['end-of-sentence', 'probation', 'to-another-custody'] as const;
export type ReleasedTo = (typeof releasedTo)[number];

/** The person has left the prison that says so. */
export interface RecordRelease {
  readonly type: 'RecordRelease';
  readonly caseId: CaseId;
  readonly on: CivilDate;
  readonly to: ReleasedTo;
}

/** Whose release, the one that stands, and the prisons that have said up to when they may follow up. */
export interface ReleasedState {
  readonly personId: PersonId | null;
  readonly released: { readonly by: Participant; readonly on: CivilDate; readonly to: ReleasedTo } | null;
  readonly haveAnEnd: readonly Participant[];
}

export type RecordReleaseEvent = EventOf<typeof PersonReleased> | EventOf<typeof AuthorityEndSet>;
export type RecordReleaseRefusal = 'NOT_THERE' | 'IN_THE_FUTURE';

export const recordReleaseDecider: DeciderOf<
  'correctional-service',
  ReleasedState,
  RecordRelease,
  RecordReleaseEvent,
  RecordReleaseRefusal
> = {
  initial: { personId: null, released: null, haveAnEnd: [] },
  evolve: evolveReleased,
  decide: recordRelease,
};

function evolveReleased(state: ReleasedState, event: PastEvent): ReleasedState {
  if (is(CaseOpened, event)) return { ...state, personId: event.data.personId };
  if (is(PersonReleased, event)) {
    const { participant: by, on, to } = event.data;
    return { ...state, released: { by, on, to } };
  }
  if (is(AuthorityEndSet, event) || is(AuthorityEnded, event))
    return { ...state, haveAnEnd: [...without(state, event.data.participant), event.data.participant] };
  if (is(AuthorityEndCleared, event)) return { ...state, haveAnEnd: without(state, event.data.participant) };
  return state;
}

function without({ haveAnEnd }: ReleasedState, body: Participant): readonly Participant[] {
  return haveAnEnd.filter((other) => !sameParticipant(other, body));
}

/** A sentence that is served leaves the prison no authority after that day, unless it has said another. */
function recordRelease(
  state: ReleasedState,
  { command, by, at }: Order<RecordRelease>,
): Decision<RecordReleaseEvent, RecordReleaseRefusal> {
  const { personId, released, haveAnEnd } = state;
  if (personId === null || !isBodyActor(by)) return refused('NOT_THERE');
  const { on, to } = command;
  const participant = participantOf(by);
  if (released !== null && sameParticipant(released.by, participant) && released.on === on && released.to === to)
    return accepted();
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const left = PersonReleased.of({ personId, participant, on, to });
  if (to !== 'end-of-sentence' || haveAnEnd.some((body) => sameParticipant(body, participant))) return accepted(left);
  return accepted<RecordReleaseEvent>(left, AuthorityEndSet.of({ participant, on, ground: 'end-of-sentence' }));
}
