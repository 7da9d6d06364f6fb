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
import type { BodyOnCase, CaseView } from './case-view.fold.js';

export type Bucket = 'needs-me' | 'waiting-for-others' | 'done';
export type Verb =
  | 'answer-handover'
  | 'make-decision'
  | 'person-did-not-arrive'
  | 'confirm-first-contact'
  | 'answer-invitation'
  | 'await-handover-answer'
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
}

/** What a view of the case asks of one body, most pressing first. */
export function inboxItems(view: CaseView, me: Participant): readonly InboxItem[] {
  return [...invitations(view, me), ...handovers(view, me), ...followUps(view, me)];
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
        ? { bucket: 'needs-me', verb: 'answer-handover' }
        : { bucket: 'waiting-for-others', verb: 'await-handover-answer' };
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

/** A need that this body leads and has handed to nobody is its own to follow up. */
function followUps(view: CaseView, me: Participant): readonly InboxItem[] {
  return view.needs
    .filter((need) => need.status === 'followed-up' && sameParticipant(need.followUpLead, me))
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
  return { itemId, area: null, urgency: null, counterpart: null, replyBy: null, needId: null, handoverId: null };
}
