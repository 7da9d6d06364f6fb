import type { CivilDate, Instant, Participant } from '#lib/kernel';
import {
  DisposalCancelled,
  DisposalScheduled,
  ErasureConfirmed,
  ErasureProposed,
  RestrictionLifted,
  SubjectRestricted,
  is,
  type ErasureVerb,
  type Fact,
} from '#lib/case-stream';

/** What bodies propose to do about the person's content, and what they have done. */
export interface ContentOrders {
  /** Those that no other body has confirmed, the oldest first. */
  readonly proposals: readonly ProposedOrder[];
  readonly restriction: RestrictedContent | null;
  readonly disposal: DisposedContent | null;
}

export interface ProposedOrder {
  readonly erasureId: string;
  readonly verb: ErasureVerb;
  readonly by: Participant;
  readonly authority: string;
  /** The day of a disposal. */
  readonly on: CivilDate | null;
  readonly at: Instant;
}

export interface RestrictedContent {
  readonly authority: string;
  readonly shownTo: readonly Participant[];
  readonly at: Instant;
}

export interface DisposedContent {
  readonly authority: string;
  readonly on: CivilDate;
}

export const noContentOrders: ContentOrders = { proposals: [], restriction: null, disposal: null };

/** An erasure itself shows nothing here: whoever logs in afterwards is somebody else. */
export function evolveContentOrders(orders: ContentOrders, fact: Fact): ContentOrders {
  const { occurredAt: at } = fact.meta;
  if (is(ErasureProposed, fact)) {
    const { erasureId, verb, by, authority, on = null } = fact.data;
    return { ...orders, proposals: [...orders.proposals, { erasureId, verb, by, authority, on, at }] };
  }
  if (is(ErasureConfirmed, fact)) {
    const { erasureId } = fact.data;
    return { ...orders, proposals: orders.proposals.filter((one) => one.erasureId !== erasureId) };
  }
  if (is(SubjectRestricted, fact)) {
    const { authority, shownTo } = fact.data;
    return { ...orders, restriction: { authority, shownTo, at } };
  }
  if (is(RestrictionLifted, fact)) return { ...orders, restriction: null };
  if (is(DisposalScheduled, fact)) {
    const { authority, on } = fact.data;
    return { ...orders, disposal: { authority, on } };
  }
  return is(DisposalCancelled, fact) ? { ...orders, disposal: null } : orders;
}
