import type { CivilDate, Participant, PersonId, WorkerId } from '#lib/kernel';
import {
  DisposalCancelled,
  DisposalReached,
  DisposalScheduled,
  ErasureConfirmed,
  ErasureProposed,
  RestrictionLifted,
  SubjectErased,
  SubjectRestricted,
  is,
  type ErasureVerb,
  type PastEvent,
} from '#lib/case-stream';

export type ErasureId = `erasure-${string}`;

/** What a worker has proposed, and what has become of it. */
export interface ErasureProposal {
  readonly erasureId: ErasureId;
  readonly personId: PersonId;
  readonly verb: ErasureVerb;
  readonly authority: string;
  readonly on?: CivilDate | undefined;
  readonly shownTo: readonly Participant[];
  readonly proposer: WorkerId;
  readonly by: Participant;
  readonly status: 'proposed' | 'confirmed';
}

export interface Restriction {
  readonly authority: string;
  readonly shownTo: readonly Participant[];
}

export interface Disposal {
  readonly on: CivilDate;
  readonly authority: string;
  readonly status: 'scheduled' | 'due';
}

/** What stands about a person's content, beside the content. `none`: nobody here has heard of the person. */
export type ErasureOrders = { readonly status: 'none' } | { readonly status: 'erased' } | StandingOrders;

export interface StandingOrders {
  readonly status: 'standing';
  readonly proposals: readonly ErasureProposal[];
  readonly restriction: Restriction | null;
  readonly disposal: Disposal | null;
}

export const nothingOrdered: ErasureOrders = { status: 'none' };
const noOrders: StandingOrders = { status: 'standing', proposals: [], restriction: null, disposal: null };

export function evolveErasureOrders(state: ErasureOrders, event: PastEvent): ErasureOrders {
  if (state.status === 'erased') return state;
  if (is(SubjectErased, event)) return { status: 'erased' };
  return evolveStanding(state.status === 'none' ? noOrders : state, event);
}

function evolveStanding(now: StandingOrders, event: PastEvent): StandingOrders {
  if (is(ErasureProposed, event)) {
    return { ...now, proposals: [...now.proposals, { ...event.data, status: 'proposed' }] };
  }
  if (is(ErasureConfirmed, event)) {
    const { erasureId } = event.data;
    const proposals = now.proposals.map((one) =>
      one.erasureId === erasureId ? ({ ...one, status: 'confirmed' } as const) : one,
    );
    return { ...now, proposals };
  }
  if (is(SubjectRestricted, event)) {
    const { authority, shownTo } = event.data;
    return { ...now, restriction: { authority, shownTo } };
  }
  if (is(RestrictionLifted, event)) return { ...now, restriction: null };
  if (is(DisposalScheduled, event)) {
    const { on, authority } = event.data;
    return { ...now, disposal: { on, authority, status: 'scheduled' } };
  }
  if (is(DisposalCancelled, event)) return { ...now, disposal: null };
  if (is(DisposalReached, event) && now.disposal !== null)
    return { ...now, disposal: { ...now.disposal, status: 'due' } };
  return now;
}
