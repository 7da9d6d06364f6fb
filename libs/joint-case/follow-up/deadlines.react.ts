import { endOfOsloDay, participantCode, type CaseId, type Instant } from '#lib/kernel';
import type { PastEvent } from '#lib/case-stream';
import type { OpenCase } from '../case/case.state.js';
import type { ReportPersonDidNotArrive } from '../handover/handover.commands.js';
import { notArrivedDueAt } from '../handover/handover.meeting.decide.js';
import type { LapseDwellingOffer } from '../housing/housing.commands.js';
import { evolveHomes, noHomes } from '../housing/housing.state.js';
import { lapsingOffers } from '../housing/offer-deadlines.react.js';
import { evolveStanding, undisputed } from '../responsibility/responsibility.state.js';
import { unsettled, type RecordResponsibilityOverdue } from '../responsibility/overdue-responsibility.decide.js';
import { evolveNeeds, noNeeds, type NeedState, type NeedsState } from '../need/need.state.js';
import type { EndAuthority } from './authority.decide.js';
import type { EndGrant } from './end-grant.decide.js';
import {
  alarmDue,
  overdueAt,
  type RaiseFollowUpAlarm,
  type RecordDecisionOverdue,
  type RecordReplyOverdue,
} from './overdue.decide.js';
import { isLate, overdueLevels } from './overdue.state.js';

type NeedCommand =
  EndAuthority | EndGrant | RecordReplyOverdue | RecordDecisionOverdue | RaiseFollowUpAlarm | ReportPersonDidNotArrive;

/** Something that time will do to a case unless it is done before: when, and what is sent then. */
export interface Deadline<C = NeedCommand | LapseDwellingOffer | RecordResponsibilityOverdue> {
  /** What it is, in words that differ from every other deadline of the case. */
  readonly key: string;
  readonly due: Instant;
  readonly command: C;
}

/**
 * The deadlines that stand after these facts of one case, the first due first.
 * They follow from the very state that the deciders decide on, so that one stands exactly while its command would do something.
 */
export function deadlinesOf(facts: Iterable<PastEvent>): readonly Deadline[] {
  let [state, homes, duty] = [noNeeds, noHomes, undisputed];
  for (const fact of facts)
    [state, homes, duty] = [evolveNeeds(state, fact), evolveHomes(homes, fact), evolveStanding(duty, fact)];
  const { case: joint } = state;
  const others =
    joint.status === 'open' ? [...lapsingOffers(homes, joint.caseId), ...unsettled(duty, joint.caseId)] : [];
  return inOrder<Deadline['command']>([...deadlinesIn(state), ...others]);
}

/** Those of the needs, and of who may know of the case. */
export function deadlinesIn(state: NeedsState): readonly Deadline<NeedCommand>[] {
  if (state.case.status === 'none') return [];
  const joint = state.case.status === 'closed' ? state.case.last : state.case;
  const { caseId } = joint;
  // Access still ends when the cooperation is over; nothing else is waited for.
  if (state.case.status === 'closed') return inOrder(grantEnds(joint, caseId));
  const all = [
    ...grantEnds(joint, caseId),
    ...authorityEnds(state, caseId),
    ...state.needs.flatMap((need) => [
      ...replies(state, caseId, need),
      ...decisions(state, caseId, need),
      ...alarms(caseId, need),
      ...meetings(caseId, need),
    ]),
  ];
  return inOrder(all);
}

function inOrder<C>(deadlines: readonly Deadline<C>[]): readonly Deadline<C>[] {
  return deadlines.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

function grantEnds({ grants }: OpenCase, caseId: CaseId): readonly Deadline<NeedCommand>[] {
  return grants.map(({ grantId, to }) => ({
    key: `end/${grantId}`,
    due: to,
    command: { type: 'EndGrant', caseId, grantId, reason: 'expired' },
  }));
}

function authorityEnds({ authorities }: NeedsState, caseId: CaseId): readonly Deadline<NeedCommand>[] {
  return authorities
    .filter(({ status }) => status === 'ends')
    .map(({ participant, on }) => ({
      key: `authority/${participantCode(participant)}/${on}`,
      due: endOfOsloDay(on),
      command: { type: 'EndAuthority', caseId, participant, on },
    }));
}

function replies({ overdue }: NeedsState, caseId: CaseId, { handover }: NeedState): readonly Deadline<NeedCommand>[] {
  if (handover.status !== 'offered') return [];
  const { handoverId, replyBy } = handover;
  return overdueLevels
    .filter((level) => !isLate(overdue, { handoverId, of: 'reply', level }))
    .map((level) => ({
      key: `reply/${handoverId}/${level}`,
      due: overdueAt(replyBy, level),
      command: { type: 'RecordReplyOverdue', caseId, handoverId, level },
    }));
}

function decisions({ overdue }: NeedsState, caseId: CaseId, { handover }: NeedState): readonly Deadline<NeedCommand>[] {
  if (handover.status !== 'deciding') return [];
  const { handoverId, dueOn } = handover;
  return overdueLevels
    .filter((level) => !isLate(overdue, { handoverId, of: 'decision', level }))
    .map((level) => ({
      key: `decision/${handoverId}/${level}`,
      due: overdueAt(dueOn, level),
      command: { type: 'RecordDecisionOverdue', caseId, handoverId, level },
    }));
}

function alarms(caseId: CaseId, { needId, urgency, followUpLead: lead }: NeedState): readonly Deadline<NeedCommand>[] {
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
function meetings(caseId: CaseId, { handover }: NeedState): readonly Deadline<NeedCommand>[] {
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
