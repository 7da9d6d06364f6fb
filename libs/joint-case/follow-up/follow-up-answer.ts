import type { Instant, Participant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import { authorityEndOf } from '../case/case-view.fold.js';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';
import { followUpNow, type NeedView } from '../need/need-view.fold.js';
import { followUpAt, type FollowUp } from './follow-up-history.fold.js';

/** How a need is and was followed up, as the schema tells it of every need. */
export function followUpAnswer(desk: Desk, context: EdgeContext, need: NeedView) {
  const answer = (span: FollowUp | undefined) => (span === undefined ? null : spanAnswer(desk, context, span));
  return {
    followUp: () => answer(followUpNow(need)),
    followUpHistory: () => need.followUps.map((span) => spanAnswer(desk, context, span)),
    followUpAt: ({ at }: { readonly at: Instant }) => answer(followUpAt(need.followUps, at)),
  };
}

function spanAnswer(desk: Desk, context: EdgeContext, { from, to, lead }: FollowUp) {
  const by = lead.status === 'leads' || lead.status === 'taken-over-unconfirmed' ? lead.by : undefined;
  const alarm = (lead.status === 'gap' || lead.status === 'taken-over-unconfirmed') && lead.alarmed;
  const unit = by === undefined ? null : unitOf(context.seals, desk.parts.directory, by);
  return { from, to, state: enumWord(lead.status), lead: unit, alarm };
}

/** When a prison's authority ends is when a sentence ends: told with the release only. */
export function authorityEndAnswer({ row, mayOpen }: Reading, participant: Participant) {
  const end = authorityEndOf(row.view, participant);
  if (end === null || !mayOpen(participant.kind === 'correctional-service' ? 'release' : 'case')) return null;
  return { on: end.on, ground: enumWord(end.ground), hasPassed: end.status === 'ended' };
}
