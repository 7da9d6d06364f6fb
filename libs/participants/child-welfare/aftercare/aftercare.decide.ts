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
import { AftercareAgreed, is, type DeciderOf, type EventOf, type Order } from '#lib/case-stream';

export interface AgreeAftercare {
  readonly type: 'AgreeAftercare';
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly until: CivilDate;
  readonly name: Sealed;
  readonly nationalId: Sealed;
  /** Looked up from the national id: ettervern ends here at the latest (barnevernsloven § 3-6). */
  readonly birthday25: CivilDate;
  /** Looked up: this unit already has an agreement with the person. */
  readonly alreadyHere: boolean;
}

export type AftercareState = { readonly status: 'none' | 'agreed' };
export type AftercareEvent = EventOf<typeof AftercareAgreed>;
export type AftercareRefusal = 'ALREADY_REGISTERED' | 'AFTER_25TH_BIRTHDAY' | 'IN_THE_PAST';

export const aftercareDecider: DeciderOf<
  'child-welfare',
  AftercareState,
  AgreeAftercare,
  AftercareEvent,
  AftercareRefusal
> = {
  initial: { status: 'none' },
  evolve: (state, event) => (is(AftercareAgreed, event) ? { status: 'agreed' } : state),
  decide: agreeAftercare,
};

function agreeAftercare(
  state: AftercareState,
  { command, by, at }: Order<AgreeAftercare>,
): Decision<AftercareEvent, AftercareRefusal> {
  if (state.status === 'agreed' || !isBodyActor(by)) return accepted();
  const { alreadyHere, birthday25, type: _type, ...agreement } = command;
  if (alreadyHere) return refused('ALREADY_REGISTERED');
  if (agreement.until > birthday25) return refused('AFTER_25TH_BIRTHDAY');
  if (agreement.until < osloDateOf(at)) return refused('IN_THE_PAST');
  return accepted(AftercareAgreed.of({ ...agreement, participant: participantOf(by) }));
}
