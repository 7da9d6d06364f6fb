import {
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
  type Fact,
} from '#lib/case-stream';
import { evolveHandoverViews, type HandoverView } from '../handover/handover-view.fold.js';
import { evolveNeedViews, type NeedView } from '../need/need-view.fold.js';

/** A joint case as one holder may know of it: the fold of exactly the facts that holder may know. Still sealed. */
export interface CaseView {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly openedAt: Instant;
  readonly person: Sealed;
  readonly ownPriority: Sealed | null;
  readonly releaseOn: CivilDate | null;
  readonly bodies: readonly BodyOnCase[];
  readonly needs: readonly NeedView[];
  readonly handovers: readonly HandoverView[];
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
    bodies: [{ participant: data.opener, status: 'takes-part', since: openedAt }],
    needs: [],
    handovers: [],
  };
}

function evolveFrame(view: CaseView, fact: Fact): CaseView {
  if (is(OwnPriorityStated, fact)) return { ...view, ownPriority: fact.data.words };
  if (is(ReleaseDateSet, fact)) return { ...view, releaseOn: fact.data.on };
  return view;
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
