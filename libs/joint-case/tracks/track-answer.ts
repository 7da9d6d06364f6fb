import { isBodyActor, osloDateOf } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { enumWord, type Language } from '../desk/words.js';
import { explained } from './explained.js';
import { flagOf, planOf } from './plan.fold.js';
import { replan } from './replan.fold.js';
import { releaseTrack } from './tracks.js';

interface Spoken {
  readonly language: Language;
}

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** The case's track as the schema's `Track`; null while no date is set, or where the date may not be seen. */
export function trackAnswer({ parts }: Desk, { actor }: EdgeContext, { row, mayOpen }: Reading) {
  const { releaseOn: anchor, releaseMoved, openedAt } = row.view;
  if (anchor === null || !mayOpen('release')) return null;
  const openedOn = osloDateOf(openedAt);
  const today = osloDateOf(parts.clock.now());
  const voice = isBodyActor(actor) ? 'worker' : 'person';
  const from = releaseMoved?.from ?? null;
  const move = from === null ? null : replan(releaseTrack, openedOn, from, anchor);
  const flag = flagOf(anchor);
  return {
    code: releaseTrack.code,
    version: releaseTrack.version,
    words: ({ language }: Spoken) => releaseTrack.words[keys[language]],
    anchor,
    fridayOrHoliday: flag === null ? null : enumWord(flag),
    milestones: planOf(releaseTrack, { anchor, openedOn, setOn: releaseMoved?.setOn ?? openedOn, today }).map(
      ({ code, words, plain, concerns, on, daysFromAnchor, status }) => ({
        code,
        words: ({ language }: Spoken) => (voice === 'worker' ? words : plain)[keys[language]],
        on,
        daysFromAnchor,
        status: enumWord(status),
        concernsMe: concerns.some((kind) => kind === actor.kind),
      }),
    ),
    lastMove:
      move === null
        ? null
        : { from: move.from, to: move.to, explanation: ({ language }: Spoken) => explained(move, language, voice) },
  };
}
