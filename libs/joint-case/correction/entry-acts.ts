import { sameParticipant, type Participant } from '#lib/kernel';
import { correctionRuleOf, isSaidOfPerson, isSpokenForm } from '#lib/case-stream';
import type { CaseView } from '../case/case-view.fold.js';
import type { TimelineEntry } from '../case/timeline.fold.js';
import { authorParticipant } from '../desk/sentence.js';

/** What a body can do about an entry of the timeline. Only offered: the decision is made on the log when it is done. */
export type EntryAct = 'correct-words' | 'correct-day' | 'take-back' | 'answer-dispute' | 'write-dispute';
/** What the person can. */
export type MyEntryAct = 'say-wrong' | 'confirm';

type Known = Pick<CaseView, 'corrections' | 'objections' | 'bodies' | 'course'>;

/** Puts one's own right, stands by it, or writes down that the person says it is wrong. */
export function actsOn(entry: TimelineEntry, view: Known, me: Participant): readonly EntryAct[] {
  if (!takesPart(view, me) || view.course.status === 'closed' || isPast(entry, view)) return [];
  const author = authorParticipant(entry.author);
  const acts: EntryAct[] = [];
  if (author !== undefined && sameParticipant(author, me)) acts.push(...ownActs(entry, view));
  if (canBeSaidWrong(entry, view)) acts.push('write-dispute');
  return acts;
}

function ownActs(entry: TimelineEntry, view: Known): readonly EntryAct[] {
  const rule = correctionRuleOf(entry.type);
  const acts: EntryAct[] = [];
  if (rule?.text !== undefined) acts.push('correct-words');
  if (rule?.date !== undefined) acts.push('correct-day');
  if (rule?.canBeWithdrawn === true) acts.push('take-back');
  if (isDisputed(entry, view)) acts.push('answer-dispute');
  return acts;
}

/** *Dette er feil*, and *det stemmer* of what was written down as the person's own word. */
export function myActsOn(entry: TimelineEntry, view: Known): readonly MyEntryAct[] {
  if (view.course.status === 'closed' || isPast(entry, view) || isDisputed(entry, view)) return [];
  const isConfirmable = isWrittenDown(entry) && !isConfirmed(entry, view);
  return [
    ...(canBeSaidWrong(entry, view) ? ['say-wrong' as const] : []),
    ...(isConfirmable ? ['confirm' as const] : []),
  ];
}

/** A word of the person's that a body wrote down as it was said. */
export function isWrittenDown({ type, author }: Pick<TimelineEntry, 'type' | 'author'>): boolean {
  return isSpokenForm(type) && authorParticipant(author) !== undefined;
}

export function isDisputed(entry: Pick<TimelineEntry, 'eventId'>, view: Pick<CaseView, 'objections'>): boolean {
  return objectionTo(entry, view) !== undefined;
}

/** What the person says is wrong with it, until whoever recorded it has answered. */
export function objectionTo({ eventId }: Pick<TimelineEntry, 'eventId'>, { objections }: Pick<CaseView, 'objections'>) {
  return objections.disputed.find((objection) => objection.eventId === eventId);
}

export function isConfirmed({ eventId }: Pick<TimelineEntry, 'eventId'>, { objections }: Pick<CaseView, 'objections'>) {
  return objections.confirmed.includes(eventId);
}

function canBeSaidWrong(entry: TimelineEntry, view: Known): boolean {
  return authorParticipant(entry.author) !== undefined && isSaidOfPerson(entry.type) && !isDisputed(entry, view);
}

/** Only what was taken back is past: what was corrected can be corrected again. */
function isPast({ eventId }: TimelineEntry, { corrections }: Known): boolean {
  return corrections.some((correction) => correction.withdrawn && correction.eventId === eventId);
}

function takesPart({ bodies }: Known, me: Participant): boolean {
  return bodies.some(({ participant, status }) => status === 'takes-part' && sameParticipant(participant, me));
}
