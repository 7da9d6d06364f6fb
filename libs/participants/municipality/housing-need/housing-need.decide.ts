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
  type Sealed,
} from '#lib/kernel';
import {
  CaseOpened,
  HousingNeedAssessed,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

export type HousingNeedEvent = EventOf<typeof HousingNeedAssessed>;

/**
 * Does the person need help to get or keep a fit home, and what helps and hinders (H17)?
 * `disadvantaged` is the legal gate; `stayCode` is statistics and gates nothing.
 */
export interface AssessHousingNeed {
  readonly type: 'AssessHousingNeed';
  readonly caseId: CaseId;
  readonly disadvantaged: 'yes' | 'no' | 'under-assessment';
  readonly resources?: Sealed;
  readonly hindrances?: Sealed;
  /** All who will live there, the children too. */
  readonly household: number;
  readonly children: number;
  readonly stayCode?: NonNullable<HousingNeedEvent['data']['stayCode']>;
  readonly assessedOn: CivilDate;
}

export type HousingNeedState =
  | { readonly status: 'none' }
  | { readonly status: 'unassessed' | 'under-assessment' | 'assessed'; readonly personId: PersonId };
export type HousingNeedRefusal = 'NOT_THERE' | 'IN_THE_FUTURE' | 'HOUSEHOLD_DOES_NOT_ADD_UP';

export const housingNeedDecider: DeciderOf<
  'municipality',
  HousingNeedState,
  AssessHousingNeed,
  HousingNeedEvent,
  HousingNeedRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveHousingNeed,
  decide: assessHousingNeed,
};

function evolveHousingNeed(state: HousingNeedState, event: PastEvent): HousingNeedState {
  if (is(CaseOpened, event)) return { status: 'unassessed', personId: event.data.personId };
  if (!is(HousingNeedAssessed, event) || state.status === 'none') return state;
  const { personId } = state;
  return { status: event.data.disadvantaged === 'under-assessment' ? 'under-assessment' : 'assessed', personId };
}

/** A need may be assessed anew whenever life changes; the newest stands in view, and earlier ones stay in the timeline. */
function assessHousingNeed(
  state: HousingNeedState,
  { command, by, at }: Order<AssessHousingNeed>,
): Decision<HousingNeedEvent, HousingNeedRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { type: _type, caseId: _caseId, ...assessed } = command;
  if (assessed.assessedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  if (assessed.children >= assessed.household) return refused('HOUSEHOLD_DOES_NOT_ADD_UP');
  return accepted(HousingNeedAssessed.of({ personId: state.personId, participant: participantOf(by), ...assessed }));
}
