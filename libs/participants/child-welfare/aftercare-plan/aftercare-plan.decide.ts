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
  AftercareAgreed,
  AftercarePlanRecorded,
  is,
  type AftercareHelp,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** The facts of exit and ettervern that others may one day be told of: until when, and which kinds of help. No notes. */
export interface RecordAftercarePlan {
  readonly type: 'RecordAftercarePlan';
  readonly recordId: RecordId;
  readonly until: CivilDate;
  readonly helps: readonly AftercareHelp[];
  /** Looked up from the national id in the record: ettervern ends here at the latest (barnevernsloven § 3-6). */
  readonly birthday25: CivilDate;
}

interface Agreement {
  readonly keeper: Participant;
  readonly personId: PersonId;
}

export type AftercarePlanEvent = EventOf<typeof AftercarePlanRecorded>;
export type AftercarePlanState =
  | { readonly status: 'none' }
  | (Agreement & { readonly status: 'agreed' })
  | (Agreement & { readonly status: 'planned'; readonly newest: AftercarePlanEvent['data'] });
export type AftercarePlanRefusal = 'NOT_THERE' | 'AFTER_25TH_BIRTHDAY' | 'IN_THE_PAST';

export const aftercarePlanDecider: DeciderOf<
  'child-welfare',
  AftercarePlanState,
  RecordAftercarePlan,
  AftercarePlanEvent,
  AftercarePlanRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveAftercarePlan,
  decide: recordAftercarePlan,
};

function evolveAftercarePlan(state: AftercarePlanState, event: PastEvent): AftercarePlanState {
  if (is(AftercareAgreed, event))
    return { status: 'agreed', keeper: event.data.participant, personId: event.data.personId };
  if (!is(AftercarePlanRecorded, event) || state.status === 'none') return state;
  const { keeper, personId } = state;
  return { status: 'planned', keeper, personId, newest: event.data };
}

function recordAftercarePlan(
  state: AftercarePlanState,
  { command, by, at }: Order<RecordAftercarePlan>,
): Decision<AftercarePlanEvent, AftercarePlanRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { keeper: participant, personId } = state;
  if (!sameParticipant(participant, participantOf(by))) return refused('NOT_THERE');
  const { recordId, until, birthday25 } = command;
  const helps = [...new Set(command.helps)].sort();
  if (state.status === 'planned' && state.newest.until === until && String(state.newest.helps) === String(helps))
    return accepted();
  if (until > birthday25) return refused('AFTER_25TH_BIRTHDAY');
  if (until < osloDateOf(at)) return refused('IN_THE_PAST');
  return accepted(AftercarePlanRecorded.of({ recordId, participant, personId, until, helps }));
}
