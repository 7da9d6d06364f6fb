import type { LookRowFragment } from '../operations/client.ts';
import { inOslo } from '../words/dates.ts';

/** Looks of the same kind, one after the other on the same day: the newest of them, and how many. */
export interface LookGroup {
  readonly look: LookRowFragment;
  readonly times: number;
}

/** Takes looks newest first. What is grouped differs in nothing but the hour. */
export function groupLooks(looks: readonly LookRowFragment[]): readonly LookGroup[] {
  return looks.reduce<readonly LookGroup[]>((groups, look) => {
    const last = groups.at(-1);
    if (last === undefined || signature(last.look) !== signature(look)) return [...groups, { look, times: 1 }];
    return [...groups.slice(0, -1), { look: last.look, times: last.times + 1 }];
  }, []);
}

function signature({ at, unit, role, purpose, fieldClasses, basis, allowed }: LookRowFragment): string {
  const own = role === '';
  return JSON.stringify([inOslo(at).day, unit?.id, role, own || [purpose, fieldClasses, basis], allowed]);
}
