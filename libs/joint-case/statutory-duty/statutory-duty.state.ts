import { plusDays, type BodyKind, type CivilDate } from '#lib/kernel';
import type { LifeArea, Urgency } from '#lib/case-stream';

/** Which needs a law makes a body's own to decide, and by when: one version of the data. */
export interface StatutoryDuties {
  readonly code: string;
  readonly version: string;
  readonly laws: readonly Law[];
  readonly duties: readonly StatutoryDuty[];
  readonly complaint: Complaint;
}

export interface Law {
  readonly code: string;
  readonly words: Words;
  readonly source: string;
  readonly mark: 'S' | 'K';
}

/** The first that fits a need is the one that holds. */
export interface StatutoryDuty {
  readonly kind: BodyKind;
  readonly area: LifeArea;
  readonly urgencies: readonly Urgency[];
  readonly law: string;
  /** Calendar weeks to a vedtak; 0 is the same day. */
  readonly weeks: number;
  readonly source: string;
  readonly mark: 'S' | 'K';
}

export interface Complaint {
  readonly weeks: number;
  readonly source: string;
  readonly mark: 'S' | 'K';
}

interface Words {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** The duty that a law gives a body of this kind for such a need, if any does. */
export function dutyOn(
  { duties }: StatutoryDuties,
  { kind }: { readonly kind: BodyKind },
  { area, urgency }: { readonly area: LifeArea; readonly urgency: Urgency },
): StatutoryDuty | undefined {
  return duties.find((duty) => duty.kind === kind && duty.area === area && duty.urgencies.includes(urgency));
}

/** The day of the vedtak, counted in calendar weeks from the first receipt. */
export function decisionDueOn({ weeks }: StatutoryDuty, receivedOn: CivilDate): CivilDate {
  return plusDays(receivedOn, weeks * 7);
}

/** The last day to complain of a vedtak. */
export function complainBy({ complaint }: StatutoryDuties, decidedOn: CivilDate): CivilDate {
  return plusDays(decidedOn, complaint.weeks * 7);
}
