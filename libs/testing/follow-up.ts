import { participantOf, type BodyActor, type CivilDate, type Instant, type Participant } from '#lib/kernel';
import {
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  FallbackNamed,
  FollowUpAlarmRaised,
  MunicipalityOfStayNamed,
  NeedClosed,
  NeedLeftWithoutLead,
  NeedTaken,
  NeedTakenOver,
  PersonReleased,
  ReplyOverdue,
  TakeOverConfirmed,
  type AuthorityGround,
  type NeedEnd,
} from '#lib/case-stream';
import { clock } from './past.js';
import { handoverId, needId, personId, prison, tuesday } from './people.js';

/* What had happened to who follows the need up. */

const needed = { needId, area: 'housing' } as const;

export const taken = (worker: BodyActor) =>
  NeedTaken.of({ ...needed, by: participantOf(worker), worker: worker.worker });
export const takenOver = (to: Participant, since: Instant = tuesday) => NeedTakenOver.of({ ...needed, to, since });
export const takeOverConfirmed = (worker: BodyActor) =>
  TakeOverConfirmed.of({ ...needed, by: participantOf(worker), worker: worker.worker });
export const leftAlone = (since: Instant = tuesday) =>
  NeedLeftWithoutLead.of({ ...needed, urgency: 'this-week', since });
export const alarmRaised = (
  why: 'nobody-follows-up' | 'take-over-unconfirmed' = 'nobody-follows-up',
  since: Instant = tuesday,
) => FollowUpAlarmRaised.of({ ...needed, urgency: 'this-week', why, since });
export const closed = (by: Participant, reason: NeedEnd = 'met') => NeedClosed.of({ ...needed, by, reason });

export const fallbackFor = (fallback: Participant, by = prison) => FallbackNamed.of({ ...needed, by, fallback });
export const fallbackForAll = (fallback: Participant, by = prison) => FallbackNamed.of({ by, fallback });
export const staysIn = (reception: Participant, by = prison) => MunicipalityOfStayNamed.of({ by, reception });

export const authorityUntil = (on: CivilDate, participant = prison, ground: AuthorityGround = 'end-of-sentence') =>
  AuthorityEndSet.of({ participant, on, ground });
export const authorityCleared = (participant = prison) => AuthorityEndCleared.of({ participant });
export const authorityEnded = (on: CivilDate, participant = prison, ground: AuthorityGround = 'end-of-sentence') =>
  AuthorityEnded.of({ participant, on, ground });
export const releasedOn = (
  on: CivilDate,
  to: 'end-of-sentence' | 'probation' | 'to-another-custody' = 'end-of-sentence',
  participant = prison,
) => PersonReleased.of({ personId, participant, on, to });

export const overdue = (to: Participant, level: 'unit' | 'organisation' = 'unit') =>
  ReplyOverdue.of({ handoverId, ...needed, to, replyBy: clock.replyBy, level });
