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
import { AdmissionRegistered, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

export interface RegisterAdmission {
  readonly type: 'RegisterAdmission';
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly admittedOn: CivilDate;
  readonly ground: 'remand' | 'sentence';
  readonly releaseExpectedOn?: CivilDate;
  readonly name: Sealed;
  readonly nationalId: Sealed;
  /** Looked up: this unit already holds an admission of the person. */
  readonly alreadyHere: boolean;
}

export type AdmissionState = { readonly status: 'none' | 'registered' };
export type AdmissionEvent = EventOf<typeof AdmissionRegistered>;
export type AdmissionRefusal = 'ALREADY_REGISTERED' | 'IN_THE_FUTURE' | 'RELEASE_BEFORE_ADMISSION';

export const admissionDecider: DeciderOf<
  'correctional-service',
  AdmissionState,
  RegisterAdmission,
  AdmissionEvent,
  AdmissionRefusal
> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(AdmissionRegistered, event) ? { status: 'registered' } : state),
  decide: registerAdmission,
};

function registerAdmission(
  state: AdmissionState,
  { command, by, at }: Order<RegisterAdmission>,
): Decision<AdmissionEvent, AdmissionRefusal> {
  if (state.status === 'registered' || !isBodyActor(by)) return accepted();
  const { alreadyHere, type: _type, ...admission } = command;
  if (alreadyHere) return refused('ALREADY_REGISTERED');
  if (admission.admittedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  if (admission.releaseExpectedOn !== undefined && admission.releaseExpectedOn < admission.admittedOn)
    return refused('RELEASE_BEFORE_ADMISSION');
  return accepted(AdmissionRegistered.of({ ...admission, participant: participantOf(by) }));
}
