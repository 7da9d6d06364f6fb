import type { EventId } from '#lib/kernel';
import type { EventStanding, Receipts } from '#lib/trust-log';

/** The receipts of the entries of one answer, looked up together when the first of them is asked for. */
export function receiptsOf(receipts: Receipts, events: readonly EventId[]) {
  let looked: Promise<ReadonlyMap<EventId, EventStanding>> | undefined;
  return async (event: EventId) => {
    looked ??= receipts.standingOf(events);
    const standing = (await looked).get(event);
    if (standing === undefined) return null;
    const { index, includedAt, witnesses, isQuorum } = standing;
    return {
      ...{ index, includedAt, witnesses },
      witnessedByEnough: isQuorum,
      proof: async () => (await receipts.receiptOf(event))?.proof,
    };
  };
}
