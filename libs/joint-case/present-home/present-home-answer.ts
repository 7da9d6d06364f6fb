import { sameParticipant, type Participant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';
import type { PresentHomeView } from './present-home-view.fold.js';

/** The home at admission as the schemas show it; null where release and home are not both open to the reader. */
export function presentHomeAnswer(desk: Desk, context: EdgeContext, reading: Reading, me?: Participant) {
  const { row, preview, mayOpen } = reading;
  if (preview || !mayOpen('release') || !mayOpen('housing')) return null;
  const { presentHome, bodies } = row.view;
  const isHere = bodies.some(
    (b) => b.status === 'takes-part' && me !== undefined && sameParticipant(b.participant, me),
  );
  return { ...asked(desk, context, presentHome), can: isHere ? verbsOf(presentHome) : [] };
}

function verbsOf(home: PresentHomeView | null): readonly ('ASK' | 'ANSWER')[] {
  return home === null ? ['ASK'] : ['ANSWER'];
}

function asked(desk: Desk, { seals }: EdgeContext, home: PresentHomeView | null) {
  if (home === null) return { askedAt: null, askedBy: null, admittedOn: null, answer: null };
  const { askedAt, askedBy, admittedOn, answer } = home;
  const unit = (participant: Participant) => unitOf(seals, desk.parts.directory, participant);
  return {
    askedAt,
    askedBy: unit(askedBy),
    admittedOn,
    answer: answer === null ? null : { ...answer, by: unit(answer.by), outcome: enumWord(answer.outcome) },
  };
}
