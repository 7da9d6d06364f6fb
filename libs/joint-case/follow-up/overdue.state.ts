import type { HandoverId } from '#lib/kernel';
import { DecisionOverdue, ReplyOverdue, is, type PastEvent } from '#lib/case-stream';

/** How far what is late has climbed inside the body that is late. */
export const overdueLevels = ['unit', 'organisation'] as const;
export type OverdueLevel = (typeof overdueLevels)[number];

/** An offer that was not answered, or a vedtak that was not made, by its day. */
export interface Overdue {
  readonly handoverId: HandoverId;
  readonly of: 'reply' | 'decision';
  readonly level: OverdueLevel;
}

export function evolveOverdue(overdue: readonly Overdue[], event: PastEvent): readonly Overdue[] {
  if (is(ReplyOverdue, event)) return [...overdue, { ...lateIn(event.data), of: 'reply' }];
  return is(DecisionOverdue, event) ? [...overdue, { ...lateIn(event.data), of: 'decision' }] : overdue;
}

function lateIn({ handoverId, level }: Omit<Overdue, 'of'>): Omit<Overdue, 'of'> {
  return { handoverId, level };
}

export function isLate(overdue: readonly Overdue[], late: Overdue): boolean {
  return overdue.some(
    ({ handoverId, of, level }) => handoverId === late.handoverId && of === late.of && level === late.level,
  );
}
