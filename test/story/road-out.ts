import { plusDays, type CivilDate } from '#lib/kernel';
import { isUnitOf } from './cast.js';
import { dayOfWeek, friday, fridayFrom } from './days.js';
import { consentTo } from './joining.js';
import type { Stage } from './stage.js';

export const home = 'Et hjem ved løslatelse';
export const money = 'Konto og penger den første dagen';
export const gate = 'Noen som møter ved porten';

/** *Behold boligen*, the plan to the release, the transfer and a moved date. Gives the day of release that stands in the end. */
export async function roadOut(stage: Stage): Promise<CivilDate> {
  await keepHome(stage);
  const first = await planned(stage);
  await needs(stage);
  await transferred(stage);
  return moved(stage, first);
}

async function keepHome(stage: Stage): Promise<void> {
  const { prison } = stage.cast;
  stage.chapter('*Behold boligen*: the prison asks whether Kim has a home that can be kept');
  await stage.does(prison, 'askKeepHome', { admittedOn: plusDays(await stage.today(), -3) });
  await stage.does(prison, 'answerKeepHome', { outcome: 'GIVEN_UP' });
  const seen = await stage.until(prison, 'the answer about the home', ({ presentHome }) => presentHome?.answer != null);
  stage.telling.shows(prison.name, [`behold boligen: ${seen.presentHome?.answer?.outcome ?? ''}`]);
  stage.claim('it was asked, and answered: that home is given up', seen.presentHome?.answer?.outcome === 'GIVEN_UP');
}

async function planned(stage: Stage): Promise<CivilDate> {
  const { prison, childWelfare } = stage.cast;
  stage.chapter('The prison sets the day of release, a Friday some 60 days ahead, and the plan follows from it');
  const on = fridayFrom(await stage.today(), 60);
  await stage.does(prison, 'setReleaseDate', { on });
  const seen = await stage.until(prison, 'the plan', ({ track }) => track?.anchor === on);
  await stage.does(prison, 'reachMilestone', { milestone: 'intake-talk', outcome: 'DONE' });
  const { track } = await stage.until(
    prison,
    'the intake talk',
    (view) => statusOf(view.track, 'intake-talk') === 'DONE',
  );
  stage.telling.shows(prison.name, track?.milestones.map((step) => `${step.on} ${step.code}: ${step.status}`) ?? []);
  const onDay = (code: string) => track?.milestones.find((step) => step.code === code)?.on;
  const days = {
    'housing-need': -60,
    'home-and-money': -30,
    'everyone-has-said-yes': -14,
    'release-card': -5,
    'home-holds': 30,
  };
  for (const [code, offset] of Object.entries(days))
    stage.claim(`${code} stands ${offset} days from the release`, onDay(code) === plusDays(on, offset));
  stage.claim(
    'the plan says that it is a Friday, or a holiday',
    dayOfWeek(on) === friday && seen.track?.fridayOrHoliday !== null,
  );
  await stage.soon('Kim sees the same plan', async () => (await stage.mine())?.track?.anchor === on);
  stage.claim(
    'child welfare, which was not told of the release, has no plan',
    (await stage.seenBy(childWelfare))?.track === null,
  );
  return on;
}

function statusOf(
  track: { readonly milestones: readonly { readonly code: string; readonly status: string }[] } | null,
  code: string,
) {
  return track?.milestones.find((step) => step.code === code)?.status;
}

async function needs(stage: Stage): Promise<void> {
  const { prison } = stage.cast;
  stage.chapter('The prison writes down what Kim needs, and follows it up itself for now');
  await stage.does(prison, 'registerNeed', { area: 'HOUSING', urgency: 'THIS_WEEK', description: home });
  await stage.does(prison, 'registerNeed', { area: 'ECONOMY', urgency: 'THIS_WEEK', description: money });
  await stage.does(prison, 'registerNeed', { area: 'NETWORK', urgency: 'THIS_WEEK', description: gate });
  await stage.everyoneLooks((seen) => [
    [
      'each need has one body that follows it up',
      (seen.get(prison)?.needs ?? []).filter(
        ({ followUp, followUpLead }) => followUp?.state === 'LEADS' && isUnitOf(followUpLead, prison),
      ).length === 3,
    ],
  ]);
}

async function transferred(stage: Stage): Promise<void> {
  const { prison, otherPrison } = stage.cast;
  const number = stage.caseNumber;
  stage.chapter('Kim is to move to another prison: without Kim’s yes it is told nothing');
  const toUnitId = await stage.unitAt(prison, otherPrison);
  const on = await stage.today();
  stage.claim(
    'a transfer without a basis is refused',
    (await stage.tries(prison, 'transferPerson', { toUnitId, on })) === 'NO_BASIS_FOR_RECIPIENT',
  );
  await consentTo(stage, prison, [otherPrison, stage.cast.health], 'all-areas');
  stage.claim('the further yes is about the same case', stage.caseNumber === number);
  await stage.does(prison, 'transferPerson', { toUnitId, on });
  const announced = await stage.until(prison, 'the announcement', ({ custody }) =>
    isUnitOf(custody?.transferTo ?? null, otherPrison),
  );
  stage.claim(
    'it is announced, and the old prison still follows up',
    announced.needs.every(({ followUpLead }) => isUnitOf(followUpLead, prison)),
  );

  stage.chapter(
    'The other prison joins by its own yes to the invitation, and confirms: the people change, the case does not',
  );
  await stage.does(otherPrison, 'acceptInvitation');
  await stage.does(otherPrison, 'confirmTransfer', { on });
  const seen = await stage.everyoneLooks((all) => [
    ['it is the same case', all.get(otherPrison)?.number === number],
    [
      'the new prison follows up all that the old one did',
      all.get(otherPrison)?.needs.filter(({ followUpLead }) => isUnitOf(followUpLead, otherPrison)).length === 3,
    ],
  ]);
  const there = seen.get(otherPrison);
  stage.claim(
    'the plan is the same plan',
    there?.track?.anchor !== undefined && statusOf(there.track, 'intake-talk') === 'DONE',
  );
}

async function moved(stage: Stage, first: CivilDate): Promise<CivilDate> {
  const { otherPrison } = stage.cast;
  stage.chapter('The date moves a week, and the plan with it, saying what moved and why');
  const on = plusDays(first, 7);
  stage.claim(
    'without a reason it is refused',
    (await stage.tries(otherPrison, 'setReleaseDate', { on })) === 'REASON_REQUIRED',
  );
  await stage.does(otherPrison, 'setReleaseDate', { on, reason: 'TRANSFER' });
  const { track } = await stage.until(otherPrison, 'the moved plan', (view) => view.track?.anchor === on);
  stage.telling.shows(otherPrison.name, [track?.lastMove?.explanation ?? '']);
  stage.claim('it says from when to when', track?.lastMove?.from === first && track.lastMove.to === on);
  stage.claim('what was done stays done', statusOf(track, 'intake-talk') === 'DONE');
  await stage.soon('Kim is told in words meant for Kim', async () => {
    const mine = (await stage.mine())?.track?.lastMove;
    return mine?.to === on && mine.explanation.startsWith('Dagen du kommer ut');
  });
  return on;
}
