import type { CaseId, Participant, PersonId } from '#lib/kernel';
import { correctionsIn, withCorrections, type Fact } from '#lib/case-stream';
import { evolveStanding, mayKnow, nobodyStands, type Policy, type Standing } from '#lib/disclosure';
import { evolveCaseView, type CaseView } from '../case/case-view.fold.js';
import { inboxItems, type InboxItem } from '../case/inbox.fold.js';
import { timelineEntry, type TimelineEntry } from '../case/timeline.fold.js';
import { ownStanding, type Holder } from './holder.js';

/** Everything that one holder's rows about one case say. */
export interface CaseRows {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** Grows by one with each fact that the holder came to know, and each change of what it may know. */
  readonly revision: number;
  readonly standing: Standing;
  readonly view: CaseView;
  readonly timeline: readonly TimelineEntry[];
  readonly inbox: readonly InboxItem[];
}

/**
 * The fold of a case for one holder: only what it may know by the standing at the end, in recorded order.
 * Undefined when the holder may not know of the case. The same facts give the same rows, from zero or not.
 */
export function caseRows(facts: readonly Fact[], holder: Holder, policy: Policy): CaseRows | undefined {
  const standing = facts.reduce(evolveStanding, nobodyStands);
  const known = facts.filter((fact) => knows(standing, holder, fact, policy));
  const folded = withCorrections(known).reduce<CaseView | undefined>(evolveCaseView, undefined);
  const view = folded === undefined ? undefined : { ...folded, corrections: correctionsIn(known) };
  if (view === undefined || !hasPlace(standing, holder)) return undefined;
  const { caseId, personId } = view;
  return {
    caseId,
    personId,
    revision: revisionOf(facts, holder, policy),
    standing: holder.kind === 'client' ? standing : ownStanding(standing, holder),
    view,
    timeline: known.map(timelineEntry),
    inbox: holder.kind === 'client' ? [] : inboxItems(view, holder),
  };
}

function knows(standing: Standing, holder: Holder, fact: Fact, policy: Policy): boolean {
  return holder.kind === 'client' || mayKnow(standing, holder, fact, policy);
}

/** A body has a place only while a grant to it stands. */
function hasPlace(standing: Standing, holder: Holder): boolean {
  if (holder.kind === 'client') return standing.personId === holder.person;
  return ownStanding(standing, holder).grants.some(({ status }) => status === 'given');
}

function revisionOf(facts: readonly Fact[], holder: Holder, policy: Policy): number {
  let standing = nobodyStands;
  let revision = 0;
  for (const fact of facts) {
    const next = evolveStanding(standing, fact);
    const changed = next !== standing && holder.kind !== 'client' && !sameSeat(standing, next, holder);
    if (changed || knows(next, holder, fact, policy)) revision += 1;
    standing = next;
  }
  return revision;
}

function sameSeat(before: Standing, after: Standing, me: Participant): boolean {
  return JSON.stringify(ownStanding(before, me)) === JSON.stringify(ownStanding(after, me));
}
