import { isCivilDate, type CivilDate, type TenancyId } from '#lib/kernel';
import { stabilityMonths, type StabilityMonths } from '#lib/case-stream';
import type { Homes, Tenancy } from './housing.state.js';

/** The same day so many months later, or the last of a shorter month. */
export function monthsAfter(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const text = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
  return isCivilDate(text) ? text : date;
}

/** The day on which a tenancy has lasted so many months. */
export function dueOn({ startedOn }: Tenancy, months: number): CivilDate {
  return monthsAfter(startedOn, months);
}

/** Whether it stood on that day, as far as is recorded. */
export function stoodOn(tenancy: Tenancy, day: CivilDate): boolean {
  return tenancy.status === 'standing' || tenancy.endedOn > day;
}

export interface DueMark {
  readonly tenancyId: TenancyId;
  readonly months: StabilityMonths;
  readonly dueOn: CivilDate;
}

/** The marks that somebody should make by that day and nobody has: for the inbox and the worker of deadlines. */
export function marksDue({ tenancies }: Homes, today: CivilDate): readonly DueMark[] {
  return tenancies.flatMap((tenancy) =>
    stabilityMonths
      .filter((months) => !tenancy.marked.includes(months))
      .map((months) => ({ tenancyId: tenancy.tenancyId, months, dueOn: dueOn(tenancy, months) }))
      .filter((mark) => mark.dueOn <= today),
  );
}
