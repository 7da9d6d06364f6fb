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
  type PersonId,
} from '#lib/kernel';
import {
  CaseOpened,
  StartLoanDecided,
  is,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import { fits } from '../vedtak/vedtak.rules.decide.js';

/** The vedtak on a startlån. The municipality decides it; Husbanken lends to the municipality. */
export interface DecideStartLoan {
  readonly type: 'DecideStartLoan';
  readonly caseId: CaseId;
  readonly outcome: 'granted' | 'refused';
  readonly amountNok?: number;
  readonly decidedOn: CivilDate;
  /** Looked up: the last day to complain, by the law in force. */
  readonly complaintBy: CivilDate;
}

export type StartLoanEvent = EventOf<typeof StartLoanDecided>;
export type StartLoanState =
  | { readonly status: 'none' }
  | { readonly status: 'undecided'; readonly personId: PersonId }
  | { readonly status: 'granted' | 'refused'; readonly personId: PersonId; readonly newest: StartLoanEvent['data'] };
export type StartLoanRefusal = 'NOT_THERE' | 'IN_THE_FUTURE' | 'OUTCOME_DOES_NOT_FIT';

export const startLoanDecider: DeciderOf<
  'municipality',
  StartLoanState,
  DecideStartLoan,
  StartLoanEvent,
  StartLoanRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveStartLoan,
  decide: decideStartLoan,
};

function evolveStartLoan(state: StartLoanState, event: PastEvent): StartLoanState {
  if (is(CaseOpened, event)) return { status: 'undecided', personId: event.data.personId };
  if (!is(StartLoanDecided, event) || state.status === 'none') return state;
  return { status: event.data.outcome, personId: state.personId, newest: event.data };
}

function decideStartLoan(
  state: StartLoanState,
  { command, by, at }: Order<DecideStartLoan>,
): Decision<StartLoanEvent, StartLoanRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const { type: _type, caseId: _caseId, complaintBy, ...vedtak } = command;
  const participant = participantOf(by);
  const { outcome, amountNok, decidedOn } = vedtak;
  if (state.status !== 'undecided') {
    const { newest } = state;
    const same = newest.outcome === outcome && newest.amountNok === amountNok && newest.decidedOn === decidedOn;
    if (same && sameParticipant(newest.participant, participant)) return accepted();
  }
  if (decidedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  if (!fits(vedtak)) return refused('OUTCOME_DOES_NOT_FIT');
  const { personId } = state;
  return accepted(StartLoanDecided.of({ personId, participant, ...vedtak, complaintBy }));
}
