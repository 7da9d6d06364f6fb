import { sameParticipant, type CivilDate, type Participant } from '#lib/kernel';
import {
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  is,
  type AuthorityGround,
  type PastEvent,
} from '#lib/case-stream';

/** Up to when a body may follow the person up; a body that said nothing is not in the list. */
export type Authority = {
  readonly participant: Participant;
  /** The last day. */
  readonly on: CivilDate;
  readonly ground: AuthorityGround;
} & { readonly status: 'ends' | 'ended' };

export function evolveAuthorities(authorities: readonly Authority[], event: PastEvent): readonly Authority[] {
  if (is(AuthorityEndSet, event)) return [...without(authorities, event.data), { ...event.data, status: 'ends' }];
  if (is(AuthorityEnded, event)) return [...without(authorities, event.data), { ...event.data, status: 'ended' }];
  return is(AuthorityEndCleared, event) ? without(authorities, event.data) : authorities;
}

function without(authorities: readonly Authority[], { participant }: { readonly participant: Participant }) {
  return authorities.filter((authority) => !sameParticipant(authority.participant, participant));
}

export function authorityOf(authorities: readonly Authority[], participant: Participant): Authority | undefined {
  return authorities.find((authority) => sameParticipant(authority.participant, participant));
}

export function hasEnded(authorities: readonly Authority[], participant: Participant): boolean {
  return authorityOf(authorities, participant)?.status === 'ended';
}
