import type { CaseId, Participant } from '#lib/kernel';
import type { Access } from '#lib/case-stream';

/**
 * What one unit alone was given on a case: those accesses that stand, or where none does, those that were taken back, so that
 * the same word said again finds that it is so already. An access of a whole organisation is no unit's own.
 */
export function givenTo(
  { kind, organisation, unit }: Participant,
  accesses: readonly Access[],
  caseId: CaseId,
): readonly Access[] {
  const own = accesses.filter(({ caseId: on, grant: { recipient } }) => {
    const isMine = recipient.kind === kind && recipient.organisation === organisation && recipient.unit === unit;
    return on === caseId && isMine;
  });
  const standing = own.filter(({ ended }) => !ended);
  return standing.length > 0 ? standing : own;
}
