import { parseDay, parseMonth } from '../words/dates.ts';
import type { Fault } from './use-form.ts';

export const filled = (value: string): Fault | undefined => (value.trim() === '' ? 'required' : undefined);

/** Filled, with at most so many characters. */
export const filledWithin =
  (most: number) =>
  (value: string): Fault | undefined =>
    filled(value) ?? within(most)(value);

/** Empty, or at most so many characters. */
export const within =
  (most: number) =>
  (value: string): Fault | undefined =>
    value.length > most ? 'tooLong' : undefined;

export const chosen = (value: string): Fault | undefined => (value === '' ? 'chooseOne' : undefined);

export const day = (value: string): Fault | undefined =>
  value.trim() === '' ? 'required' : parseDay(value) === undefined ? 'badDate' : undefined;

export const dayOrEmpty = (value: string): Fault | undefined => (value.trim() === '' ? undefined : day(value));

export const month = (value: string): Fault | undefined =>
  value.trim() === '' ? 'required' : parseMonth(value) === undefined ? 'badMonth' : undefined;

/** A whole number, with or without spaces between the thousands. */
export const wholeNumber = (value: string): Fault | undefined =>
  value.trim() === '' ? 'required' : numberOf(value) === undefined ? 'badNumber' : undefined;

export function numberOf(value: string): number | undefined {
  const digits = withoutSpaces(value);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Empty, or an hour of the day: 9:30, 09.30. */
export const hourOrEmpty = (value: string): Fault | undefined =>
  value.trim() === '' || hourOf(value) !== null ? undefined : 'badField';

/** `HH:MM`; null when it is empty or no hour. */
export function hourOf(value: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(value.trim()) ?? [];
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`;
}

export const nationalId = (value: string): Fault | undefined =>
  value.trim() === '' ? 'required' : /^\d{11}$/.test(withoutSpaces(value)) ? undefined : 'badNationalId';

export const nationalIdOrEmpty = (value: string): Fault | undefined =>
  value.trim() === '' ? undefined : nationalId(value);

export function withoutSpaces(value: string): string {
  return value.replaceAll(/\s/g, '');
}

/** What was typed, or null when nothing was. */
export function textOrNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}

/** The option that was chosen; undefined when the text is none of them. */
export function optionOf<const Option extends string>(options: readonly Option[], value: string): Option | undefined {
  return options.find((option) => option === value);
}
