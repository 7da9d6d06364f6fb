import {
  osloDateOf,
  sameParticipant,
  type CaseId,
  type CivilDate,
  type Instant,
  type Participant,
  type PersonId,
  type Sealed,
} from '#lib/kernel';
import {
  CaseOpened,
  HandoverAccepted,
  InvitationAccepted,
  OrganisationInvited,
  OwnPriorityStated,
  ReleaseDateSet,
  is,
  type Correction,
  type Fact,
} from '#lib/case-stream';
import { evolveHandoverViews, type HandoverView } from '../handover/handover-view.fold.js';
import { evolveCourseView, goingOn, type CourseView } from '../closing/course-view.fold.js';
import { evolveHomesView, noHomesView, type HomesView } from '../housing/homes-view.fold.js';
import { evolveNeedViews, type NeedView } from '../need/need-view.fold.js';
import { evolveCardViews, type CardPointView } from '../release-card/card-view.fold.js';

/** A joint case as one holder may know of it: the fold of exactly the facts that holder may know. Still sealed. */
export interface CaseView {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly openedAt: Instant;
  readonly person: Sealed;
  readonly ownPriority: Sealed | null;
  readonly releaseOn: CivilDate | null;
  /** What the release date was before it became this one, and the day it did. */
  readonly releaseMoved: ReleaseMoved | null;
  readonly bodies: readonly BodyOnCase[];
  readonly needs: readonly NeedView[];
  readonly handovers: readonly HandoverView[];
  /** The points of the release card that somebody has. */
  readonly card: readonly CardPointView[];
  readonly homes: HomesView;
  readonly course: CourseView;
  /** What became of facts, oldest first. */
  readonly corrections: readonly Correction[];
}

export interface ReleaseMoved {
  /** Null when it was not known before. */
  readonly from: CivilDate | null;
  readonly setOn: CivilDate;
}

export interface BodyOnCase {
  readonly participant: Participant;
  readonly status: 'invited' | 'takes-part';
  readonly since: Instant;
}

/** Undefined until the holder may know that the case was opened. */
export function evolveCaseView(view: CaseView | undefined, fact: Fact): CaseView | undefined {
  if (is(CaseOpened, fact)) return opened(fact.data, fact.meta.occurredAt);
  if (view === undefined) return undefined;
  return {
    ...evolveFrame(view, fact),
    bodies: evolveBodies(view.bodies, fact),
    needs: evolveNeedViews(view.needs, fact),
    handovers: evolveHandoverViews(view.handovers, fact),
    card: evolveCardViews(view.card, fact),
    homes: evolveHomesView(view.homes, fact),
    course: evolveCourseView(view.course, fact),
  };
}

function opened(
  data: { caseId: CaseId; personId: PersonId; opener: Participant; name: Sealed },
  openedAt: Instant,
): CaseView {
  return {
    caseId: data.caseId,
    personId: data.personId,
    openedAt,
    person: data.name,
    ownPriority: null,
    releaseOn: null,
    releaseMoved: null,
    bodies: [{ participant: data.opener, status: 'takes-part', since: openedAt }],
    needs: [],
    handovers: [],
    card: [],
    homes: noHomesView,
    course: goingOn,
    corrections: [],
  };
}

function evolveFrame(view: CaseView, fact: Fact): CaseView {
  if (is(OwnPriorityStated, fact)) return { ...view, ownPriority: fact.data.words };
  if (is(ReleaseDateSet, fact) && fact.data.on !== view.releaseOn) return withRelease(view, fact.data.on, fact);
  return view;
}

function withRelease(view: CaseView, on: CivilDate, { meta }: Fact): CaseView {
  return { ...view, releaseOn: on, releaseMoved: { from: view.releaseOn, setOn: osloDateOf(meta.occurredAt) } };
}

function evolveBodies(bodies: readonly BodyOnCase[], fact: Fact): readonly BodyOnCase[] {
  const since = fact.meta.occurredAt;
  if (is(OrganisationInvited, fact))
    return withBody(bodies, { participant: fact.data.invitee, status: 'invited', since });
  if (is(InvitationAccepted, fact))
    return withBody(bodies, { participant: fact.data.participant, status: 'takes-part', since });
  if (is(HandoverAccepted, fact)) return withBody(bodies, { participant: fact.data.by, status: 'takes-part', since });
  return bodies;
}

function withBody(bodies: readonly BodyOnCase[], body: BodyOnCase): readonly BodyOnCase[] {
  const known = bodies.find((b) => sameParticipant(b.participant, body.participant));
  if (known?.status === 'takes-part') return bodies;
  return [...bodies.filter((b) => b !== known), body];
}
