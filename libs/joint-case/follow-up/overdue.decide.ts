import {
  accepted,
  endOfOsloDay,
  osloDateOf,
  plusDays,
  plusWorkingDays,
  refused,
  type CaseId,
  type CivilDate,
  type Decision,
  type HandoverId,
  type Instant,
  type NeedId,
} from '#lib/kernel';
import {
  DecisionOverdue,
  FollowUpAlarmRaised,
  ReplyOverdue,
  type DeciderOf,
  type EventOf,
  type Urgency,
} from '#lib/case-stream';
import { evolveNeeds, noNeeds, type NeedState, type NeedsState } from '../need/need.state.js';
import { isLate, type OverdueLevel } from './overdue.state.js';

/** The platform's: an offer was not answered in time. */
export interface RecordReplyOverdue {
  readonly type: 'RecordReplyOverdue';
  readonly caseId: CaseId;
  readonly handoverId: HandoverId;
  readonly level: OverdueLevel;
}

/** The platform's: the day of a vedtak passed without one. */
export interface RecordDecisionOverdue {
  readonly type: 'RecordDecisionOverdue';
  readonly caseId: CaseId;
  readonly handoverId: HandoverId;
  readonly level: OverdueLevel;
}

/** The platform's: what began at `since` has stood for as long as the grade of the need allows. */
export interface RaiseFollowUpAlarm {
  readonly type: 'RaiseFollowUpAlarm';
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly since: Instant;
}

export type OverdueCommand = RecordReplyOverdue | RecordDecisionOverdue | RaiseFollowUpAlarm;
type OverdueEvent =
  EventOf<typeof ReplyOverdue> | EventOf<typeof DecisionOverdue> | EventOf<typeof FollowUpAlarmRaised>;
type Answer = Decision<OverdueEvent, 'NOT_THERE'>;

/** Records that time has passed; what was answered or taken meanwhile is not late. */
export const overdueDecider: DeciderOf<'joint-case', NeedsState, OverdueCommand, OverdueEvent, 'NOT_THERE'> = {
  initial: noNeeds,
  evolve: evolveNeeds,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || by.kind !== 'platform') return refused('NOT_THERE');
    switch (command.type) {
      case 'RecordReplyOverdue':
        return replyOverdue(state, command, at);
      case 'RecordDecisionOverdue':
        return decisionOverdue(state, command, at);
      case 'RaiseFollowUpAlarm':
        return alarm(state, command, at);
    }
  },
};

function replyOverdue(state: NeedsState, { handoverId, level }: RecordReplyOverdue, at: Instant): Answer {
  for (const { needId, area, handover } of state.needs) {
    if (handover.status !== 'offered' || handover.handoverId !== handoverId) continue;
    const { to, replyBy } = handover;
    const isKnown = isLate(state.overdue, { handoverId, of: 'reply', level });
    if (isKnown || at < overdueAt(replyBy, level)) return accepted();
    return accepted(ReplyOverdue.of({ handoverId, needId, area, to, replyBy, level }));
  }
  return accepted();
}

/** What a preliminary answer promises moves no day: it is the law's. */
function decisionOverdue(state: NeedsState, { handoverId, level }: RecordDecisionOverdue, at: Instant): Answer {
  for (const { needId, area, handover } of state.needs) {
    if (handover.status !== 'deciding' || handover.handoverId !== handoverId) continue;
    const { by, dueOn } = handover;
    if (isLate(state.overdue, { handoverId, of: 'decision', level }) || at < overdueAt(dueOn, level)) return accepted();
    return accepted(DecisionOverdue.of({ handoverId, needId, area, by, dueOn, level }));
  }
  return accepted();
}

/** The unit is late when the day is over; its organisation hears of it when a working day more has gone by. */
export function overdueAt(day: CivilDate, level: OverdueLevel): Instant {
  return endOfOsloDay(level === 'unit' ? day : plusWorkingDays(day, 1));
}

function alarm(state: NeedsState, { needId, since }: RaiseFollowUpAlarm, at: Instant): Answer {
  const need = state.needs.find((candidate) => candidate.needId === needId);
  if (need === undefined || !isUnattended(need, since) || at < alarmDue(since, need.urgency)) return accepted();
  const { area, urgency, followUpLead } = need;
  const why = followUpLead.status === 'gap' ? 'nobody-follows-up' : 'take-over-unconfirmed';
  return accepted(FollowUpAlarmRaised.of({ needId, area, urgency, why, since }));
}

function isUnattended({ followUpLead: lead }: NeedState, since: Instant): boolean {
  if (lead.status !== 'gap' && lead.status !== 'taken-over-unconfirmed') return false;
  return lead.since === since && !lead.alarmed;
}

/** Calendar days after the day it began that each grade allows: tonight is over when the day is. */
const allowance: Readonly<Record<Urgency, number>> = { tonight: 0, 'this-week': 7, later: 30 };

export function alarmDue(since: Instant, urgency: Urgency): Instant {
  return endOfOsloDay(plusDays(osloDateOf(since), allowance[urgency]));
}
