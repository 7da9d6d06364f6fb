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
import { CaseOpened, ContactReported, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

export interface ReportContact {
  readonly type: 'ReportContact';
  readonly caseId: CaseId;
  readonly on: CivilDate;
  readonly outcome: 'met' | 'talked' | 'not-reached';
  readonly note?: Sealed;
}

export type ContactState = { readonly status: 'none' } | { readonly status: 'open'; readonly personId: PersonId };
export type ContactEvent = EventOf<typeof ContactReported>;
export type ContactRefusal = 'NOT_THERE' | 'IN_THE_FUTURE';

export const contactDecider: DeciderOf<'partner', ContactState, ReportContact, ContactEvent, ContactRefusal> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(CaseOpened, event) ? { status: 'open', personId: event.data.personId } : state),
  decide: reportContact,
};

function reportContact(
  state: ContactState,
  { command, by, at }: Order<ReportContact>,
): Decision<ContactEvent, ContactRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  if (command.on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const { on, outcome, note } = command;
  const participant = participantOf(by);
  return accepted(
    ContactReported.of({ personId: state.personId, participant, on, outcome, ...(note === undefined ? {} : { note }) }),
  );
}
