import { accepted, refused, type CaseId, type Instant } from '#lib/kernel';
import { ResponsibilityOverdue, type DeciderOf, type EventOf } from '#lib/case-stream';
import { overdueAt } from '../follow-up/overdue.decide.js';
import { overdueLevels, type OverdueLevel } from '../follow-up/overdue.state.js';
import {
  evolveResponsibility,
  noResponsibility,
  type Responsibility,
  type ResponsibilityState,
} from './responsibility.state.js';

/** The platform's: who is responsible was not settled by its day. */
export interface RecordResponsibilityOverdue {
  readonly type: 'RecordResponsibilityOverdue';
  readonly caseId: CaseId;
  readonly level: OverdueLevel;
}

/** Records that time has passed; what was settled meanwhile is not late. Nothing moves by it: nobody lets go of a need. */
export const overdueResponsibilityDecider: DeciderOf<
  'joint-case',
  ResponsibilityState,
  RecordResponsibilityOverdue,
  EventOf<typeof ResponsibilityOverdue>,
  'NOT_THERE'
> = {
  initial: noResponsibility,
  evolve: evolveResponsibility,
  decide: ({ case: open, responsibility }, { command: { level }, by, at }) => {
    if (open.status !== 'open' || by.kind !== 'platform') return refused('NOT_THERE');
    if (!waitsFor(responsibility, level) || at < overdueAt(responsibility.dueOn, level)) return accepted();
    return accepted(ResponsibilityOverdue.of({ personId: open.personId, dueOn: responsibility.dueOn, level }));
  },
};

type Unsettled = Extract<Responsibility, { readonly overdue: readonly OverdueLevel[] }>;

function waitsFor(standing: Responsibility, level: OverdueLevel): standing is Unsettled {
  return 'overdue' in standing && !standing.overdue.includes(level);
}

/** What an unsettled responsibility waits for: the end of its day, and a working day more. */
export function unsettled(
  standing: Responsibility,
  caseId: CaseId,
): readonly { readonly key: string; readonly due: Instant; readonly command: RecordResponsibilityOverdue }[] {
  return overdueLevels.flatMap((level) => {
    if (!waitsFor(standing, level)) return [];
    const { dueOn } = standing;
    const command = { type: 'RecordResponsibilityOverdue', caseId, level } as const;
    return [{ key: `responsibility/${dueOn}/${level}`, due: overdueAt(dueOn, level), command }];
  });
}
