import { isHoliday, plusDays, plusWorkingDays, isWorkingDay, type CivilDate, type Kind } from '#lib/kernel';
import type { Milestone, Track, TrackWords } from './track.state.js';

/** From what a track is planned. */
export interface Dates {
  /** The day of release. */
  readonly anchor: CivilDate;
  readonly openedOn: CivilDate;
  /** The day that the anchor became this one, if that is after the opening. */
  readonly setOn: CivilDate;
}

/** `now`: its day had passed already when the plan was made, so it is to be done, and nobody is late with it. */
export type MilestoneStatus = 'passed' | 'now' | 'today' | 'coming';

export interface PlannedMilestone {
  readonly code: string;
  readonly words: TrackWords;
  readonly plain: TrackWords;
  readonly concerns: readonly Kind[];
  readonly on: CivilDate;
  /** Calendar days from the anchor; negative before it. */
  readonly daysFromAnchor: number;
  readonly status: MilestoneStatus;
}

/** The days of a track, in their order, as they look from a day. */
export function planOf(track: Track, dates: Dates & { readonly today: CivilDate }): readonly PlannedMilestone[] {
  const days = daysOf(track, dates);
  return track.milestones
    .flatMap((milestone) => {
      const on = days.get(milestone.code);
      return on === undefined ? [] : [planned(milestone, on, dates)];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day of each milestone; none comes before one that it waits for. */
export function daysOf(track: Track, dates: Pick<Dates, 'anchor' | 'openedOn'>): ReadonlyMap<string, CivilDate> {
  const days = new Map<string, CivilDate>();
  for (const milestone of track.milestones) {
    const own = counted(milestone, milestone.from === 'anchor' ? dates.anchor : dates.openedOn);
    const earlier = milestone.after.flatMap((code) => days.get(code) ?? []);
    days.set(
      milestone.code,
      earlier.reduce((latest, day) => (day > latest ? day : latest), own),
    );
  }
  return days;
}

function counted({ days, counting }: Milestone, from: CivilDate): CivilDate {
  if (counting === 'calendar') return plusDays(from, days);
  return days < 0 ? workingDaysBefore(from, -days) : plusWorkingDays(from, days);
}

function workingDaysBefore(date: CivilDate, days: number): CivilDate {
  let current = date;
  for (let left = days; left > 0;) {
    current = plusDays(current, -1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

function planned(
  { code, words, plain, concerns }: Milestone,
  on: CivilDate,
  dates: Dates & { readonly today: CivilDate },
): PlannedMilestone {
  const daysFromAnchor = daysBetween(dates.anchor, on);
  return { code, words, plain, concerns, on, daysFromAnchor, status: statusOf(on, dates) };
}

function statusOf(on: CivilDate, { anchor, openedOn, setOn, today }: Dates & { readonly today: CivilDate }) {
  if (on === today) return 'today';
  if (on > today) return 'coming';
  const madeOn = setOn > openedOn ? setOn : openedOn;
  const inTime = plusDays(madeOn, 7);
  return on < madeOn && today <= (anchor > inTime ? anchor : inTime) ? 'now' : 'passed';
}

/** Calendar days from one date to another. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Why a day of release needs bed, food and medicine arranged beforehand. */
export type ReleaseDayFlag = 'holiday' | 'before-holiday' | 'friday' | 'weekend';

export function flagOf(date: CivilDate): ReleaseDayFlag | null {
  if (isHoliday(date)) return 'holiday';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'weekend';
  if (isHoliday(plusDays(date, 1))) return 'before-holiday';
  return weekday === 5 ? 'friday' : null;
}
