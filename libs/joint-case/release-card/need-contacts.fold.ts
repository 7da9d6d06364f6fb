import { isBodyKind, isIdOf, type NeedId, type Participant, type WorkerId } from '#lib/kernel';
import { FirstContactConfirmed, NeedRegistered, is, type Fact } from '#lib/case-stream';

/** Who of a body can be called about a need: whoever registered it there, or met the person first. */
export interface NeedContact {
  readonly needId: NeedId;
  readonly of: Participant;
  readonly worker: WorkerId;
}

/** The newest contact stands. It is good only while its body leads the need. */
export function evolveNeedContacts(contacts: readonly NeedContact[], fact: Fact): readonly NeedContact[] {
  if (!is(NeedRegistered, fact) && !is(FirstContactConfirmed, fact)) return contacts;
  const { needId } = fact.data;
  const others = contacts.filter((contact) => contact.needId !== needId);
  const { kind, organisation, unit, actor } = fact.meta.author;
  if (!isBodyKind(kind) || organisation === null || unit === null || !isIdOf('worker', actor)) return others;
  return [...others, { needId, of: { kind, organisation, unit }, worker: actor }];
}
