import type { Actor } from '#lib/kernel';
import type { Order } from '#lib/case-stream';
import type { CaseView } from '#lib/joint-case';
import { caseId, handoverId, kim, needId, personId } from '#lib/testing';
import { tours } from '../deciders/tours.fixture.js';
import type { Scribe } from './scribe.fixture.js';

/** What begins a case, ends it, or is decided on the person's own stream happens in other ways here. */
const elsewhere =
  /^(OpenCase|CloseCooperation|FollowEnding|EndGrant|.*Consent|.*Cooperation(End)?|ConcludeCooperation)$/;

/** Everything that is asked on a tour about one case. */
const asked: readonly Order<{ readonly type: string }>[] = tours
  .flatMap((tour) => tour.asked)
  .filter(({ command }) => 'caseId' in command && command.caseId === caseId && !elsewhere.test(command.type));

/** One of them, of this case and of what is in it. */
export async function asOnTour(scribe: Scribe, view: CaseView): Promise<void> {
  const { command, by } = scribe.one(asked);
  const needs = view.needs.map((need) => need.needId);
  const handovers = view.handovers.map((handover) => handover.handoverId);
  const here = new Map<string, string>([
    [caseId, view.caseId],
    [personId, view.personId],
    [needId, needs.length === 0 ? needId : scribe.one(needs)],
    [handoverId, handovers.length === 0 ? handoverId : scribe.one(handovers)],
  ]);
  const actor: Actor = by === kim ? { kind: 'client', person: view.personId } : by;
  await scribe.send(actor, moved(command, here));
}

/** The same value with other ids in it. */
function moved<T>(value: T, ids: ReadonlyMap<string, string>): T {
  // What JSON gives back of plain data has the form of what it was given.
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? (ids.get(part) ?? part) : part,
  ) as T;
}
