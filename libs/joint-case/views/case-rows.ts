import type { CaseId, Participant, PersonId } from '#lib/kernel';
import { correctionsIn, isCorrection, withCorrections, type Fact } from '#lib/case-stream';
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

/** How far a case is folded for one holder. */
export interface Folding {
  readonly facts: readonly Fact[];
  readonly standing: Standing;
  readonly revision: number;
  /** What the holder may know, as it was recorded. */
  readonly known: readonly Fact[];
  readonly view: CaseView | undefined;
}

/**
 * The fold of a case for one holder: only what it may know by the standing at the end, in recorded order.
 * Undefined when the holder may not know of the case. The same facts give the same rows, from zero or not.
 */
export function caseRows(facts: readonly Fact[], holder: Holder, policy: Policy): CaseRows | undefined {
  return rowsOf(foldCase(facts, holder, policy), holder);
}

/** Folds what follows on an earlier folding of the same facts for the same holder, and all of it where there is none. */
export function foldCase(facts: readonly Fact[], holder: Holder, policy: Policy, earlier?: Folding): Folding {
  const before = earlier !== undefined && isBeginningOf(earlier.facts, facts) ? earlier : nothingFolded;
  const fresh = facts.slice(before.facts.length);
  let { standing, revision } = before;
  for (const fact of fresh) {
    const next = evolveStanding(standing, fact);
    if (!sameSeat(standing, next, holder) || knows(next, holder, fact, policy)) revision += 1;
    standing = next;
  }
  const mayKnowOf = (all: readonly Fact[]) => all.filter((fact) => knows(standing, holder, fact, policy));
  // What was kept from the holder before, or no longer is, shows only from the beginning.
  if (!sameSeat(before.standing, standing, holder)) {
    const known = mayKnowOf(facts);
    return { facts, standing, revision, known, view: viewOf(known) };
  }
  const news = mayKnowOf(fresh);
  const known = [...before.known, ...news];
  // A correction changes what stood before it.
  const view = news.some(isCorrection) ? viewOf(known) : news.reduce(evolveCaseView, before.view);
  return { facts, standing, revision, known, view };
}

/** What the rows say of a folding; undefined when the holder may not know of the case. */
export function rowsOf({ standing, revision, known, view }: Folding, holder: Holder): CaseRows | undefined {
  if (view === undefined || !hasPlace(standing, holder)) return undefined;
  const corrected = { ...view, corrections: correctionsIn(known) };
  return {
    caseId: view.caseId,
    personId: view.personId,
    revision,
    standing: holder.kind === 'client' ? standing : ownStanding(standing, holder),
    view: corrected,
    timeline: known.map(timelineEntry),
    inbox: holder.kind === 'client' ? [] : inboxItems(corrected, holder),
  };
}

const nothingFolded: Folding = { facts: [], standing: nobodyStands, revision: 0, known: [], view: undefined };

function isBeginningOf(earlier: readonly Fact[], facts: readonly Fact[]): boolean {
  return earlier.length <= facts.length && earlier.every((fact, at) => fact === facts[at]);
}

function viewOf(known: readonly Fact[]): CaseView | undefined {
  return withCorrections(known).reduce<CaseView | undefined>(evolveCaseView, undefined);
}

function knows(standing: Standing, holder: Holder, fact: Fact, policy: Policy): boolean {
  return holder.kind === 'client' || mayKnow(standing, holder, fact, policy);
}

/** A body has a place only while a grant to it stands. */
function hasPlace(standing: Standing, holder: Holder): boolean {
  if (holder.kind === 'client') return standing.personId === holder.person;
  return ownStanding(standing, holder).grants.some(({ status }) => status === 'given');
}

/** Whether a holder may know the same by either; the person knows all. */
function sameSeat(before: Standing, after: Standing, holder: Holder): boolean {
  return before === after || holder.kind === 'client' || seat(before, holder) === seat(after, holder);
}

function seat(standing: Standing, me: Participant): string {
  return JSON.stringify(ownStanding(standing, me));
}
