import { plusDays, type CivilDate } from '#lib/kernel';

export const friday = 5;

export function dayOfWeek(day: CivilDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** The first Friday that is at least so many days ahead. */
export function fridayFrom(today: CivilDate, days: number): CivilDate {
  const earliest = plusDays(today, days);
  return plusDays(earliest, (friday - dayOfWeek(earliest) + 7) % 7);
}
