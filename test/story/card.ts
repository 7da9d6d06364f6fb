import { z } from 'zod';
import { plusDays, type CivilDate } from '#lib/kernel';
import type { Speaker } from './speaker.js';
import type { Claim, Stage } from './stage.js';
import type { CaseSeen } from './views.js';

type Point = readonly [item: string, by: Speaker, note: string];

/** *Løslatelseskortet*: all eight points are taken and settled, each by somebody who can be called. */
export async function cardReady(stage: Stage, releaseOn: CivilDate): Promise<void> {
  const { cast } = stage;
  stage.chapter('*Løslatelseskortet*: each takes what is theirs, until all eight are settled');
  await stage.moveTo(plusDays(releaseOn, -5));
  const refused = await stage.tries(cast.otherPrison, 'takeCardItem', { item: 'MEDICINE' });
  stage.claim('the medicine point is the health partner’s already', refused === 'ALREADY_TAKEN');
  for (const [item, by, note] of pointsOf(stage)) {
    await stage.does(by, 'takeCardItem', { item });
    await stage.does(by, 'settleCardItem', { item, note });
  }
  const workers = [cast.otherPrison, cast.right, cast.mission];
  const seen = await stage.everyoneLooks((all) => [
    ...workers.map((body): Claim => [`${body.name} sees all eight settled`, isReady(all.get(body))]),
    ...workers.map((body): Claim => [`${body.name} sees a number for each need`, canCallForEach(all.get(body))]),
    [
      'who may not know of the release has no card',
      [cast.health, cast.childWelfare].every((body) => all.get(body)?.releaseCard === null),
    ],
  ]);
  const points = seen.get(cast.otherPrison)?.releaseCard?.items ?? [];
  const lines = points.map(({ item, takenBy, note, answer }) => [
    item,
    note?.value ?? answer,
    takenBy?.organisationName,
  ]);
  stage.telling.shows(
    cast.otherPrison.name,
    lines.map((line) => line.join(', ')),
  );
  await stage.soon('Kim has the same card', async () => (await stage.mine())?.releaseCard?.settled === 8);
  stage.claim('it is one page to print', (await printed(stage)).startsWith('%PDF-'));
}

function isReady(seen: CaseSeen | undefined): boolean {
  const card = seen?.releaseCard;
  return card?.settled === 8 && card.total === 8 && card.ready;
}

function canCallForEach(seen: CaseSeen | undefined): boolean {
  const called = seen?.releaseCard?.needs ?? [];
  return called.length === 3 && called.every(({ lead }) => lead !== null && lead.phone !== '');
}

function pointsOf({ cast }: Stage): readonly Point[] {
  return [
    ['BED_TONIGHT', cast.right, 'Strandgata 4, nøkkel hos vaktmesteren'],
    ['WHO_MEETS', cast.mission, 'Bo-teamet ved porten kl. 10'],
    ['ID_PAPERS', cast.otherPrison, 'Nasjonalt ID-kort er hentet'],
    ['MONEY', cast.otherPrison, 'Konto er åpnet'],
    ['PHONE', cast.mission, 'Telefon og kontantkort'],
    ['APPOINTMENT', cast.right, 'Boligkontoret, mandag kl. 9'],
    ['TRAVEL', cast.otherPrison, 'Togbillett 10.20'],
  ];
}

async function printed(stage: Stage): Promise<string> {
  const cases = z.array(
    z.object({ id: z.string(), number: z.string(), releaseCard: z.object({ pdf: z.string() }).nullable() }),
  );
  const mine = await stage.person.reads('{ cases { id number releaseCard { pdf(language: NB) } } }', 'cases', cases);
  const pdf = mine.find(({ number }) => number === stage.caseNumber)?.releaseCard?.pdf ?? '';
  return Buffer.from(pdf, 'base64').subarray(0, 5).toString('latin1');
}
