import type { CaseId, GrantId } from '#lib/kernel';
import { is, type PastEvent } from './order.js';
import { CooperationEnded } from './events/closing.events.js';
import { ConsentGiven, ConsentWithdrawn, type Grant } from './events/person.events.js';

/** One recipient's way in to one case, as the person gave it. */
export interface Access {
  readonly caseId: CaseId;
  readonly grant: Grant;
  readonly ended: boolean;
}

/** Whom the person has let in, by the person's own stream: the oldest first, those that are over too. */
export function evolveAccesses(accesses: readonly Access[], event: PastEvent): readonly Access[] {
  if (is(ConsentGiven, event)) {
    const { caseId, grants } = event.data;
    return [...accesses, ...grants.map((grant) => ({ caseId, grant, ended: false }))];
  }
  if (is(ConsentWithdrawn, event)) return endedWhere(accesses, ({ grant }) => isIn(event.data.grantIds, grant));
  if (is(CooperationEnded, event)) return endedWhere(accesses, ({ caseId }) => caseId === event.data.caseId);
  return accesses;
}

function endedWhere(accesses: readonly Access[], isOver: (access: Access) => boolean): readonly Access[] {
  return accesses.map((access) => (isOver(access) ? { ...access, ended: true } : access));
}

function isIn(grantIds: readonly GrantId[], { grantId }: Grant): boolean {
  return grantIds.includes(grantId);
}
