import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type CivilDate,
  type Decision,
  type Participant,
  type PersonId,
  type RecordId,
} from '#lib/kernel';
import {
  AdmissionRegistered,
  CustodyGroundChanged,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** A remand becomes a sentence, or ends. The prison writes it on its own record of the admission. */
export interface ChangeCustodyGround {
  readonly type: 'ChangeCustodyGround';
  readonly recordId: RecordId;
  readonly ground: 'sentence' | 'remand-ended';
  readonly on: CivilDate;
}

/** On which ground the prison holds the person, by its own record. */
export type CustodyGroundState =
  | { readonly status: 'none' }
  | {
      readonly status: 'remand' | 'sentence' | 'remand-ended';
      readonly keeper: Participant;
      readonly personId: PersonId;
      readonly since: CivilDate;
    };

export type CustodyGroundEvent = EventOf<typeof CustodyGroundChanged>;
export type CustodyGroundRefusal = 'NOT_THERE' | 'NOT_IN_REMAND' | 'IN_THE_FUTURE';

export const custodyGroundDecider: DeciderOf<
  'correctional-service',
  CustodyGroundState,
  ChangeCustodyGround,
  CustodyGroundEvent,
  CustodyGroundRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveCustodyGround,
  decide: changeCustodyGround,
};

export function evolveCustodyGround(state: CustodyGroundState, event: PastEvent): CustodyGroundState {
  if (is(AdmissionRegistered, event)) {
    const { ground, participant, personId, admittedOn } = event.data;
    return { status: ground, keeper: participant, personId, since: admittedOn };
  }
  if (!is(CustodyGroundChanged, event) || state.status === 'none') return state;
  return { ...state, status: event.data.ground, since: event.data.on };
}

function changeCustodyGround(
  state: CustodyGroundState,
  { command, by, at }: Order<ChangeCustodyGround>,
): Decision<CustodyGroundEvent, CustodyGroundRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { keeper: participant, personId } = state;
  if (!sameParticipant(participant, participantOf(by))) return refused('NOT_THERE');
  const { recordId, ground, on } = command;
  if (state.status === ground && state.since === on) return accepted();
  if (state.status !== 'remand') return refused('NOT_IN_REMAND');
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  return accepted(CustodyGroundChanged.of({ recordId, participant, personId, ground, on }));
}
