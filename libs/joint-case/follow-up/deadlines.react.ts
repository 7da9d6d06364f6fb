import { endOfOsloDay, participantCode, type CaseId, type Instant } from '#lib/kernel';
import type { PastEvent } from '#lib/case-stream';
import type { ReportPersonDidNotArrive } from '../handover/handover.commands.js';
import { notArrivedDueAt } from '../handover/handover.meeting.decide.js';
import { evolveNeeds, noNeeds, type NeedState, type NeedsState } from '../need/need.state.js';
import type { EndAuthority } from './authority.decide.js';
import type { EndGrant } from './end-grant.decide.js';
import { alarmDue, replyDue, type RaiseFollowUpAlarm, type RecordReplyOverdue } from './overdue.decide.js';
import type { OverdueLevel } from './overdue.state.js';

/** Something that time will do to a case unless it is done before: when, and what is sent then. */
export interface Deadline {
  /** What it is, in words that differ from every other deadline of the case. */
  readonly key: string;
  readonly due: Instant;
  readonly command: EndAuthority | EndGrant | RecordReplyOverdue | RaiseFollowUpAlarm | ReportPersonDidNotArrive;
}

/**
 * The deadlines that stand after these facts of one case, the first due first.
 * They follow from the very state that the deciders decide on, so that one stands exactly while its command would do something.
 */
export function deadlinesOf(facts: Iterable<PastEvent>): readonly Deadline[] {
  let state = noNeeds;
  for (const fact of facts) state = evolveNeeds(state, fact);
  return deadlinesIn(state);
}

export function deadlinesIn(state: NeedsState): readonly Deadline[] {
  if (state.case.status === 'none') return [];
  const { caseId } = state.case;
  const all = [
    ...grantEnds(state, caseId),
    ...authorityEnds(state, caseId),
    ...state.needs.flatMap((need) => [
      ...replies(state, caseId, need),
      ...alarms(caseId, need),
      ...meetings(caseId, need),
    ]),
  ];
  return all.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

function grantEnds(state: NeedsState, caseId: CaseId): readonly Deadline[] {
  if (state.case.status === 'none') return [];
  return state.case.grants.map(({ grantId, to }) => ({
    key: `end/${grantId}`,
    due: to,
    command: { type: 'EndGrant', caseId, grantId, reason: 'expired' },
  }));
}

function authorityEnds({ authorities }: NeedsState, caseId: CaseId): readonly Deadline[] {
  return authorities
    .filter(({ status }) => status === 'ends')
    .map(({ participant, on }) => ({
      key: `authority/${participantCode(participant)}/${on}`,
      due: endOfOsloDay(on),
      command: { type: 'EndAuthority', caseId, participant, on },
    }));
}

const levels: readonly OverdueLevel[] = ['unit', 'organisation'];

function replies({ overdue }: NeedsState, caseId: CaseId, { handover }: NeedState): readonly Deadline[] {
  if (handover.status !== 'offered') return [];
  const { handoverId, replyBy } = handover;
  return levels
    .filter((level) => !overdue.some((late) => late.handoverId === handoverId && late.level === level))
    .map((level) => ({
      key: `reply/${handoverId}/${level}`,
      due: replyDue(replyBy, level),
      command: { type: 'RecordReplyOverdue', caseId, handoverId, level },
    }));
}

function alarms(caseId: CaseId, { needId, urgency, followUpLead: lead }: NeedState): readonly Deadline[] {
  if ((lead.status !== 'gap' && lead.status !== 'taken-over-unconfirmed') || lead.alarmed) return [];
  const { since } = lead;
  return [
    {
      key: `alarm/${needId}/${since}`,
      due: alarmDue(since, urgency),
      command: { type: 'RaiseFollowUpAlarm', caseId, needId, since },
    },
  ];
}

/** A first meeting that was agreed waits for its hour to pass without anybody saying that it took place. */
function meetings(caseId: CaseId, { handover }: NeedState): readonly Deadline[] {
  const due = notArrivedDueAt(handover);
  if (due === undefined || handover.status !== 'accepted') return [];
  const { handoverId } = handover;
  return [
    {
      key: `not-arrived/${handoverId}/${due}`,
      due,
      command: { type: 'ReportPersonDidNotArrive', caseId, handoverId },
    },
  ];
}
