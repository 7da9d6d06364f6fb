import { plusDays } from '#lib/kernel';
import { isUnitOf } from './cast.js';
import { needIn } from './handing-on.js';
import { consentTo, join } from './joining.js';
import { endedByThePerson } from './moved-twice.js';
import { Stage, type Claim } from './stage.js';
import { eventually, type Telling } from './telling.js';
import { checkTrail } from './trail.js';
import type { CaseSeen } from './views.js';

const home = 'En leilighet å flytte inn i';

/** Eli Stordal (invented): two municipalities each say that the other is responsible. The need is followed up all the while. */
export async function playDisputed(base: string, say: (line: string) => void): Promise<Telling> {
  const stage = await Stage.set(base, say, 'eli');
  await begins(stage);
  const clockFrom = await sentOn(stage);
  await disputed(stage);
  await settled(stage, clockFrom);
  await endedByThePerson(stage);
  await checkTrail(stage, [
    'joint-case.CaseOpened',
    'joint-case.HandoverForwarded',
    'joint-case.FirstContactConfirmed',
  ]);
  return stage.telling;
}

async function begins(stage: Stage): Promise<void> {
  const { mission, wrong, right } = stage.cast;
  stage.chapter('Kirkens Bymisjon meets Eli, who says yes to cooperation with both municipalities');
  const contact = { on: await stage.today(), place: 'MEETING_PLACE', reach: 'Kafeen, hver tirsdag' };
  await mission.tries('registerOutreachContact', { ...contact, ...stage.lead });
  await eventually(() => stage.recordAt(mission), 'the contact');
  await consentTo(stage, mission, [wrong, right], 'home-and-daily-life');
  await join(stage, mission, wrong);
  await join(stage, mission, right);
  await stage.does(mission, 'registerNeed', { area: 'HOUSING', urgency: 'THIS_WEEK', description: home });
  await stage.everyoneLooks((seen) => [
    ['Kirkens Bymisjon follows up', isLedByMission(stage, seen.get(mission))],
    ...[wrong, right].map((body): Claim => [`${body.name} takes part`, seen.get(body)?.preview === false]),
  ]);
}

function isLedByMission({ cast }: Stage, seen: CaseSeen | undefined): boolean {
  const need = needIn(seen, home);
  return need?.followUp?.state === 'LEADS' && isUnitOf(need.followUpLead, cast.mission);
}

function openOffer(seen: CaseSeen | undefined) {
  return seen?.handovers.find(({ status }) => status === 'OFFERED');
}

/** Gives the instant of first receipt. */
async function sentOn(stage: Stage): Promise<string> {
  const { mission, wrong, right } = stage.cast;
  stage.chapter('The need is offered to Nesodal, which sends it on to Fjordvik');
  const needId = needIn(await stage.seenBy(mission), home)?.id;
  await stage.does(mission, 'offerHandover', { needId, toUnitId: await stage.unitAt(mission, wrong) });
  const offered = openOffer(await stage.until(wrong, 'the offer', (seen) => openOffer(seen) !== undefined));
  const toUnitId = await stage.unitAt(wrong, right);
  await stage.does(wrong, 'forwardHandover', { handoverId: offered?.id, toUnitId, reason: 'ANOTHER_MUNICIPALITY' });
  await stage.everyoneLooks((seen) => [
    ['Fjordvik has it now', isUnitOf(openOffer(seen.get(right))?.to ?? null, right)],
    ['with the clock of the first receipt', openOffer(seen.get(right))?.clockFrom === offered?.clockFrom],
  ]);
  const back = await stage.tries(right, 'forwardHandover', {
    handoverId: openOffer(await stage.seenBy(right))?.id,
    toUnitId: await stage.unitAt(right, wrong),
    reason: 'ANOTHER_MUNICIPALITY',
  });
  stage.claim('and may not just send it back', back === 'WENT_THERE_BEFORE');
  return offered?.clockFrom ?? '';
}

async function disputed(stage: Stage): Promise<void> {
  const { mission, wrong, right } = stage.cast;
  stage.chapter('Fjordvik says that Nesodal is responsible: *uavklart*, and a clock runs');
  await stage.does(right, 'disputeResponsibility', { reason: 'REGISTERED_ELSEWHERE' });
  const { responsibility } = await stage.until(wrong, 'the dispute', (seen) => seen.responsibility !== null);
  const dueOn = responsibility?.dueOn ?? null;
  stage.telling.shows(wrong.name, [`${responsibility?.status ?? ''}, avklares innen ${dueOn ?? ''}`]);
  stage.claim('it says by which day it is to be settled', dueOn !== null && dueOn > (await stage.today()));

  stage.chapter('Days pass, and nobody lets go of the need');
  await stage.moveTo(plusDays(await stage.today(), 5));
  const own = await stage.tries(right, 'acceptResponsibleMunicipality');
  stage.claim('nothing is proposed that could be agreed to yet', own === 'NOTHING_PROPOSED');
  await stage.does(right, 'proposeResponsibleMunicipality', { unitId: await stage.unitAt(right, wrong) });
  stage.claim(
    'nobody agrees with themselves',
    (await stage.tries(right, 'acceptResponsibleMunicipality')) === 'OWN_PROPOSAL',
  );
  await stage.everyoneLooks((seen) => [
    ...[mission, wrong, right].flatMap((body): readonly Claim[] => [
      [`${body.name} sees that Kirkens Bymisjon follows up all the while`, isLedByMission(stage, seen.get(body))],
      [`${body.name} sees what is proposed`, seen.get(body)?.responsibility?.status === 'PROPOSED'],
      [`${body.name} sees the same day as before`, seen.get(body)?.responsibility?.dueOn === dueOn],
    ]),
  ]);
}

async function settled(stage: Stage, clockFrom: string): Promise<void> {
  const { mission, wrong, right } = stage.cast;
  stage.chapter('Nesodal agrees; the need goes there, with the clock that ran from the first receipt');
  await stage.does(wrong, 'acceptResponsibleMunicipality');
  const toUnitId = await stage.unitAt(right, wrong);
  const handoverId = openOffer(await stage.until(right, 'that it is settled', isSettled))?.id;
  await stage.does(right, 'forwardHandover', { handoverId, toUnitId, reason: 'RESPONSIBLE_SETTLED' });
  const mine = (seen: CaseSeen) => isUnitOf(openOffer(seen)?.to ?? null, wrong);
  const offered = openOffer(await stage.until(wrong, 'the offer', mine));
  stage.claim('the clock is the one of the first receipt', offered?.clockFrom === clockFrom);
  await stage.does(wrong, 'acceptHandover', { handoverId: offered?.id });
  await stage.does(wrong, 'confirmFirstContact', { handoverId: offered?.id, on: await stage.today() });
  await stage.everyoneLooks((seen) => [
    ...[mission, wrong, right].map((body): Claim => [
      `${body.name} sees that Nesodal is responsible and follows up`,
      isSettled(seen.get(body)) && isUnitOf(needIn(seen.get(body), home)?.followUpLead ?? null, wrong),
    ]),
    ['there was no instant without anybody', hasNoHole(seen.get(mission))],
  ]);
}

function isSettled(seen: CaseSeen | undefined): boolean {
  return seen?.responsibility?.status === 'SETTLED';
}

function hasNoHole(seen: CaseSeen | undefined): boolean {
  const history = needIn(seen, home)?.followUpHistory ?? [];
  return history.length === 2 && history.every(({ state }) => state === 'LEADS') && history[0]?.to === history[1]?.from;
}
