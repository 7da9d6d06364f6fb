import { isCivilDate, type CivilDate } from '#lib/kernel';

/**
 * The birth date that a national identity number holds, or undefined when it holds none.
 * Day + 40 marks a D-number, month + 40, + 65 or + 80 a synthetic one; the three digits after the date give the century (Skatteetaten).
 */
export function birthDateOf(nationalId: string): CivilDate | undefined {
  const [day, month, year, individual] = [0, 2, 4]
    .map((at) => Number(nationalId.slice(at, at + 2)))
    .concat(Number(nationalId.slice(6, 9)));
  if (day === undefined || month === undefined || year === undefined || individual === undefined) return undefined;
  const civilDay = day > 40 ? day - 40 : day;
  const offset = [80, 65, 40].find((added) => month > added && month <= added + 12) ?? 0;
  const text = [centuryOf(individual, year) + year, month - offset, civilDay]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return isCivilDate(text) ? text : undefined;
}

function centuryOf(individual: number, year: number): number {
  if (individual < 500) return 1900;
  if (year < 40) return 2000;
  return individual >= 900 ? 1900 : 1800;
}
