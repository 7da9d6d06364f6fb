import { plusWorkingDays, type CivilDate } from '#lib/kernel';

/** How long municipalities have to settle who is responsible. */
export interface SettlingTerm {
  readonly version: string;
  readonly validFrom: CivilDate;
  readonly workingDays: number;
  readonly source: string;
  readonly mark: 'S' | 'K';
}

/** The term in force on a day, and the day that it ends. The oldest also counts for the time before it. */
export function settledBy(day: CivilDate, terms: readonly SettlingTerm[]) {
  const term = terms.findLast(({ validFrom }) => validFrom <= day) ?? terms[0];
  const { version = '', workingDays = 0 } = term ?? {};
  return { termVersion: version, dueOn: plusWorkingDays(day, workingDays) };
}
