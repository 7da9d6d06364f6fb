import { plusWorkingDays, type CivilDate } from '#lib/kernel';

/** How long municipalities have to settle who is responsible. */
export interface SettlingTerm {
  readonly version: string;
  readonly validFrom: CivilDate;
  readonly workingDays: number;
  /** K: no statute sets it; each installation’s lawyer confirms it. */
  readonly mark: 'K';
}

/** Newest last. A changed term is a new version, and a dispute keeps the version that it was counted on. */
export const settlingTerms: readonly SettlingTerm[] = [
  { version: '2026-1', validFrom: '2026-01-01', workingDays: 10, mark: 'K' },
];

/** The term in force on a day, and the day that it ends. The oldest also counts for the time before it. */
export function settledBy(day: CivilDate, terms: readonly SettlingTerm[] = settlingTerms) {
  const term = terms.findLast(({ validFrom }) => validFrom <= day) ?? terms[0];
  const { version = '', workingDays = 0 } = term ?? {};
  return { termVersion: version, dueOn: plusWorkingDays(day, workingDays) };
}
