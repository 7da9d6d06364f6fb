import type { Participant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { pickedAnswer } from '../desk/timeline-answer.js';
import { actsOn } from './entry-acts.js';

/** What one's own unit recorded and the person says is wrong, not answered yet. */
export function disputedAnswer(desk: Desk, context: EdgeContext, reading: Reading, me: Participant | undefined) {
  const { view } = reading.row;
  const { disputed } = view.objections;
  if (me === undefined || reading.preview || disputed.length === 0) return [];
  const picked = {
    where: 'entry.eventId = ANY (:disputed)',
    values: { disputed: disputed.map(({ eventId }) => eventId) },
    keep: (entry: Parameters<typeof actsOn>[0]) => actsOn(entry, view, me).includes('answer-dispute'),
  };
  return pickedAnswer(desk, context, reading, picked, 'worker');
}
