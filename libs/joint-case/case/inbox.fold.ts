import {
  sameParticipant,
  type CivilDate,
  type HandoverId,
  type Instant,
  type NeedId,
  type Participant,
} from '#lib/kernel';
import type { FieldClass, LifeArea, Urgency } from '#lib/case-stream';
import type { HandoverView } from '../handover/handover-view.fold.js';
import type { OverdueLevel } from '../follow-up/overdue.state.js';
import { followUpNow, type NeedView } from '../need/need-view.fold.js';
import { authorityEndOf, type BodyOnCase, type CaseView } from './case-view.fold.js';
import { canReceive } from './case.state.js';

export type Bucket = 'needs-me' | 'waiting-for-others' | 'done';
export type Verb =
  | 'take-need'
  | 'confirm-take-over'
  | 'answer-handover'
  | 'answer-overdue-handover'
  | 'make-decision'
  | 'person-did-not-arrive'
  | 'confirm-first-contact'
  | 'answer-invitation'
  | 'await-handover-answer'
  | 'await-overdue-answer'
  | 'await-decision'
  | 'await-first-contact'
  | 'await-invitation-answer'
  | 'follow-up'
  | 'completed';

/** One thing about one case that is the body's to do, to wait for, or done: a row of the inbox, a next action on the case. */
export interface InboxItem {
  readonly itemId: string;
  readonly bucket: Bucket;
  readonly verb: Verb;
  readonly fieldClass: FieldClass;
  readonly area: LifeArea | null;
  readonly urgency: Urgency | null;
  readonly counterpart: Participant | null;
  readonly since: Instant;
  readonly replyBy: CivilDate | null;
  readonly needId: NeedId | null;
  readonly handoverId: HandoverId | null;
  /** How far it has climbed inside the body that has to answer; `unit` too when a gap has stood longer than its grade allows. */
  readonly escalated: OverdueLevel | null;
}

/** What a view of the case asks of one body, most pressing first. */
export function inboxItems(view: CaseView, me: Participant): readonly InboxItem[] {
  return [...unattended(view, me), ...invitations(view, me), ...handovers(view, me), ...followUps(view, me)];
}

function invitations(view: CaseView, me: Participant): readonly InboxItem[] {
  const open = view.bodies.filter((body) => body.status === 'invited');
  const takesPart = view.bodies.some((b) => b.status === 'takes-part' && sameParticipant(b.participant, me));
  return open
    .filter(({ participant }) => takesPart || sameParticipant(participant, me))
    .map((body) => invitation(body, sameParticipant(body.participant, me)));
}

function invitation({ participant, since }: BodyOnCase, mine: boolean): InboxItem {
  const item = {
    ...frame(`invitation/${participant.organisation}/${participant.unit}`),
    since,
    fieldClass: 'case',
  } as const;
  return mine
    ? { ...item, bucket: 'needs-me', verb: 'answer-invitation' }
    : { ...item, bucket: 'waiting-for-others', verb: 'await-invitation-answer', counterpart: participant };
}

function handovers(view: CaseView, me: Participant): readonly InboxItem[] {
  return view.handovers.flatMap((handover) => {
    const role = roleIn(handover, me);
    const place = role === undefined ? undefined : placeOf(handover, role);
    if (role === undefined || place === undefined) return [];
    const need = view.needs.find((n) => n.needId === handover.needId);
    return [
      {
        ...frame(handover.handoverId),
        ...place,
        fieldClass: handover.fieldClass,
        area: handover.area,
        urgency: need?.urgency ?? null,
        counterpart: role === 'receiver' ? handover.from : handover.to,
        since: handover.since,
        replyBy: dueOf(handover),
        needId: handover.needId,
        handoverId: handover.handoverId,
        escalated: handover.status === 'offered' || handover.status === 'deciding' ? handover.overdue : null,
      },
    ];
  });
}

type Role = 'receiver' | 'sender' | 'forwarder';

function roleIn(handover: HandoverView, me: Participant): Role | undefined {
  if (sameParticipant(handover.to, me)) return 'receiver';
  if (sameParticipant(handover.from, me)) return 'sender';
  return handover.forwardedBy.some((by) => sameParticipant(by, me)) ? 'forwarder' : undefined;
}

