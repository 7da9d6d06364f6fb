import type { EventId, Instant } from '#lib/kernel';
import { declarationOf, type Author, type Fact, type FieldClass } from '#lib/case-stream';

/** One fact in the order it was recorded, with what its sentence is made of. Still sealed. */
export interface TimelineEntry {
  readonly eventId: EventId;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly author: Author;
  readonly fieldClass: FieldClass;
  readonly data: unknown;
}

export function timelineEntry(fact: Fact): TimelineEntry {
  const { id, occurredAt, recordedAt, author } = fact.meta;
  const fieldClass = declarationOf(fact.type)?.classOf(fact.data) ?? 'audit';
  return { eventId: id, type: fact.type, occurredAt, recordedAt, author, fieldClass, data: fact.data };
}
