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
import { OutreachContactMade, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

/** A meeting where the person was (B20: *utesko*). */
export interface RegisterOutreachContact {
  readonly type: 'RegisterOutreachContact';
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly on: CivilDate;
  readonly place: 'street' | 'meeting-place' | 'prison' | 'home' | 'phone';
  readonly name: Sealed;
  readonly reach?: Sealed;
  readonly nationalId?: Sealed;
}

export type OutreachState = { readonly status: 'none' | 'made' };
export type OutreachEvent = EventOf<typeof OutreachContactMade>;
export type OutreachRefusal = 'IN_THE_FUTURE';

export const outreachDecider: DeciderOf<
  'kirkens-bymisjon',
  OutreachState,
  RegisterOutreachContact,
  OutreachEvent,
  OutreachRefusal
> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(OutreachContactMade, event) ? { status: 'made' } : state),
  decide: registerOutreachContact,
};

function registerOutreachContact(
  state: OutreachState,
  { command, by, at }: Order<RegisterOutreachContact>,
): Decision<OutreachEvent, OutreachRefusal> {
  if (state.status === 'made' || !isBodyActor(by)) return accepted();
  if (command.on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const { type: _type, ...contact } = command;
  return accepted(OutreachContactMade.of({ ...contact, participant: participantOf(by) }));
}
