import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  type CaseId,
  type CivilDate,
  type Decision,
  type NeedId,
  type PersonId,
} from '#lib/kernel';
import {
  CaseOpened,
  NeedRegistered,
  VisitMade,
  is,
  type DeciderOf,
  type EventOf,
  type LifeArea,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** A visit about a need (B20: by need, not by schedule). */
export interface RecordVisit {
  readonly type: 'RecordVisit';
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly on: CivilDate;
  readonly outcome: 'met' | 'not-at-home' | 'person-declined';
}

export type VisitState =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly personId: PersonId; readonly areas: ReadonlyMap<NeedId, LifeArea> };
export type VisitEvent = EventOf<typeof VisitMade>;
export type VisitRefusal = 'NOT_THERE' | 'IN_THE_FUTURE';

export const visitDecider: DeciderOf<'kirkens-bymisjon', VisitState, RecordVisit, VisitEvent, VisitRefusal> = {
  initial: { status: 'none' },
  evolve: evolveVisit,
  decide: recordVisit,
};

function evolveVisit(state: VisitState, event: PastEvent): VisitState {
  if (is(CaseOpened, event)) return { status: 'open', personId: event.data.personId, areas: new Map() };
  if (!is(NeedRegistered, event) || state.status === 'none') return state;
  return { ...state, areas: new Map([...state.areas, [event.data.needId, event.data.area]]) };
}

/** Two visits on one day are two visits. */
function recordVisit(state: VisitState, { command, by, at }: Order<RecordVisit>): Decision<VisitEvent, VisitRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { needId, on, outcome } = command;
  const area = state.areas.get(needId);
  if (area === undefined) return refused('NOT_THERE');
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const { personId } = state;
  return accepted(VisitMade.of({ personId, participant: participantOf(by), needId, area, on, outcome }));
}
