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
  CaseOpened,
  DepositGuaranteeDecided,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import { fits } from '../vedtak/vedtak.rules.decide.js';

/** The vedtak on a deposit. A changed vedtak is a new one, and stands beside the earlier. */
export interface DecideDepositGuarantee {
  readonly type: 'DecideDepositGuarantee';
  readonly caseId: CaseId;
  readonly outcome: 'granted' | 'refused';
  readonly amountNok?: number;
  readonly until?: CivilDate;
  readonly decidedOn: CivilDate;
  /** Looked up: the last day to complain, by the law in force. */
  readonly complaintBy: CivilDate;
}

export type DepositGuaranteeEvent = EventOf<typeof DepositGuaranteeDecided>;
export type DepositGuaranteeState =
  | { readonly status: 'none' }
  | { readonly status: 'undecided'; readonly personId: PersonId }
  | {
      readonly status: 'granted' | 'refused';
      readonly personId: PersonId;
      readonly newest: DepositGuaranteeEvent['data'];
    };
export type DepositGuaranteeRefusal = 'NOT_THERE' | 'IN_THE_FUTURE' | 'OUTCOME_DOES_NOT_FIT' | 'ENDS_BEFORE_IT_STARTS';

export const depositGuaranteeDecider: DeciderOf<
  'municipality',
  DepositGuaranteeState,
  DecideDepositGuarantee,
  DepositGuaranteeEvent,
  DepositGuaranteeRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveDepositGuarantee,
  decide: decideDepositGuarantee,
};

function evolveDepositGuarantee(state: DepositGuaranteeState, event: PastEvent): DepositGuaranteeState {
  if (is(CaseOpened, event)) return { status: 'undecided', personId: event.data.personId };
  if (!is(DepositGuaranteeDecided, event) || state.status === 'none') return state;
  return { status: event.data.outcome, personId: state.personId, newest: event.data };
}

function decideDepositGuarantee(
  state: DepositGuaranteeState,
  { command, by, at }: Order<DecideDepositGuarantee>,
): Decision<DepositGuaranteeEvent, DepositGuaranteeRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { type: _type, caseId: _caseId, complaintBy, ...vedtak } = command;
  const participant = participantOf(by);
  if (isStanding(state, participant, vedtak)) return accepted();
  const { decidedOn, until, outcome } = vedtak;
  if (decidedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  if (!fits(vedtak) || (until !== undefined && outcome === 'refused')) return refused('OUTCOME_DOES_NOT_FIT');
  if (until !== undefined && until < decidedOn) return refused('ENDS_BEFORE_IT_STARTS');
  const { personId } = state;
  return accepted(DepositGuaranteeDecided.of({ personId, participant, ...vedtak, complaintBy }));
}

function isStanding(
  state: DepositGuaranteeState,
  by: Participant,
  { outcome, amountNok, until, decidedOn }: Omit<DecideDepositGuarantee, 'type' | 'caseId' | 'complaintBy'>,
): boolean {
  if (state.status === 'none' || state.status === 'undecided') return false;
  const { newest } = state;
  const same = newest.outcome === outcome && newest.amountNok === amountNok && newest.until === until;
  return same && newest.decidedOn === decidedOn && sameParticipant(newest.participant, by);
}
