import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  sameParticipant,
  type Decision,
  type Participant,
  type PersonId,
  type RecordId,
  type Sealed,
} from '#lib/kernel';
import {
  AftercareAgreed,
  ChildrensHousingNeedRecorded,
  is,
  type ChildrensMatter,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** What the children of the household need of a home. It stays on barnevernstjenesten's own record; only the person tells it on. */
export interface RecordChildrensHousingNeed {
  readonly type: 'RecordChildrensHousingNeed';
  readonly recordId: RecordId;
  readonly children: number;
  readonly matters: readonly ChildrensMatter[];
  readonly words?: Sealed;
}

export type ChildrensNeedEvent = EventOf<typeof ChildrensHousingNeedRecorded>;
export type ChildrensNeedState =
  | { readonly status: 'none' }
  | { readonly status: 'unrecorded' | 'recorded'; readonly keeper: Participant; readonly personId: PersonId };
export type ChildrensNeedRefusal = 'NOT_THERE';

export const childrensNeedDecider: DeciderOf<
  'child-welfare',
  ChildrensNeedState,
  RecordChildrensHousingNeed,
  ChildrensNeedEvent,
  ChildrensNeedRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveChildrensNeed,
  decide: recordChildrensNeed,
};

function evolveChildrensNeed(state: ChildrensNeedState, event: PastEvent): ChildrensNeedState {
  if (is(AftercareAgreed, event))
    return { status: 'unrecorded', keeper: event.data.participant, personId: event.data.personId };
  if (!is(ChildrensHousingNeedRecorded, event) || state.status === 'none') return state;
  return { ...state, status: 'recorded' };
}

/** Needs of children change as they grow, and sealed words cannot be compared: each time is a new one. */
function recordChildrensNeed(
  state: ChildrensNeedState,
  { command, by }: Order<RecordChildrensHousingNeed>,
): Decision<ChildrensNeedEvent, ChildrensNeedRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { keeper: participant, personId } = state;
  if (!sameParticipant(participant, participantOf(by))) return refused('NOT_THERE');
  const { type: _type, matters, ...need } = command;
  const said = [...new Set(matters)].sort();
  return accepted(ChildrensHousingNeedRecorded.of({ ...need, participant, personId, matters: said }));
}
