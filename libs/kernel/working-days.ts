import { isCivilDate, type CivilDate } from './time.js';

const day = 24 * 60 * 60 * 1000;

/** Fixed Norwegian public holidays, month-day (lov om helligdager, lov om 1. og 17. mai). */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Pentecost, Whit Monday. */
const movable = [-3, -2, 0, 1, 39, 49, 50];

function startInUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Adds calendar days to a civil date. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  const text = new Date(startInUtc(date) + days * day).toISOString().slice(0, 10);
  if (!isCivilDate(text)) throw new Error(`Not a civil date: ${text}`);
  return text;
}

export function isWorkingDay(date: CivilDate): boolean {
  const weekday = new Date(startInUtc(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

export function isHoliday(date: CivilDate): boolean {
  if (fixed.includes(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return movable.includes((startInUtc(date) - startInUtc(easter)) / day);
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
  let count = 0;
  for (let current = from; current < to;) {
    current = plusDays(current, 1);
    if (isWorkingDay(current)) count += 1;
  }
  return count;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): CivilDate {
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
  const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  if (!isCivilDate(text)) throw new Error(`Easter of ${year} came out as ${text}`);
  return text;
}
