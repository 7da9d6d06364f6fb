import { isBodyActor, osloDateOf, participantOf, type CivilDate } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { CaseView } from '../case/case-view.fold.js';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { enumWord, type Language } from '../desk/words.js';
import { canReach } from './can-reach.js';
import { explained } from './explained.js';
import { firstOf, flagOf, leftOf, planOf, type PlannedMilestone } from './plan.fold.js';
import { replan } from './replan.fold.js';
import type { Track } from './track.state.js';
import { followed, type TrackInUse } from './tracks.js';

interface Spoken {
  readonly language: Language;
}

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** The plan of a case as it looks from a day, by the version that the case follows. */
export function planOfCase(view: CaseView, tracks: readonly TrackInUse[], today: CivilDate) {
  const track = followed(tracks, view.progress);
  const openedOn = osloDateOf(view.openedAt);
  const reached = new Map(view.progress.reached.map(({ milestone, outcome }) => [milestone, outcome]));
  const dates = {
    anchor: view.releaseOn,
    openedOn,
    admittedOn: view.presentHome?.admittedOn ?? null,
    setOn: view.releaseMoved?.setOn ?? openedOn,
  };
  return { track, dates, milestones: planOf(track, { ...dates, today, reached }) };
}

/** The case's track as the schema's `Track`; null while nobody has told of an admission or a release, or where they may not be seen. */
export async function trackAnswer(desk: Desk, context: EdgeContext, { row, mayOpen }: Reading) {
  const { view } = row;
  const { releaseOn: anchor, presentHome } = view;
  if ((anchor === null && presentHome === null) || !mayOpen('release')) return null;
  const tracks = await desk.tracks.inUse();
  const today = osloDateOf(desk.parts.clock.now());
  const { track, dates, milestones } = planOfCase(view, tracks, today);
  const voice = isBodyActor(context.actor) ? 'worker' : 'person';
  const flag = anchor === null ? null : flagOf(anchor);
  return {
    code: track.code,
    version: track.version,
    newerVersions: newerThan(track, tracks, context),
    words: ({ language }: Spoken) => track.words[keys[language]],
    anchor,
    fridayOrHoliday: flag === null ? null : enumWord(flag),
    milestones: milestones.map((milestone) => milestoneAnswer(milestone, context, view)),
    left: leftOf(milestones).length,
    doFirst: firstOf(milestones, { anchor, today })?.code ?? null,
    lastMove: moveAnswer(view, track, dates, voice),
  };
}

function milestoneAnswer(milestone: PlannedMilestone, { actor }: EdgeContext, view: CaseView) {
  const { code, words, plain, concerns, on, daysFromAnchor, status } = milestone;
  return {
    code,
    words: ({ language }: Spoken) => (isBodyActor(actor) ? words : plain)[keys[language]],
    on,
    daysFromAnchor,
    status: enumWord(status),
    concernsMe: concerns.some((kind) => kind === actor.kind),
    can: isBodyActor(actor) ? canReach(milestone, view, participantOf(actor)) : [],
  };
}

/** Versions that a body of this organisation can move the case to. */
function newerThan({ code, version }: Track, tracks: readonly TrackInUse[], { actor }: EdgeContext): readonly string[] {
  const mine = isBodyActor(actor) ? actor.organisation : null;
  const usable = tracks.filter(({ track, owner }) => track.code === code && (owner === null || owner === mine));
  const at = usable.findIndex(({ track }) => track.version === version);
  return usable.slice(at + 1).map(({ track }) => track.version);
}

type Unmoved = ReturnType<typeof planOfCase>['dates'];

function moveAnswer({ releaseOn, releaseMoved }: CaseView, track: Track, unmoved: Unmoved, voice: 'worker' | 'person') {
  const from = releaseMoved?.from ?? null;
  if (from === null || releaseOn === null) return null;
  const move = replan(track, unmoved, from, releaseOn);
  return { from, to: releaseOn, explanation: ({ language }: Spoken) => explained(move, language, voice) };
}
