import { isBodyActor, participantOf } from '#lib/kernel';
import { connectionOf, pageOf, type EdgeContext, type PageArguments } from '#lib/graphql';
import type { TimelineEntry } from '../case/timeline.fold.js';
import { actsOn, isConfirmed, isDisputed, isWrittenDown, myActsOn, objectionTo } from '../correction/entry-acts.js';
import { TimelineRow } from '../views/timeline.row.js';
import { caseClasses, holderOf, type Reading } from './case-reader.js';
import { receiptsOf } from '../receipt/receipt-answer.js';
import type { Desk } from './desk.js';
import { authorParticipant, sentenceOf } from './sentence.js';
import { openText, withheldText } from './texts.js';
import { unitOf } from './unit-answer.js';
import { enumWord, type Language } from './words.js';

/** The facts of a case that the reader may know, oldest first, each as a sentence. Entries whose class is closed now are left out. */
export async function timelineAnswer(
  desk: Desk,
  context: EdgeContext,
  reading: Reading,
  args: PageArguments,
  voice: 'worker' | 'person',
) {
  const page = pageOf(context.seals, 'timeline', args);
  const [after] = page.after ?? [];
  const { caseId, unit } = reading.row;
  const rows = await desk.parts.views(context.kind).as(holderOf(context.actor), (manager) => {
    const query = manager
      .createQueryBuilder(TimelineRow, 'entry')
      .where('entry.caseId = :caseId AND entry.unit = :unit', { caseId, unit })
      .andWhere('entry.fieldClass = ANY (:open)', { open: caseClasses.filter(reading.mayOpen) })
      .orderBy('entry.ordinal')
      .take(page.take);
    return typeof after === 'number' ? query.andWhere('entry.ordinal > :after', { after }).getMany() : query.getMany();
  });
  const { edges, pageInfo } = connectionOf(context.seals, rows, page, ({ ordinal }) => [ordinal]);
  const receiptOf = receiptsOf(
    desk.parts.receipts,
    edges.map(({ node }) => node.entry.eventId),
  );
  return {
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: { ...entryAnswer(desk, context, reading, node, voice), receipt: () => receiptOf(node.entry.eventId) },
    })),
  };
}

/** Which entries of a case are picked out: by a condition on their rows, and by what they are. */
export interface Picked {
  readonly where: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  keep(entry: TimelineEntry): boolean;
}

/** Those entries of what the reader may know, oldest first, each with its receipt. */
export async function pickedAnswer(
  desk: Desk,
  context: EdgeContext,
  reading: Reading,
  { where, values, keep }: Picked,
  voice: 'worker' | 'person',
) {
  const { caseId, unit } = reading.row;
  const rows = await desk.parts.views(context.kind).as(holderOf(context.actor), (manager) =>
    manager
      .createQueryBuilder(TimelineRow, 'entry')
      .where('entry.caseId = :caseId AND entry.unit = :unit', { caseId, unit })
      .andWhere('entry.fieldClass = ANY (:open)', { open: caseClasses.filter(reading.mayOpen) })
      .andWhere(where, values)
      .orderBy('entry.ordinal')
      .getMany(),
  );
  const picked = rows.filter(({ entry }) => keep(entry));
  const receiptOf = receiptsOf(
    desk.parts.receipts,
    picked.map(({ eventId }) => eventId),
  );
  return picked.map((row) => ({
    ...entryAnswer(desk, context, reading, row, voice),
    receipt: () => receiptOf(row.eventId),
  }));
}

/** One entry as the schema's `TimelineEntry`, or to the person as `MyTimelineEntry`; its receipt is looked up with others'. */
function entryAnswer(
  desk: Desk,
  context: EdgeContext,
  reading: Reading,
  { entry }: TimelineRow,
  voice: 'worker' | 'person',
) {
  const { directory } = desk.parts;
  const body = authorParticipant(entry.author);
  const milestone = (code: string) => desk.tracks.wordsOf(code, voice);
  const telling = { directory, voice, session: desk.session(context), mayOpen: reading.mayOpen, milestone };
  return {
    id: context.seals.sealId(entry.eventId),
    type: entry.type,
    at: entry.occurredAt,
    recordedAt: entry.recordedAt,
    sentence: ({ language }: { readonly language: Language }) => sentenceOf(entry, { ...telling, language }),
    actor: body === undefined ? null : unitOf(context.seals, directory, body),
    writtenDownBy: body === undefined || !isWrittenDown(entry) ? null : unitOf(context.seals, directory, body),
    byPerson: entry.author.kind === 'client',
    ...actsAnswer(context, reading, entry),
    objection: () => objectionAnswer(desk, context, reading, entry),
    ...linksOf(context, reading, entry.eventId),
  };
}

/** What the person has said of an entry, and what the reader can do about it. */
function actsAnswer({ actor }: EdgeContext, { row }: Reading, entry: TimelineEntry) {
  const acts = isBodyActor(actor)
    ? actsOn(entry, row.view, participantOf(actor)).map(enumWord)
    : myActsOn(entry, row.view).map(enumWord);
  return {
    writtenDown: isWrittenDown(entry),
    confirmed: isConfirmed(entry, row.view),
    disputed: isDisputed(entry, row.view),
    can: acts,
  };
}

/** The person's words on what is wrong; null where there are none, or they are answered. */
function objectionAnswer(desk: Desk, context: EdgeContext, { row, mayOpen }: Reading, entry: TimelineEntry) {
  const objection = objectionTo(entry, row.view);
  if (objection === undefined) return null;
  return mayOpen('own-words') ? openText(desk.session(context), objection.words) : withheldText;
}

/** What became of an entry, and what it did to another. */
function linksOf({ seals }: EdgeContext, { row }: Reading, eventId: string) {
  const { corrections } = row.view;
  const changed = corrections.findLast((correction) => correction.eventId === eventId);
  const changes = corrections.find(({ correctedBy }) => correctedBy === eventId);
  return {
    correctedBy: changed === undefined ? null : seals.sealId(changed.correctedBy),
    corrects: changes === undefined ? null : seals.sealId(changes.eventId),
    withdrawn: corrections.some((correction) => correction.eventId === eventId && correction.withdrawn),
  };
}
