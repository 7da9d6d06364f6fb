import { now } from './clock.ts';
import { dateWords } from './dates.words.ts';
import type { Language } from './define-words.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;
const osloParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** The civil date (YYYY-MM-DD) and the time (HH:MM) in Europe/Oslo at an instant. */
export function inOslo(instant: string | Date): { readonly day: string; readonly time: string } {
  const [date = '', time = ''] = osloParts.format(new Date(instant)).split(', ');
  return { day: date.split('/').toReversed().join('-'), time };
}

/** The civil date in Oslo: the demo's, where there is one. */
export function today(at: Date = now()): string {
  return inOslo(at).day;
}

/** Today as one would type it: 1.12.2026. */
export function typedToday(): string {
  return today().split('-').toReversed().map(Number).join('.');
}

/** 12. desember 2026 */
export function formatDay(day: string, language: Language): string {
  const date = utc(day);
  const words = dateWords[language];
  const month = words.months.split(' ')[date.getUTCMonth()] ?? '';
  return words.day(date.getUTCDate(), month, date.getUTCFullYear());
}

/** desember 2026, from 2026-12 */
export function formatMonth(month: string, language: Language): string {
  const date = utc(`${month}-01`);
  return `${dateWords[language].months.split(' ')[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** fredag 12. desember 2026 */
export function formatWeekday(day: string, language: Language): string {
  const weekday = dateWords[language].weekdays.split(' ')[utc(day).getUTCDay()] ?? '';
  return `${weekday} ${formatDay(day, language)}`;
}

/** 12. desember 2026 kl. 14.05 */
export function formatInstant(instant: string, language: Language): string {
  const { day, time } = inOslo(instant);
  return `${formatDay(day, language)} ${dateWords[language].clock(time)}`;
}

/** 24.11.2026 14:05: for columns, the same in every language. */
export function compactInstant(instant: string): string {
  const { day, time } = inOslo(instant);
  return `${day.split('-').toReversed().join('.')} ${time}`;
}

/** i dag, i morgen, om 12 dager, for 3 dager siden */
export function fromToday(day: string, language: Language, reference = today()): string {
  const words = dateWords[language];
  const days = Math.round((utc(day).getTime() - utc(reference).getTime()) / dayLength);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  return days > 0 ? words.inDays(days) : words.daysAgo(-days);
}

/** Days on which services are about to close, or closed. */
export function closeToWeekend(day: string): 'friday' | 'weekend' | undefined {
  const weekday = utc(day).getUTCDay();
  if (weekday === 5) return 'friday';
  return weekday === 6 || weekday === 0 ? 'weekend' : undefined;
}

/** A civil date from what people type: 12.5.2026, 12.05.26, 120526, 2026-05-12. Undefined when it is no date. */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = isoDay.exec(text);
  if (iso) return existing(text);
  const parts = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [, day = '', month = '', year = ''] = parts ?? [];
  return parts === null
    ? undefined
    : existing(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A month (YYYY-MM) from what people type: 12.2026, 12/26, 2026-12. Undefined when it is none. */
export function parseMonth(typed: string): string | undefined {
  const [, month = '', year = ''] = /^(\d{1,2})[./ ](\d{4}|\d{2})$/.exec(typed.trim()) ?? [];
  const text = month === '' ? typed.trim() : `${year.padStart(4, '20')}-${month.padStart(2, '0')}`;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

function existing(day: string): string | undefined {
  const date = utc(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
