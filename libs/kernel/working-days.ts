import { isCivilDate, type CivilDate } from './time.js';

const day = 24 * 60 * 60 * 1000;

/** Fixed Norwegian public holidays, month-day (lov om helligdager, lov om 1. og 17. mai). */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Pentecost, Whit Monday. */
const movable = [-3, -2, 0, 1, 39, 49, 50];

function startInUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateAt(inUtc: number): CivilDate {
  const text = new Date(inUtc).toISOString().slice(0, 10);
  if (!isCivilDate(text)) throw new Error(`Not a civil date: ${text}`);
  return text;
}

/** Adds calendar days to a civil date. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return dateAt(startInUtc(date) + days * day);
}

export function isWorkingDay(date: CivilDate): boolean {
  return isWorkingDayAt(startInUtc(date));
}

function isWorkingDayAt(inUtc: number): boolean {
  const weekday = new Date(inUtc).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHolidayAt(inUtc);
}

export function isHoliday(date: CivilDate): boolean {
  return isHolidayAt(startInUtc(date));
}

function isHolidayAt(inUtc: number): boolean {
  const date = new Date(inUtc);
  if (fixed.includes(date.toISOString().slice(5, 10))) return true;
  return movable.includes((inUtc - easterInUtc(date.getUTCFullYear())) / day);
}

/** The date that lies so many Norwegian working days after another. */
export function plusWorkingDays(date: CivilDate, days: number): CivilDate {
  let current = date;
  for (let left = days; left > 0;) {
    current = plusDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; negative when `to` has passed. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  const end = startInUtc(to);
  let count = 0;
  for (let at = startInUtc(from) + day; at <= end; at += day) if (isWorkingDayAt(at)) count += 1;
  return count;
}

export function easterSunday(year: number): CivilDate {
  return dateAt(easterInUtc(year));
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
function easterInUtc(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const dayOfMonth = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, dayOfMonth);
}
