/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = `${string}T${string}Z`;

/** A civil date in Europe/Oslo, `YYYY-MM-DD`. */
export type CivilDate = `${number}-${number}-${number}`;

/** The only source of "now": injected, so that a test or the demo can move it. */
export interface Clock {
  now(): Instant;
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
const civilDate = /^\d{4}-\d{2}-\d{2}$/;

export function isCivilDate(text: string): text is CivilDate {
  if (!civilDate.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export function isInstant(text: string): text is Instant {
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
