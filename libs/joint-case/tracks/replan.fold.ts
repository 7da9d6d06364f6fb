import type { CivilDate } from '#lib/kernel';
import { daysBetween, daysOf, type Dates } from './plan.fold.js';
import type { Track, TrackWords } from './track.state.js';

/** What a moved anchor did to a plan. */
export interface Replanning {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Positive when it became later. */
  readonly days: number;
  readonly moved: readonly MovedMilestone[];
}

export interface MovedMilestone {
  readonly code: string;
  readonly words: TrackWords;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
}

export type Unmoved = Pick<Dates, 'openedOn' | 'admittedOn'>;

/** Compares the plan from one anchor with the plan from another; what counts from the opening or the admission stays. */
export function replan(track: Track, unmoved: Unmoved, from: CivilDate, to: CivilDate): Replanning {
  const before = daysOf(track, { ...unmoved, anchor: from });
  const after = daysOf(track, { ...unmoved, anchor: to });
  const moved = track.milestones.flatMap(({ code, words }) => {
    const [was, is] = [before.get(code), after.get(code)];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ code, words, from: was, to: is, days: daysBetween(was, is) }];
  });
  return { from, to, days: daysBetween(from, to), moved };
}
