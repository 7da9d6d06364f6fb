import type { HandoverId } from '#lib/kernel';
import { ReplyOverdue, is, type PastEvent } from '#lib/case-stream';

/** How far an unanswered offer has climbed inside the body that was asked. */
export type OverdueLevel = 'unit' | 'organisation';

export interface Overdue {
  readonly handoverId: HandoverId;
  readonly level: OverdueLevel;
}

export function evolveOverdue(overdue: readonly Overdue[], event: PastEvent): readonly Overdue[] {
  if (!is(ReplyOverdue, event)) return overdue;
  const { handoverId, level } = event.data;
  return [...overdue, { handoverId, level }];
}
