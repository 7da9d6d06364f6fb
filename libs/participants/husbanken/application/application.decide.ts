import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  type CivilDate,
  type Decision,
  type PersonId,
  type RecordId,
  type Sealed,
} from '#lib/kernel';
import { HousingAllowanceApplicationReceived, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

/** An application for bostøtte. Husbanken knows its own number and no case. */
export interface ReceiveHousingAllowanceApplication {
  readonly type: 'ReceiveHousingAllowanceApplication';
  readonly recordId: RecordId;
  readonly personId: PersonId;
  /** `BO-YYYY-NNNNNN`. */
  readonly applicationNumber: string;
  readonly receivedOn: CivilDate;
  readonly name: Sealed;
  readonly nationalId: Sealed;
  /** Looked up: Husbanken already has this number. */
  readonly alreadyHere: boolean;
}

export type ApplicationState = { readonly status: 'none' | 'received' };
export type ApplicationEvent = EventOf<typeof HousingAllowanceApplicationReceived>;
export type ApplicationRefusal = 'ALREADY_REGISTERED' | 'IN_THE_FUTURE';

export const applicationDecider: DeciderOf<
  'husbanken',
  ApplicationState,
  ReceiveHousingAllowanceApplication,
  ApplicationEvent,
  ApplicationRefusal
> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(HousingAllowanceApplicationReceived, event) ? { status: 'received' } : state),
  decide: receiveApplication,
};

function receiveApplication(
  state: ApplicationState,
  { command, by, at }: Order<ReceiveHousingAllowanceApplication>,
): Decision<ApplicationEvent, ApplicationRefusal> {
  if (state.status === 'received' || !isBodyActor(by)) return accepted();
  const { alreadyHere, type: _type, ...application } = command;
  if (alreadyHere) return refused('ALREADY_REGISTERED');
  if (application.receivedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  return accepted(HousingAllowanceApplicationReceived.of({ ...application, participant: participantOf(by) }));
}
