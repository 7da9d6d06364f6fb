import type { LookRowFragment } from '../operations/client.ts';
import { inOslo } from '../words/dates.ts';

/** Looks of the same kind on one day: the newest of them, and how many. */
export interface LookGroup {
  readonly look: LookRowFragment;
  readonly times: number;
}

/** Takes looks newest first. What is grouped differs in nothing but the hour. */
export function groupLooks(looks: readonly LookRowFragment[]): readonly LookGroup[] {
  const groups = Map.groupBy(looks, signature);
  return [...groups.values()].flatMap(([look, ...others]) =>
    look === undefined ? [] : [{ look, times: others.length + 1 }],
  );
}

function signature({ at, unit, role, purpose, fieldClasses, basis, allowed }: LookRowFragment): string {
  const own = role === '';
  return JSON.stringify([inOslo(at).day, unit?.id, role, own || [purpose, fieldClasses, basis], allowed]);
}
