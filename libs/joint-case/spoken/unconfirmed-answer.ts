import type { EdgeContext } from '#lib/graphql';
import { spokenTypes } from '#lib/case-stream';
import { myActsOn } from '../correction/entry-acts.js';
import { caseClasses, holderOf, type Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { entryAnswer } from '../desk/timeline-answer.js';
import { receiptsOf } from '../receipt/receipt-answer.js';
import { TimelineRow } from '../views/timeline.row.js';

/** What bodies wrote down as said by the person, who has neither confirmed it nor said that it is wrong; oldest first. */
export async function unconfirmedAnswer(desk: Desk, context: EdgeContext, reading: Reading) {
  const { caseId, unit, view } = reading.row;
  const rows = await desk.parts.views(context.kind).as(holderOf(context.actor), (manager) =>
    manager
      .createQueryBuilder(TimelineRow, 'entry')
      .where('entry.caseId = :caseId AND entry.unit = :unit', { caseId, unit })
      .andWhere('entry.fieldClass = ANY (:open)', { open: caseClasses.filter(reading.mayOpen) })
      .andWhere("entry.entry ->> 'type' = ANY (:spoken)", { spoken: spokenTypes })
      .orderBy('entry.ordinal')
      .getMany(),
  );
  const waiting = rows.filter(({ entry }) => myActsOn(entry, view).includes('confirm'));
  const receiptOf = receiptsOf(
    desk.parts.receipts,
    waiting.map(({ entry }) => entry.eventId),
  );
  return waiting.map((row) => ({
    ...entryAnswer(desk, context, reading, row, 'person'),
    receipt: () => receiptOf(row.entry.eventId),
  }));
}
