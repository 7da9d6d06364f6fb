import type { PersonId } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';

/** The person behind a request to the person's own endpoint; the edge has admitted nobody else there. */
export function personOf({ actor }: EdgeContext): PersonId {
  if (actor.kind !== 'client') throw problem('UNAUTHENTICATED');
  return actor.person;
}
