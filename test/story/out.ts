import { plusDays, type CivilDate } from '#lib/kernel';
import { isUnitOf } from './cast.js';
import { needIn } from './handing-on.js';
import { gate, home, money } from './road-out.js';
import type { Speaker } from './speaker.js';
import type { Claim, Seen, Stage } from './stage.js';

/** The day itself, the midnight after it, and the first days outside. */
export async function out(stage: Stage, releaseOn: CivilDate): Promise<void> {
  await released(stage, releaseOn);
  await authorityEnds(stage, releaseOn);
  await firstContact(stage);
}

async function released(stage: Stage, releaseOn: CivilDate): Promise<void> {
  const { otherPrison, mission } = stage.cast;
  stage.chapter('The day has come: Kim is released, and Kirkens Bymisjon stands at the gate');
  await stage.moveTo(releaseOn);
  await stage.does(otherPrison, 'recordRelease', { on: releaseOn, to: 'END_OF_SENTENCE' });
  const meeting = await stage.until(mission, 'the gate', ({ handovers }) =>
    handovers.some(({ status }) => status === 'ACCEPTED'),
  );
  const mine = meeting.handovers.find(({ status, to }) => status === 'ACCEPTED' && isUnitOf(to, mission));
  await stage.does(mission, 'confirmFirstContact', { handoverId: mine?.id, on: releaseOn });
  const seen = await stage.everyoneLooks((all) => [
    ['the release is on record', all.get(otherPrison)?.releasedOn === releaseOn],
    [
      'Kirkens Bymisjon follows up from first contact on',
      isUnitOf(needIn(all.get(mission), gate)?.followUpLead ?? null, mission),
    ],
  ]);
  const end = seen.get(otherPrison)?.participants.find(({ unit }) => isUnitOf(unit, otherPrison))?.authorityEnd;
  stage.claim('the prison’s authority ends with that day', end?.on === releaseOn && !end.hasPassed);
}

async function authorityEnds(stage: Stage, releaseOn: CivilDate): Promise<void> {
  const { otherPrison, right } = stage.cast;
  stage.chapter('Midnight: the prison’s authority has ended, and what it still led has passed on, not confirmed');
  await stage.moveTo(plusDays(releaseOn, 1));
  const passed = [home, money];
  const needOf = (seen: Seen, description: string) => needIn(seen.get(right), description);
  const seen = await stage.everyoneLooks((all) => [
    ...passed.map((one): Claim => [`«${one}» is taken over, not confirmed`, isTakenOver(needOf(all, one), right)]),
    ...passed.map((one): Claim => [
      `«${one}» was at no instant without anybody`,
      hasNoHole(needOf(all, one)?.followUpHistory ?? []),
    ]),
  ]);
  const needId = needIn(seen.get(otherPrison), money)?.id;
  stage.claim(
    'the prison takes no need any more',
    (await stage.tries(otherPrison, 'takeNeed', { needId })) !== 'ACCEPTED',
  );
  await stage.does(right, 'confirmTakeOver', { needId: needIn(seen.get(right), money)?.id });
}

function isTakenOver(need: ReturnType<typeof needIn>, by: Speaker): boolean {
  return need?.followUp?.state === 'TAKEN_OVER_UNCONFIRMED' && isUnitOf(need.followUpLead, by);
}

/** Spans that meet, none of them a gap. */
function hasNoHole(
  history: readonly { readonly from: string; readonly to: string | null; readonly state: string }[],
): boolean {
  return (
    history.length > 1 &&
    history.every(({ from, state }, at) => state !== 'GAP' && (at === 0 || history[at - 1]?.to === from))
  );
}

async function firstContact(stage: Stage): Promise<void> {
  const { right } = stage.cast;
  stage.chapter('The boligkontor meets Kim');
  const before = await stage.seenBy(right);
  const open = before?.handovers.find(({ status, to }) => status === 'ACCEPTED' && isUnitOf(to, right));
  if (open === undefined) await stage.does(right, 'confirmTakeOver', { needId: needIn(before, home)?.id });
  else await stage.does(right, 'confirmFirstContact', { handoverId: open.id, on: await stage.today() });
  await stage.everyoneLooks((seen) => [
    ...[home, money].map((description): Claim => [
      `the boligkontor follows up «${description}»`,
      needIn(seen.get(right), description)?.followUp?.state === 'LEADS',
    ]),
  ]);
  await stage.soon('Kim sees a helper for each need, and no gap', async () => {
    const mine = await stage.mine();
    return mine?.needs.every(({ helper, followUp }) => helper !== null && followUp?.state === 'LEADS') === true;
  });
}
