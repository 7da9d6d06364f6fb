import { isBodyActor, type BodyActor } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';

/** The worker behind a request to a body's endpoint; the edge has admitted nobody else there. */
export function workerOf({ actor }: EdgeContext): BodyActor {
  if (!isBodyActor(actor)) throw problem('UNAUTHENTICATED');
  return actor;
}