/** The day of the reply, or of the vedtak. It may have passed: then the thing is late, and still there. */
function dueOf({ status, replyBy, decision }: HandoverView): CivilDate | null {
  if (status === 'offered') return replyBy;
  return status === 'deciding' ? (decision?.dueOn ?? null) : null;
}

/** Whoever passed it on waits for nothing, and is told how it ended. */
function placeOf(handover: HandoverView, role: Role): { bucket: Bucket; verb: Verb } | undefined {
  const isOpen = ['offered', 'deciding', 'accepted'].includes(handover.status);
  if (role === 'forwarder') return isOpen ? undefined : { bucket: 'done', verb: 'completed' };
  return placeOfParty(handover, role);
}

function placeOfParty(handover: HandoverView, role: 'receiver' | 'sender'): { bucket: Bucket; verb: Verb } | undefined {
  switch (handover.status) {
    case 'offered':
      return role === 'receiver'
        ? { bucket: 'needs-me', verb: handover.overdue === null ? 'answer-handover' : 'answer-overdue-handover' }
        : {
            bucket: 'waiting-for-others',
            verb: handover.overdue === null ? 'await-handover-answer' : 'await-overdue-answer',
          };
    case 'deciding':
      return role === 'receiver'
        ? { bucket: 'needs-me', verb: 'make-decision' }
        : { bucket: 'waiting-for-others', verb: 'await-decision' };
    case 'accepted':
      if (handover.meeting?.notArrived === true) return { bucket: 'needs-me', verb: 'person-did-not-arrive' };
      return role === 'receiver'
        ? { bucket: 'needs-me', verb: 'confirm-first-contact' }
        : { bucket: 'waiting-for-others', verb: 'await-first-contact' };
    case 'completed':
    case 'accepted-in-part':
    case 'refused-by-decision':
      return { bucket: 'done', verb: 'completed' };
    case 'declined':
    case 'returned':
    case 'withdrawn':
      return undefined;
  }
}

/** A need that nobody follows up is anyone's to take; one that came to this body is its own to confirm. */
function unattended(view: CaseView, me: Participant): readonly InboxItem[] {
  if (!canReceive(me) || authorityEndOf(view, me)?.status === 'ended') return [];
  return view.needs.flatMap((need) => {
    const lead = followUpNow(need)?.lead;
    if (lead?.status !== 'gap' && leadsNow(need, me) !== 'taken-over-unconfirmed') return [];
    if (lead?.status !== 'gap' && lead?.status !== 'taken-over-unconfirmed') return [];
    const isGap = lead.status === 'gap';
    return [
      {
        ...frame(`${isGap ? 'take' : 'confirm'}/${need.needId}`),
        bucket: 'needs-me',
        verb: isGap ? 'take-need' : 'confirm-take-over',
        fieldClass: need.fieldClass,
        area: need.area,
        urgency: need.urgency,
        since: lead.since,
        needId: need.needId,
        escalated: lead.alarmed ? 'unit' : null,
      },
    ];
  });
}

function leadsNow(need: NeedView, me: Participant): 'leads' | 'taken-over-unconfirmed' | undefined {
  const lead = followUpNow(need)?.lead;
  if (lead?.status !== 'leads' && lead?.status !== 'taken-over-unconfirmed') return undefined;
  return sameParticipant(lead.by, me) ? lead.status : undefined;
}

/** A need that this body leads and has handed to nobody is its own to follow up. */
function followUps(view: CaseView, me: Participant): readonly InboxItem[] {
  return view.needs
    .filter((need) => need.status === 'followed-up' && leadsNow(need, me) === 'leads')
    .map((need) => ({
      ...frame(need.needId),
      bucket: 'needs-me',
      verb: 'follow-up',
      fieldClass: need.fieldClass,
      area: need.area,
      urgency: need.urgency,
      since: need.registeredAt,
      needId: need.needId,
    }));
}

function frame(itemId: string) {
  const nothing = { area: null, urgency: null, counterpart: null, replyBy: null, needId: null, handoverId: null };
  return { itemId, ...nothing, escalated: null };
}
