import { plusDays, type CivilDate } from '#lib/kernel';
import { isUnitOf } from './cast.js';
import { dayOfWeek, friday, fridayFrom } from './days.js';
import { handsOver, needIn } from './handing-on.js';
import { consentTo, join } from './joining.js';
import { Stage, type Claim } from './stage.js';
import { eventually, type Telling } from './telling.js';
import { checkTrail } from './trail.js';
import type { CaseSeen } from './views.js';

const home = 'Et sted å bo';

/** Jo Tangvik (invented): the day of release moves twice, and Jo is transferred in the last week. Nothing is lost. */
export async function playMovedTwice(base: string, say: (line: string) => void): Promise<Telling> {
  const stage = await Stage.set(base, say, 'jo');
  const first = await begins(stage);
  const earlier = await movesTo(stage, first, plusDays(first, -7), 'GOOD_CONDUCT');
  const releaseOn = await movesTo(stage, earlier, plusDays(earlier, 14), 'SENTENCE_RECALCULATED');
  await transferredLate(stage, releaseOn);
  await released(stage, releaseOn);
  await endedByThePerson(stage);
  await checkTrail(stage, ['joint-case.CooperationProposed', 'joint-case.HandoverAccepted', 'joint-case.CaseOpened']);
  return stage.telling;
}

async function begins(stage: Stage): Promise<CivilDate> {
  const { prison, otherPrison, right, mission } = stage.cast;
  stage.chapter('Jo is in prison, says yes, and is to be released on a Friday; the card is begun');
  const today = await stage.today();
  await prison.tries('registerAdmission', { admittedOn: today, ground: 'SENTENCE', ...stage.lead });
  await eventually(() => stage.recordAt(prison), 'the admission');
  await consentTo(stage, prison, [otherPrison, right, mission], 'all-areas');
  const on = fridayFrom(today, 21);
  await stage.does(prison, 'setReleaseDate', { on });
  await stage.does(prison, 'reachMilestone', { milestone: 'intake-talk', outcome: 'DONE' });
  await join(stage, prison, mission);
  await stage.does(prison, 'registerNeed', { area: 'HOUSING', urgency: 'THIS_WEEK', description: home });
  await handsOver(stage, { from: prison, to: right, description: home, message: 'Jo kommer ut om tre uker.' });
  await settle(stage, 'WHO_MEETS', mission, 'Bo-teamet ved porten');
  await settle(stage, 'ID_PAPERS', prison, 'Nasjonalt ID-kort er bestilt');
  await settle(stage, 'BED_TONIGHT', right, 'Hybelhuset, rom 4');
  await stage.does(prison, 'takeCardItem', { item: 'TRAVEL' });
  await stage.everyoneLooks((seen) => [
    ['three points are settled', seen.get(prison)?.releaseCard?.settled === 3],
    ['it is a Friday, and the plan says so', dayOfWeek(on) === friday && isFlagged(seen.get(prison))],
  ]);
  return on;
}

async function settle(stage: Stage, item: string, by: Stage['person'], note: string): Promise<void> {
  await stage.does(by, 'takeCardItem', { item });
  await stage.does(by, 'settleCardItem', { item, note });
}

function isFlagged(seen: CaseSeen | undefined): boolean {
  return seen?.track?.fridayOrHoliday !== null && seen?.track?.fridayOrHoliday !== undefined;
}

async function movesTo(stage: Stage, from: CivilDate, to: CivilDate, reason: string): Promise<CivilDate> {
  const { prison, right, mission } = stage.cast;
  stage.chapter(`The day moves from ${from} to ${to}, and the plan and the card follow`);
  await stage.does(prison, 'setReleaseDate', { on: to, reason });
  const seen = await stage.everyoneLooks((all) => [
    ...[prison, right, mission].flatMap((body): readonly Claim[] => [
      [`${body.name} has the plan for the new day`, all.get(body)?.track?.anchor === to],
      [`${body.name} is told what moved`, hasMoved(all.get(body), from, to)],
      [`${body.name} still has three points settled`, all.get(body)?.releaseCard?.settled === 3],
      [`${body.name} is told that it is a Friday or a holiday`, isFlagged(all.get(body))],
    ]),
    ['the intake talk stays done', statusOf(all.get(prison), 'intake-talk') === 'DONE'],
  ]);
  stage.telling.shows(prison.name, [seen.get(prison)?.track?.lastMove?.explanation ?? '']);
  return to;
}

