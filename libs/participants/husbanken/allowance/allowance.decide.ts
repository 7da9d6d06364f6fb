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
  HousingAllowanceApplicationReceived,
  HousingAllowanceDecided,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';

/** Bostøtte decided under Husbanken's own number. Husbanken tells no case; the person may. */
export interface DecideHousingAllowance {
  readonly type: 'DecideHousingAllowance';
  readonly recordId: RecordId;
  readonly outcome: 'granted' | 'refused';
  /** `YYYY-MM`. */
  readonly fromMonth?: string;
  readonly monthlyNok?: number;
  readonly decidedOn: CivilDate;
}

interface Application {
  readonly keeper: Participant;
  readonly personId: PersonId;
}

export type AllowanceEvent = EventOf<typeof HousingAllowanceDecided>;
export type AllowanceState =
  | { readonly status: 'none' }
  | (Application & { readonly status: 'received' })
  | (Application & { readonly status: 'granted' | 'refused'; readonly newest: AllowanceEvent['data'] });
export type AllowanceRefusal = 'NOT_THERE' | 'IN_THE_FUTURE' | 'OUTCOME_DOES_NOT_FIT';

export const allowanceDecider: DeciderOf<
  'husbanken',
  AllowanceState,
  DecideHousingAllowance,
  AllowanceEvent,
  AllowanceRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveAllowance,
  decide: decideHousingAllowance,
};

function evolveAllowance(state: AllowanceState, event: PastEvent): AllowanceState {
  if (is(HousingAllowanceApplicationReceived, event))
    return { status: 'received', keeper: event.data.participant, personId: event.data.personId };
  if (!is(HousingAllowanceDecided, event) || state.status === 'none') return state;
  const { keeper, personId } = state;
  return { status: event.data.outcome, keeper, personId, newest: event.data };
}

/** A changed vedtak is a new one. */
function decideHousingAllowance(
  state: AllowanceState,
  { command, by, at }: Order<DecideHousingAllowance>,
): Decision<AllowanceEvent, AllowanceRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { keeper: participant, personId } = state;
  if (!sameParticipant(participant, participantOf(by))) return refused('NOT_THERE');
  const { type: _type, recordId, ...vedtak } = command;
  if (state.status !== 'received' && isSame(state.newest, vedtak)) return accepted();
  if (vedtak.decidedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  if (!fits(vedtak)) return refused('OUTCOME_DOES_NOT_FIT');
  return accepted(HousingAllowanceDecided.of({ recordId, participant, personId, ...vedtak }));
}

type Vedtak = Omit<DecideHousingAllowance, 'type' | 'recordId'>;

/** A yes says from when and how much; a no says neither. */
function fits({ outcome, fromMonth, monthlyNok }: Vedtak): boolean {
  const said = [fromMonth, monthlyNok].filter((part) => part !== undefined).length;
  return said === (outcome === 'granted' ? 2 : 0);
}

function isSame(newest: AllowanceEvent['data'], { outcome, fromMonth, monthlyNok, decidedOn }: Vedtak): boolean {
  const sameTerms = newest.fromMonth === fromMonth && newest.monthlyNok === monthlyNok;
  return sameTerms && newest.outcome === outcome && newest.decidedOn === decidedOn;
}
