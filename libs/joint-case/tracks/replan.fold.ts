import type { CivilDate } from '#lib/kernel';
import { daysBetween, daysOf } from './plan.fold.js';
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

/** Compares the plan from one anchor with the plan from another; what counts from the opening stays. */
export function replan(track: Track, openedOn: CivilDate, from: CivilDate, to: CivilDate): Replanning {
  const before = daysOf(track, { anchor: from, openedOn });
  const after = daysOf(track, { anchor: to, openedOn });
  const moved = track.milestones.flatMap(({ code, words }) => {
    const [was, is] = [before.get(code), after.get(code)];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ code, words, from: was, to: is, days: daysBetween(was, is) }];
  });
  return { from, to, days: daysBetween(from, to), moved };
}
