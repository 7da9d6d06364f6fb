import { isHoliday, plusDays, plusWorkingDays, isWorkingDay, type CivilDate, type Kind } from '#lib/kernel';
import type { MilestoneOutcome } from '#lib/case-stream';
import type { Milestone, Track, TrackWords } from './track.state.js';

/** From what a track is planned. */
export interface Dates {
  /** The day of release; null while nobody has set it. */
  readonly anchor: CivilDate | null;
  readonly openedOn: CivilDate;
  /** The day of admission, where somebody told of it. */
  readonly admittedOn: CivilDate | null;
  /** The day that the anchor became this one, if that is after the opening. */
  readonly setOn: CivilDate;
}

/** How it looks today, and which milestones were reached. */
export interface Today {
  readonly today: CivilDate;
  readonly reached?: ReadonlyMap<string, MilestoneOutcome>;
}

/** `now`: its day had passed already when the plan was made, so it is to be done, and nobody is late with it. */
export type MilestoneStatus = MilestoneOutcome | 'passed' | 'now' | 'today' | 'coming';

export interface PlannedMilestone {
  readonly code: string;
  readonly words: TrackWords;
  readonly plain: TrackWords;
  readonly concerns: readonly Kind[];
  readonly on: CivilDate;
  /** Calendar days from the anchor; negative before it, null without one. */
  readonly daysFromAnchor: number | null;
  readonly status: MilestoneStatus;
}

/** The days of a track, in their order, as they look from a day. Without an anchor, what counts from it is left out. */
export function planOf(track: Track, dates: Dates & Today): readonly PlannedMilestone[] {
  const days = daysOf(track, dates);
  return track.milestones
    .flatMap((milestone) => {
      const on = days.get(milestone.code);
      return on === undefined ? [] : [planned(milestone, on, dates)];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day of each milestone; none comes before one that it waits for. */
export function daysOf(
  track: Track,
  dates: Pick<Dates, 'anchor' | 'openedOn' | 'admittedOn'>,
): ReadonlyMap<string, CivilDate> {
  const days = new Map<string, CivilDate>();
  for (const milestone of track.milestones) {
    const start = startOf(milestone, dates);
    if (start === null) continue;
    const earlier = milestone.after.flatMap((code) => days.get(code) ?? []);
    const own = counted(milestone, start);
    days.set(
      milestone.code,
      earlier.reduce((latest, day) => (day > latest ? day : latest), own),
    );
  }
  return days;
}

function startOf(
  { from }: Milestone,
  { anchor, openedOn, admittedOn }: Pick<Dates, 'anchor' | 'openedOn' | 'admittedOn'>,
) {
  switch (from) {
    case 'anchor':
      return anchor;
    case 'admission':
      return admittedOn ?? openedOn;
    case 'opened':
      return openedOn;
  }
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

function planned({ code, words, plain, concerns }: Milestone, on: CivilDate, dates: Dates & Today): PlannedMilestone {
  const daysFromAnchor = dates.anchor === null ? null : daysBetween(dates.anchor, on);
  const status = dates.reached?.get(code) ?? statusOf(on, dates);
  return { code, words, plain, concerns, on, daysFromAnchor, status };
}

function statusOf(on: CivilDate, { anchor, openedOn, setOn, today }: Dates & Today): MilestoneStatus {
  if (on === today) return 'today';
  if (on > today) return 'coming';
  const madeOn = setOn > openedOn ? setOn : openedOn;
  const inTime = plusDays(madeOn, 7);
  const until = anchor !== null && anchor > inTime ? anchor : inTime;
  return on < madeOn && today <= until ? 'now' : 'passed';
}

/** What is still to be reached. */
export function leftOf(plan: readonly PlannedMilestone[]): readonly PlannedMilestone[] {
  return plan.filter(({ status }) => status !== 'done' && status !== 'not-needed');
}

/** So near the release, the day itself comes before all that should have been done earlier: it cannot be moved. */
const lastDays = 4;

/**
 * What to do first when several things are due: what has waited longest.
 * In the last days, as when remand ends the same day, what lies nearest to the release.
 */
export function firstOf(
  plan: readonly PlannedMilestone[],
  { anchor, today }: { readonly anchor: CivilDate | null; readonly today: CivilDate },
): PlannedMilestone | undefined {
  const due = leftOf(plan).filter(({ status }) => status !== 'coming');
  if (anchor === null || daysBetween(today, anchor) > lastDays) return due[0];
  const distance = ({ daysFromAnchor }: PlannedMilestone) => Math.abs(daysFromAnchor ?? 0);
  const before = due.filter(({ daysFromAnchor }) => daysFromAnchor !== 0);
  return (before.length > 0 ? before : due).toSorted((a, b) => distance(a) - distance(b))[0];
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
