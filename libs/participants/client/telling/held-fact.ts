import type { EventId, Instant, Participant } from '#lib/kernel';
import {
  AftercarePlanRecorded,
  ChildrensHousingNeedRecorded,
  HousingAllowanceDecided,
  is,
  type EventOf,
  type Fact,
} from '#lib/case-stream';

/** What a body holds about the person and owes the person to know of. Still sealed. */
export type HeldFact = {
  readonly eventId: EventId;
  readonly holder: Participant;
  readonly recordedAt: Instant;
} & (
  | { readonly kind: 'housing-allowance'; readonly event: EventOf<typeof HousingAllowanceDecided> }
  | { readonly kind: 'aftercare-plan'; readonly event: EventOf<typeof AftercarePlanRecorded> }
  | { readonly kind: 'childrens-housing-need'; readonly event: EventOf<typeof ChildrensHousingNeedRecorded> }
);

/** Undefined for every other fact of a body's own record: those the person asks the body itself about. */
export function heldFactOf(fact: Fact): HeldFact | undefined {
  const { id: eventId, recordedAt } = fact.meta;
  if (is(HousingAllowanceDecided, fact))
    return { kind: 'housing-allowance', event: made(fact), holder: fact.data.participant, eventId, recordedAt };
  if (is(AftercarePlanRecorded, fact))
    return { kind: 'aftercare-plan', event: made(fact), holder: fact.data.participant, eventId, recordedAt };
  if (is(ChildrensHousingNeedRecorded, fact))
    return { kind: 'childrens-housing-need', event: made(fact), holder: fact.data.participant, eventId, recordedAt };
  return undefined;
}

/** Whether an event of this type is one. */
export function isHeldFact(type: string): boolean {
  return [HousingAllowanceDecided, AftercarePlanRecorded, ChildrensHousingNeedRecorded].some(
    ({ name }) => name === type,
  );
}

function made<N extends string, D>({ type, data }: { readonly type: N; readonly data: D }) {
  return { type, data };
}
