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
  DecisionClockOpened,
  HandoverAccepted,
  HandoverAcceptedInPart,
  InvitationAccepted,
  MunicipalityOfStayNamed,
  NeedTakenOver,
  OrganisationInvited,
  OwnPriorityStated,
  PersonReleased,
  PersonTransferred,
  ReleaseDateSet,
  is,
  type Correction,
  type Fact,
} from '#lib/case-stream';
import { authorityOf, evolveAuthorities, type Authority } from '../follow-up/authority.state.js';
import { evolveCourseView, goingOn, type CourseView } from '../closing/course-view.fold.js';
import { evolveHandoverViews, sentByLead, type HandoverView } from '../handover/handover-view.fold.js';
import { evolveObjections, noObjections, type ObjectionsView } from '../correction/objections-view.fold.js';
import { evolveHomesView, noHomesView, type HomesView } from '../housing/homes-view.fold.js';
import { evolveKindFacts, nothingTold, type KindFacts } from '../kind-facts/kind-facts.fold.js';
import { evolveNeedViews, type NeedView } from '../need/need-view.fold.js';
import { evolveNeedContacts, type NeedContact } from '../release-card/need-contacts.fold.js';
import { evolvePresentHomeView, type PresentHomeView } from '../present-home/present-home-view.fold.js';
import { evolveCardViews, type CardPointView } from '../release-card/card-view.fold.js';
import { evolveProgressView, nothingReached, type ProgressView } from '../tracks/progress-view.fold.js';

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
  readonly releasedOn: CivilDate | null;
  /** The unit that receives in the municipality where the person stays. */
  readonly municipalityOfStay: Participant | null;
  readonly bodies: readonly BodyOnCase[];
  /** Up to when bodies may follow up, of those that said so. */
  readonly authorities: readonly Authority[];
  readonly needs: readonly NeedView[];
  readonly handovers: readonly HandoverView[];
  /** The points of the release card that somebody has. */
  readonly card: readonly CardPointView[];
  /** Whom of the follow-up lead one calls about a need. */
  readonly needContacts: readonly NeedContact[];
  /** The home that the person had at admission; null until somebody asked. */
  readonly presentHome: PresentHomeView | null;
  readonly progress: ProgressView;
  /** What the kinds have told beside needs and dates. */
  readonly told: KindFacts;
  readonly homes: HomesView;
  readonly course: CourseView;
  /** What became of facts, oldest first. */
  readonly corrections: readonly Correction[];
  readonly objections: ObjectionsView;
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
  const needs = evolveNeedViews(view.needs, fact);
  return {
    ...evolveFrame(view, fact),
    bodies: evolveBodies(view.bodies, fact),
    authorities: evolveAuthorities(view.authorities, fact),
    needs,
    handovers: evolveHandoverViews(view.handovers, fact).map((handover) => withLead(handover, needs)),
    card: evolveCardViews(view.card, fact),
    needContacts: evolveNeedContacts(view.needContacts, fact),
    presentHome: evolvePresentHomeView(view.presentHome, fact),
    progress: evolveProgressView(view.progress, fact),
    told: evolveKindFacts(view.told, fact),
    homes: evolveHomesView(view.homes, fact),
    course: evolveCourseView(view.course, fact),
    objections: evolveObjections(view.objections, fact),
  };
}

function withLead(handover: HandoverView, needs: readonly NeedView[]): HandoverView {
  return sentByLead(handover, needs.find(({ needId }) => needId === handover.needId)?.followUpLead ?? null);
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
    releasedOn: null,
    municipalityOfStay: null,
    bodies: [{ participant: data.opener, status: 'takes-part', since: openedAt }],
    authorities: [],
    needs: [],
    handovers: [],
    card: [],
    needContacts: [],
    presentHome: null,
    progress: nothingReached,
    told: nothingTold,
    homes: noHomesView,
    course: goingOn,
    corrections: [],
    objections: noObjections,
  };
}

function evolveFrame(view: CaseView, fact: Fact): CaseView {
  if (is(OwnPriorityStated, fact)) return { ...view, ownPriority: fact.data.words };
  if (is(ReleaseDateSet, fact) && fact.data.on !== view.releaseOn) return withRelease(view, fact.data.on, fact);
  if (is(PersonReleased, fact)) return { ...view, releasedOn: fact.data.on };
  if (is(MunicipalityOfStayNamed, fact)) return { ...view, municipalityOfStay: fact.data.reception };
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
  if (is(HandoverAccepted, fact) || is(HandoverAcceptedInPart, fact) || is(DecisionClockOpened, fact))
    return withBody(bodies, { participant: fact.data.by, status: 'takes-part', since });
  if (is(NeedTakenOver, fact)) return withBody(bodies, { participant: fact.data.to, status: 'takes-part', since });
  if (is(PersonTransferred, fact)) {
    const { from, to, fromStays } = fact.data;
    const left = fromStays ? bodies : bodies.filter((b) => !sameParticipant(b.participant, from));
    return withBody(left, { participant: to, status: 'takes-part', since });
  }
  return bodies;
}

/** The last day on which a body may follow up; null when it said none. */
export function authorityEndOf({ authorities }: CaseView, participant: Participant): Authority | null {
  return authorityOf(authorities, participant) ?? null;
}

function withBody(bodies: readonly BodyOnCase[], body: BodyOnCase): readonly BodyOnCase[] {
  const known = bodies.find((b) => sameParticipant(b.participant, body.participant));
  if (known?.status === 'takes-part') return bodies;
  return [...bodies.filter((b) => b !== known), body];
}
