import { instantOf, type CivilDate, type Instant, type NeedId } from '#lib/kernel';
import type { CooperationEnding } from '#lib/case-stream';
import { standingTenancy, type Homes } from '../housing/housing.state.js';
import { dueOn } from '../housing/stability.decide.js';

/** What is still missing before a cooperation may end as *housed and stable*. A closed set: the screen has words for each. */
export type Missing =
  | { readonly code: 'no-tenancy-stands' }
  | { readonly code: 'stability-not-agreed' }
  | { readonly code: 'stability-not-reached'; readonly reachedOn: CivilDate; readonly months: number }
  /** Names those that the one who asked may know of. */
  | { readonly code: 'need-open'; readonly needIds: readonly NeedId[] }
  /** What the one who asked may not know of is open. Said when nothing else is missing, and neither what it is nor whose. */
  | { readonly code: 'open-elsewhere' }
  /** A case is a mistake as long as nobody else has done anything on it. */
  | { readonly code: 'others-have-acted' };

/** What the home lacks by the closing rule (B31): we do not give up before the person is housed, or ends the cooperation. */
export function missingForClosing(homes: Homes, today: CivilDate): readonly Missing[] {
  const tenancy = standingTenancy(homes);
  if (tenancy === undefined) return [{ code: 'no-tenancy-stands' }];
  const { agreedMonths: months } = tenancy;
  if (months === null) return [{ code: 'stability-not-agreed' }];
  const reachedOn = dueOn(tenancy, months);
  return reachedOn > today ? [{ code: 'stability-not-reached', reachedOn, months }] : [];
}

/*
 * How long each body may still read after the end, so that it can finish its own record: in days.
 * The purpose that the person said yes to is over, so nothing lasts longer (GDPR article 5(1)(b)). Where the person ended it,
 * or nothing should have been here, it is over at once. The number is general knowledge (K), for the installation's lawyer.
 */
const daysOfAccess: Record<CooperationEnding, number> = {
  'housed-and-stable': 30,
  'person-ended': 0,
  died: 30,
  moved: 30,
  expelled: 30,
  'registered-in-error': 0,
};

/** The rules of closing, version 2026-1. */
export const closingRules = { version: '2026-1', daysOfAccess } as const;

const day = 24 * 60 * 60 * 1000;

/** When the last access ends, if the cooperation ends so at this instant. */
export function accessUntil(ending: CooperationEnding, at: Instant): Instant {
  return instantOf(new Date(Date.parse(at) + daysOfAccess[ending] * day));
}
