import { accepted, instantOf, osloDateOf, plusDays, refused, type CivilDate, type Instant } from '#lib/kernel';
import { FirstMeetingAgreed, PersonDidNotArrive } from '#lib/case-stream';
import type {
  AgreeFirstMeeting,
  Asking,
  FirstMeetingRefusal,
  HandoverAnswer,
  NotArrivedRefusal,
  ReportPersonDidNotArrive,
} from './handover.commands.js';
import { handedOf, isParty, underway, type Found } from './handover.rules.decide.js';
import type { HandoverState } from './handover.state.js';

/** How long after the agreed hour nobody has reported anything before the alarm goes by itself (K). */
const graceInMinutes = 60;

/** Either party may have agreed it with the person; a newer day takes the place of an older one. */
export function agreeFirstMeeting(asking: Asking, command: AgreeFirstMeeting): HandoverAnswer<FirstMeetingRefusal> {
  const found = underway(asking, command.handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  const { handover } = found;
  if (handover.status !== 'accepted') return refused('NOT_ACCEPTED');
  const { on, hour } = command;
  const { meeting } = handover;
  if (meeting.status === 'agreed' && meeting.on === on && meeting.hour === (hour ?? null)) return accepted();
  if (on < osloDateOf(asking.at)) return refused('IN_THE_PAST');
  const when = hour === undefined ? { on } : { on, hour };
  return accepted(FirstMeetingAgreed.of({ ...handedOf(found), by: asking.by, ...when }));
}

/** A party waited in vain. Nothing moves but the alarm: the sender leads, and first contact is still the receiver's to make. */
export function reportPersonDidNotArrive(
  asking: Asking,
  { handoverId }: ReportPersonDidNotArrive,
): HandoverAnswer<NotArrivedRefusal> {
  const found = underway(asking, handoverId);
  if (found === undefined || !isParty(asking, found.handover)) return refused('NOT_THERE');
  return notArrived(found, { by: asking.by }, (meeting) => asking.at >= startOf(meeting));
}

/** The platform says so itself when the hour has passed and nobody said anything. */
export function noticePersonDidNotArrive(found: Found, at: Instant): HandoverAnswer<NotArrivedRefusal> {
  const dueAt = notArrivedDueAt(found.handover);
  return notArrived(found, {}, () => dueAt !== undefined && at >= dueAt);
}

function notArrived(
  found: Found,
  told: Partial<Pick<Asking, 'by'>>,
  hasBegun: (meeting: Meeting) => boolean,
): HandoverAnswer<NotArrivedRefusal> {
  const { handover } = found;
  if (handover.status !== 'accepted') return refused('NOT_ACCEPTED');
  const { meeting } = handover;
  if (meeting.status === 'none') return refused('NO_MEETING_AGREED');
  if (meeting.status === 'not-arrived') return accepted();
  if (!hasBegun(meeting)) return refused('MEETING_TO_COME');
  return accepted(PersonDidNotArrive.of({ ...handedOf(found), ...told, on: meeting.on }));
}

/** When the alarm is due by itself: an hour after the agreed hour, or when the day is over. Undefined when no meeting is awaited. */
export function notArrivedDueAt(handover: HandoverState): Instant | undefined {
  if (handover.status !== 'accepted' || handover.meeting.status !== 'agreed') return undefined;
  const { meeting } = handover;
  if (meeting.hour === null) return osloInstantOf(plusDays(meeting.on, 1), '00:00');
  return instantOf(new Date(Date.parse(startOf(meeting)) + graceInMinutes * 60_000));
}

interface Meeting {
  readonly on: CivilDate;
  readonly hour: string | null;
}

/** A meeting without an hour may be over at any time of its day. */
function startOf({ on, hour }: Meeting): Instant {
  return osloInstantOf(on, hour ?? '00:00');
}

/** Oslo is two hours before UTC in summer and one in winter. */
function osloInstantOf(date: CivilDate, hour: string): Instant {
  const asUtc = Date.parse(`${date}T${hour}:00.000Z`);
  const summer = instantOf(new Date(asUtc - 2 * 3_600_000));
  return osloHourOf(summer) === Number(hour.slice(0, 2)) ? summer : instantOf(new Date(asUtc - 3_600_000));
}

const hourInOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', hourCycle: 'h23' });

function osloHourOf(instant: Instant): number {
  return Number(hourInOslo.format(new Date(instant)));
}
