import { isUnitOf } from './cast.js';
import { join } from './joining.js';
import { gate, home } from './road-out.js';
import type { Speaker } from './speaker.js';
import type { Claim, Stage } from './stage.js';
import type { CaseSeen } from './views.js';

/** A home goes by the wrong municipality to the right one, and somebody to meet at the gate to Kirkens Bymisjon. */
export async function handingOn(stage: Stage): Promise<void> {
  await offeredWrongly(stage);
  await forwarded(stage);
  await atTheGate(stage);
  await medicine(stage);
  await deposit(stage);
}

export function needIn(seen: CaseSeen | undefined, description: string) {
  return seen?.needs.find((need) => need.description.value === description);
}

async function offer(stage: Stage, description: string, to: Speaker, message: string): Promise<void> {
  const { otherPrison } = stage.cast;
  const needId = needIn(await stage.seenBy(otherPrison), description)?.id;
  await stage.does(otherPrison, 'offerHandover', { needId, toUnitId: await stage.unitAt(otherPrison, to), message });
}

interface Passed {
  readonly from: Speaker;
  readonly to: Speaker;
  readonly description: string;
  readonly message: string;
}

/** A need is offered, and the receiver says yes. */
export async function handsOver(stage: Stage, { from, to, description, message }: Passed): Promise<void> {
  const needId = needIn(await stage.seenBy(from), description)?.id;
  await stage.does(from, 'offerHandover', { needId, toUnitId: await stage.unitAt(from, to), message });
  const offered = await stage.until(to, 'the offer', (view) => openOffer(view) !== undefined);
  await stage.does(to, 'acceptHandover', { handoverId: openOffer(offered)?.id });
}

async function offeredWrongly(stage: Stage): Promise<void> {
  const { otherPrison, wrong, bystander } = stage.cast;
  stage.chapter('The need «a home at release» is offered to the wrong municipality');
  await offer(stage, home, wrong, 'Kim bodde i Nesodal før.');
  await stage.everyoneLooks((seen) => [
    [
      'the prison still follows it up until first contact',
      isUnitOf(needIn(seen.get(otherPrison), home)?.followUpLead ?? null, otherPrison),
    ],
    ['the wrong municipality sees a preview of what it is offered', seen.get(wrong)?.preview === true],
    ['and nothing of the other needs', seen.get(wrong)?.needs.length === 1],
    ['a colleague unit that is not on the case sees nothing', seen.get(bystander) === undefined],
  ]);
}

async function forwarded(stage: Stage): Promise<void> {
  const { otherPrison, wrong, right } = stage.cast;
  stage.chapter('The wrong municipality may not just say no; it forwards, and the clock runs on');
  const offered = openOffer(await stage.seenBy(wrong));
  const handoverId = offered?.id;
  const declined = await stage.tries(wrong, 'declineHandover', { handoverId, reason: 'OUTSIDE_OUR_TASK' });
  stage.claim('declining is refused by its code', declined === 'MUNICIPALITY_CANNOT_DECLINE');
  await stage.does(wrong, 'forwardHandover', {
    handoverId,
    toUnitId: await stage.unitAt(wrong, right),
    reason: 'ANOTHER_MUNICIPALITY',
  });
  const atRight = openOffer(await stage.until(right, 'the offer', (view) => openOffer(view) !== undefined));
  stage.claim(
    'the clock runs from first receipt',
    atRight?.clockFrom === offered?.clockFrom && atRight?.replyBy === offered?.replyBy,
  );
  await stage.everyoneLooks();

  stage.chapter('The right municipality’s boligkontor takes it');
  await stage.does(right, 'acceptHandover', { handoverId: atRight?.id });
  await stage.everyoneLooks((seen) => [
    ['the boligkontor takes part', seen.get(right)?.preview === false],
    [
      'the prison leads until they have met',
      isUnitOf(needIn(seen.get(otherPrison), home)?.followUpLead ?? null, otherPrison),
    ],
    ['the wrong municipality is told how it ended, and has nothing to do', openOffer(seen.get(wrong)) === undefined],
  ]);
  await stage.does(otherPrison, 'nameMunicipalityOfStay', { unitId: await stage.unitAt(otherPrison, right) });
}

function openOffer(seen: CaseSeen | undefined) {
  return seen?.handovers.find(({ status }) => status === 'OFFERED');
}

async function atTheGate(stage: Stage): Promise<void> {
  const { otherPrison, mission, right } = stage.cast;
  stage.chapter('«Someone to meet at the gate» is offered to Kirkens Bymisjon, which takes it');
  await handsOver(stage, { from: otherPrison, to: mission, description: gate, message: 'Kim kommer ut en fredag.' });
  await stage.everyoneLooks((seen) => [
    ['Kirkens Bymisjon takes part', seen.get(mission)?.preview === false],
    [
      'the boligkontor sees that it does',
      seen.get(right)?.participants.some(({ unit }) => isUnitOf(unit, mission)) === true,
    ],
  ]);
}

async function medicine(stage: Stage): Promise<void> {
  const { otherPrison, health, mission, right, wrong, childWelfare } = stage.cast;
  stage.chapter('The health partner confirms, with Kim’s spoken yes, that LAR goes on');
  await join(stage, otherPrison, health);
  await stage.does(health, 'confirmMedicationContinuity', {
    medicationContinues: 'YES',
    naloxone: 'YES',
    consentForm: 'ORAL',
  });
  await stage.everyoneLooks((seen) => [
    ...[otherPrison, right, mission].map((body): Claim => [
      `${body.name} knows that medicine goes on`,
      seen.get(body)?.medication?.medicationContinues === true,
    ]),
    ['child welfare, which may not know of health, does not', seen.get(childWelfare)?.medication === null],
    ['nor does the wrong municipality', (seen.get(wrong)?.medication ?? null) === null],
  ]);
}

async function deposit(stage: Stage): Promise<void> {
  const { right, otherPrison, health } = stage.cast;
  stage.chapter('The boligkontor decides a deposit guarantee');
  const decidedOn = await stage.today();
  await stage.does(right, 'decideDepositGuarantee', { outcome: 'GRANTED', amountNok: 36_000, decidedOn });
  await stage.everyoneLooks((seen) => [
    ...[right, otherPrison].map((body): Claim => [
      `${body.name} sees the vedtak`,
      seen.get(body)?.economyVedtak[0]?.matter === 'DEPOSIT_GUARANTEE',
    ]),
    ['the health partner, which may not know of money, does not', seen.get(health)?.economyVedtak.length === 0],
  ]);
}
