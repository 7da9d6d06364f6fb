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
  CustodyGroundTold,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** What the prison lets those on the case know who may know of the release: its own record tells nobody. */
export interface TellCustodyGround {
  readonly type: 'TellCustodyGround';
  readonly caseId: CaseId;
  readonly ground: 'remand' | 'sentence' | 'remand-ended';
  readonly on: CivilDate;
}

export type ToldGroundState =
  | { readonly status: 'none' }
  | { readonly status: 'untold'; readonly personId: PersonId }
  | {
      readonly status: 'told';
      readonly personId: PersonId;
      readonly ground: TellCustodyGround['ground'];
      readonly on: CivilDate;
    };

export type ToldGroundEvent = EventOf<typeof CustodyGroundTold>;
export type TellCustodyGroundRefusal = 'NOT_THERE' | 'IN_THE_FUTURE';

export const tellCustodyGroundDecider: DeciderOf<
  'correctional-service',
  ToldGroundState,
  TellCustodyGround,
  ToldGroundEvent,
  TellCustodyGroundRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveToldGround,
  decide: tellCustodyGround,
};

function evolveToldGround(state: ToldGroundState, event: PastEvent): ToldGroundState {
  if (is(CaseOpened, event)) return { status: 'untold', personId: event.data.personId };
  if (!is(CustodyGroundTold, event)) return state;
  const { personId, ground, on } = event.data;
  return { status: 'told', personId, ground, on };
}

function tellCustodyGround(
  state: ToldGroundState,
  { command, by, at }: Order<TellCustodyGround>,
): Decision<ToldGroundEvent, TellCustodyGroundRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { ground, on } = command;
  if (state.status === 'told' && state.ground === ground && state.on === on) return accepted();
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  return accepted(CustodyGroundTold.of({ personId: state.personId, participant: participantOf(by), ground, on }));
}
