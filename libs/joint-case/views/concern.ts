import { isBodyKind, isIdOf, streamKindOf, type Kind } from '#lib/kernel';
import { isEventName, ownerOf } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';

type Told = Pick<RecordedEvent, 'stream' | 'type'>;

/**
 * Whether an event may bear on the records of a kind. On private streams each kind records its own facts in its own compartment, and nobody else can
 * record them: another kind's need not even be decoded.
 */
export function mayConcernRecords(kind: Kind, { stream, type }: Told): boolean {
  if (isIdOf('person', stream)) return true;
  if (streamKindOf(stream) !== 'private') return false;
  const owner = isEventName(type) ? ownerOf(type) : undefined;
  return owner === undefined || owner === kind || !isBodyKind(owner);
}

/** The same, for a kind that takes part in joint cases too. */
export function mayConcernCases(kind: Kind, told: Told): boolean {
  return isIdOf('case', told.stream) || mayConcernRecords(kind, told);
}
