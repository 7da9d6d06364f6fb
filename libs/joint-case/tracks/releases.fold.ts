import { plusDays, type CivilDate } from '#lib/kernel';
import type { CaseView } from '../case/case-view.fold.js';
import { followUpNow, type NeedView } from '../need/need-view.fold.js';
import { daysBetween } from './plan.fold.js';

/** The buckets of days left, the nearest release first; each from and to, both counted in. */
export const releaseBuckets = [
  { code: 'after', from: -30, to: -1 },
  { code: 'now', from: 0, to: 4 },
  { code: 'five', from: 5, to: 13 },
  { code: 'fourteen', from: 14, to: 29 },
  { code: 'thirty', from: 30, to: 59 },
  { code: 'sixty-or-more', from: 60, to: 36_500 },
] as const;

export type ReleaseBucket = (typeof releaseBuckets)[number]['code'];

/** Undefined when the release lies further back than the track reaches. */
export function bucketOf(releaseOn: CivilDate, today: CivilDate): ReleaseBucket | undefined {
  const left = daysBetween(today, releaseOn);
  return releaseBuckets.find(({ from, to }) => from <= left && left <= to)?.code;
}

/** The release dates that fall in a bucket, or in any. */
export function datesIn(bucket: ReleaseBucket | undefined, today: CivilDate) {
  const { from, to } = releaseBuckets.find(({ code }) => code === bucket) ?? { from: -30, to: 36_500 };
  return { first: plusDays(today, from), last: plusDays(today, to) };
}

/**
 * Needs that nobody follows up, or that the correctional service leads and nobody has accepted to take over:
 * its authority ends with the release.
 */
export function untaken({ needs }: CaseView): readonly NeedView[] {
  return needs.filter((need) => {
    if (need.status === 'closed') return false;
    if (followUpNow(need)?.lead.status === 'gap') return true;
    return need.followUpLead?.kind === 'correctional-service' && need.status !== 'awaiting-first-contact';
  });
}
