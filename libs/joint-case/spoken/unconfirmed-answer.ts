import type { EdgeContext } from '#lib/graphql';
import { spokenTypes } from '#lib/case-stream';
import { myActsOn } from '../correction/entry-acts.js';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { pickedAnswer } from '../desk/timeline-answer.js';

/** What bodies wrote down as said by the person, who has neither confirmed it nor said that it is wrong. */
export function unconfirmedAnswer(desk: Desk, context: EdgeContext, reading: Reading) {
  const { view } = reading.row;
  const picked = {
    where: "entry.entry ->> 'type' = ANY (:spoken)",
    values: { spoken: spokenTypes },
    keep: (entry: Parameters<typeof myActsOn>[0]) => myActsOn(entry, view).includes('confirm'),
  };
  return pickedAnswer(desk, context, reading, picked, 'person');
}
