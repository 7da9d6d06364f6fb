import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  type Decision,
  type PersonId,
  type RecordId,
  type Sealed,
} from '#lib/kernel';
import { EnquiryReceived, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

/** Phone, drop-in or self-referral, in five fields (B19: low threshold in). */
export interface RegisterEnquiry {
  readonly type: 'RegisterEnquiry';
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly channel: 'phone' | 'drop-in' | 'self-referral' | 'other-body';
  readonly name: Sealed;
  readonly reach: Sealed;
  readonly sleepsTonight: 'own-home' | 'with-others' | 'shelter' | 'institution' | 'nowhere' | 'unknown';
  readonly children: 'yes' | 'no' | 'unknown';
  readonly dangerNow: boolean;
  readonly nationalId?: Sealed;
  /** Looked up: this unit already holds an enquiry of the person. */
  readonly alreadyHere: boolean;
}

export type EnquiryState = { readonly status: 'none' | 'received' };
export type EnquiryEvent = EventOf<typeof EnquiryReceived>;
export type EnquiryRefusal = 'ALREADY_REGISTERED';

export const enquiryDecider: DeciderOf<'municipality', EnquiryState, RegisterEnquiry, EnquiryEvent, EnquiryRefusal> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(EnquiryReceived, event) ? { status: 'received' } : state),
  decide: registerEnquiry,
};

function registerEnquiry(
  state: EnquiryState,
  { command, by }: Order<RegisterEnquiry>,
): Decision<EnquiryEvent, EnquiryRefusal> {
  if (state.status === 'received' || !isBodyActor(by)) return accepted();
  const { alreadyHere, type: _type, ...enquiry } = command;
  if (alreadyHere) return refused('ALREADY_REGISTERED');
  return accepted(EnquiryReceived.of({ ...enquiry, participant: participantOf(by) }));
}
