/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = `${string}T${string}Z`;

/** A civil date in Europe/Oslo, `YYYY-MM-DD`. */
export type CivilDate = `${number}-${number}-${number}`;

/** The only source of "now": injected, so that a test or the demo can move it. */
export interface Clock {
  now(): Instant;
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
const civilDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantInUtc = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/* Every fold asks these of every event: so by the calendar's own rules, and not by making dates and texts of them. */

export function isCivilDate(text: string): text is CivilDate {
  const [, year, month, day] = civilDate.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isInstant(text: string): text is Instant {
  const day = instantInUtc.exec(text)?.[1];
  if (day !== undefined) return isCivilDate(day);
  // A year of more than four digits, which a computer can say all the same.
  return /^[+-]/.test(text) && isSaidByDate(text);
}

function isSaidByDate(text: string): boolean {
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString() === text;
}

export function instantOf(date: Date): Instant {
  const text = date.toISOString();
  if (!isInstant(text)) throw new Error(`Not an instant: ${text}`);
  return text;
}

/** The civil date in Oslo at an instant. */
export function osloDateOf(instant: Instant): CivilDate {
  const text = osloDay.format(new Date(instant));
  if (!isCivilDate(text)) throw new Error(`Not a civil date: ${text}`);
  return text;
}

const osloHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });

/** Midnight in Oslo, when a civil date begins. */
export function startOfOsloDay(date: CivilDate): Instant {
  return midnight(Date.parse(`${date}T00:00:00Z`));
}

/** Midnight in Oslo, when a civil date is over. */
export function endOfOsloDay(date: CivilDate): Instant {
  return midnight(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000);
}

/** Oslo is one hour ahead of UTC in winter and two in summer; clocks change at 01:00 UTC, never around midnight. */
function midnight(inUtc: number): Instant {
  const ahead = Number(osloHour.format(new Date(inUtc)));
  return instantOf(new Date(inUtc - ahead * 60 * 60 * 1000));
}

export const systemClock: Clock = { now: () => instantOf(new Date()) };
