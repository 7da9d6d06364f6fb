import type { Kind } from '#lib/kernel';
import type { RecordedEvent } from '#lib/event-store';
import { placed } from './read-facts.js';

/** More events than these are worth a transaction of their own. */
const several = 32;

/** Whoever orders something waits for its own kind's views, and for no other's. What cannot be read may be anybody's. */
export function isAwaited(kind: Kind, events: readonly RecordedEvent[]): boolean {
  if (events.length > several) return true;
  try {
    return events.some((event) => placed(event).fact.meta.author.kind === kind);
  } catch {
    return true;
  }
}
