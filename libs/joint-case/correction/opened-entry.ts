import { derivedUuid, isUuid, type EventId } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';

/** The event behind an entry of the timeline, or one that is nowhere: then the decider says that it is not there. */
export function openedEntry({ seals }: EdgeContext, entryId: string, commandId: string): EventId {
  const opened = seals.openId(entryId);
  return opened !== undefined && isUuid(opened) ? opened : derivedUuid(commandId, 'nowhere');
}