function hasMoved(seen: CaseSeen | undefined, from: CivilDate, to: CivilDate): boolean {
  const move = seen?.track?.lastMove;
  return move?.from === from && move.to === to && move.explanation.length > 40;
}

function statusOf(seen: CaseSeen | undefined, code: string): string | undefined {
  return seen?.track?.milestones.find((step) => step.code === code)?.status;
}

async function transferredLate(stage: Stage, releaseOn: CivilDate): Promise<void> {
  const { prison, otherPrison, right, mission } = stage.cast;
  stage.chapter('Four days before the release, Jo is transferred to the other prison');
  await stage.moveTo(plusDays(releaseOn, -4));
  const on = plusDays(releaseOn, -4);
  await stage.does(prison, 'transferPerson', { toUnitId: await stage.unitAt(prison, otherPrison), on });
  await stage.does(otherPrison, 'acceptInvitation');
  await stage.does(otherPrison, 'confirmTransfer', { on });
  const isLed = (seen: CaseSeen | undefined) => isUnitOf(needIn(seen, home)?.followUpLead ?? null, otherPrison);
  await stage.everyoneLooks((seen) => [
    ...[otherPrison, right, mission].flatMap((body): readonly Claim[] => [
      [`${body.name} has the same plan`, seen.get(body)?.track?.anchor === releaseOn],
      [`${body.name} sees what was settled, still settled`, seen.get(body)?.releaseCard?.settled === 3],
    ]),
    ['the new prison follows up until first contact', isLed(seen.get(otherPrison))],
    [
      'the yes of the boligkontor stands',
      seen.get(right)?.handovers.some(({ status }) => status === 'ACCEPTED') === true,
    ],
    [
      'what the old prison had taken and not settled is free, and seen to be',
      pointOf(seen.get(right), 'TRAVEL') === 'OPEN',
    ],
  ]);
  await settle(stage, 'TRAVEL', otherPrison, 'Toget kl. 10.20');
  await stage.everyoneLooks((seen) => [
    ['the new prison has taken it', pointOf(seen.get(right), 'TRAVEL') === 'SETTLED'],
    ['nothing is lost', seen.get(mission)?.releaseCard?.settled === 4],
  ]);
}

function pointOf(seen: CaseSeen | undefined, item: string): string | undefined {
  return seen?.releaseCard?.items.find((point) => point.item === item)?.status;
}

async function released(stage: Stage, releaseOn: CivilDate): Promise<void> {
  const { otherPrison, right } = stage.cast;
  stage.chapter('Jo is released on the day, and the boligkontor meets Jo');
  await stage.moveTo(releaseOn);
  await stage.does(otherPrison, 'recordRelease', { on: releaseOn, to: 'END_OF_SENTENCE' });
  const accepted = (await stage.seenBy(right))?.handovers.find(({ status }) => status === 'ACCEPTED');
  await stage.does(right, 'confirmFirstContact', { handoverId: accepted?.id, on: releaseOn });
  await stage.everyoneLooks((seen) => [
    ['the boligkontor follows up now', isUnitOf(needIn(seen.get(right), home)?.followUpLead ?? null, right)],
    [
      'and nobody had let go in between',
      needIn(seen.get(right), home)?.followUpHistory.every(({ state }) => state === 'LEADS') === true,
    ],
  ]);
}

/** The person ends the cooperation, at once and without a reason. */
export async function endedByThePerson(stage: Stage): Promise<void> {
  const { prison, otherPrison, wrong, right, mission } = stage.cast;
  stage.chapter(`${stage.lead.name} ends the cooperation: nobody reads anything more`);
  await stage.does(stage.person, 'endCooperation');
  for (const body of [prison, otherPrison, wrong, right, mission])
    stage.claim(`the next read of ${body.name} gives nothing`, (await stage.seenBy(body)) === undefined);
  await stage.soon('the person reads that it has ended', async () => (await stage.mine())?.course.status === 'CLOSED');
}
