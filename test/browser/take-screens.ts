/* Takes the pictures of docs/screens with the real server: `node dist/test/browser/take-screens.js`, all or those that are named. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openHouse, type House, type Language } from './house.js';
import { moveClock } from '../support/demo-clock.js';
import { dayFromNow, prepareCase } from './prepared-case.js';
import { tenant } from './prepared-home.js';

const tallest = 2600;
const named = process.argv.slice(2);
const isWanted = (name: string) => named.length === 0 || named.includes(name);
const folder = join(import.meta.dirname, '../../../docs/screens');

interface Picture {
  readonly name: string;
  readonly role: string;
  readonly visit?: (page: Page) => Promise<unknown>;
  readonly language?: Language;
  readonly width?: number;
}

const to = (path: string) => (page: Page) => page.goto(new URL(path, page.url()).href);
const openCase = (person: string) => (page: Page) => page.getByRole('link', { name: person }).first().click();
const timelineOf = (person: string) => async (page: Page) => {
  await openCase(person)(page);
  await page.locator('.sections a').nth(1).click();
};

function pictures(caseNumber: string): readonly Picture[] {
  const office = 'Jonas Vik';
  const waiting = async (page: Page) => {
    await to('/?vis=WAITING_FOR_OTHERS')(page);
    await page.locator('.inbox-row').first().waitFor();
  };
  const offer = async (page: Page) => {
    await waiting(page);
    await openCase('Noor Haugli')(page);
    await page.getByRole('button', { name: 'Spør noen om å ta over' }).first().click();
    await page.getByLabel('Hvem skal spørres?').selectOption({ label: 'Bo-teamet i Kirkens Bymisjon' });
    await page.getByLabel('Hva bør de vite for å svare?').fill('Kan dere følge til banken på fredag?');
  };
  const card = async (page: Page) => {
    await waiting(page);
    await openCase('Noor Haugli')(page);
    await page.waitForURL(/\/sak\//);
    await to(`${new URL(page.url()).pathname}/kort`)(page);
    await page.locator('.point').nth(7).waitFor();
  };
  const unfold = (label: string) => async (page: Page) => {
    await page.getByRole('button', { name: label }).first().click();
  };
  const home = async (page: Page) => {
    await to('/ny')(page);
    await page.getByRole('listitem').filter({ hasText: tenant }).getByRole('link').first().click();
    await page.locator('.home').first().waitFor();
  };
  return [
    { name: 'case-home', role: office, visit: home },
    { name: 'case-home-narrow', role: office, visit: home, width: 360 },
    { name: 'case-home-offer', role: office, visit: (page) => home(page).then(() => unfold('Tilby en bolig')(page)) },
    {
      name: 'timeline-correct',
      role: office,
      visit: async (page) => {
        await home(page);
        await page.locator('.sections a').nth(1).click();
        await page.getByRole('button', { name: 'Rett' }).first().click();
        await page.locator('.proof summary').first().click();
      },
    },
    {
      name: 'case-erasure',
      role: 'Petter Nyhus',
      visit: async (page) => {
        await openCase('Noor Haugli')(page);
        await unfold('Se hva som skjer, og svar')(page);
      },
    },
    {
      name: 'case-erasure-narrow',
      role: 'Petter Nyhus',
      width: 360,
      visit: async (page) => {
        await openCase('Noor Haugli')(page);
        await unfold('Foreslå sletting eller sperring')(page);
        await page.getByLabel('Slett alt om personen, nå og for godt').check();
      },
    },
    {
      name: 'case-disputed',
      role: 'Amina Warsame',
      visit: async (page) => {
        await to('/loslatelser')(page);
        await page.locator('a', { hasText: 'Noor Haugli' }).first().click();
        await unfold('Svar personen')(page);
      },
    },
    {
      name: 'records-spoken',
      role: 'Petter Nyhus',
      visit: async (page) => {
        await to('/ny')(page);
        await unfold('Personen svarte muntlig')(page);
        await page.getByLabel('Ja', { exact: true }).check();
      },
    },
    { name: 'my-spoken-no', role: 'Jo Tangvik', width: 480 },
    { name: 'paper-pack', role: office, visit: to('/papirpakke') },
    {
      name: 'paper-pack-print',
      role: office,
      visit: (page) => to('/papirpakke')(page).then(() => page.emulateMedia({ media: 'print' })),
      width: 720,
    },
    {
      name: 'my-end',
      role: 'Noor Haugli',
      visit: (page) => to('/tilgang')(page).then(() => unfold('Jeg vil slutte')(page)),
      width: 480,
    },
    { name: 'my-timeline-narrow', role: 'Noor Haugli', visit: to('/historie'), width: 360 },
    { name: 'inbox', role: office },
    { name: 'inbox-waiting', role: 'Petter Nyhus', visit: waiting },
    { name: 'inbox-empty', role: 'Hanna Dalen' },
    { name: 'case-asked', role: office, visit: openCase('Noor Haugli') },
    { name: 'case', role: 'Petter Nyhus', visit: (page) => waiting(page).then(() => openCase('Noor Haugli')(page)) },
    {
      name: 'case-plan',
      role: 'Petter Nyhus',
      visit: (page) =>
        waiting(page)
          .then(() => openCase('Noor Haugli')(page))
          .then(() => page.locator('.track').scrollIntoViewIfNeeded()),
      width: 760,
    },
    { name: 'release-card', role: 'Petter Nyhus', visit: card },
    { name: 'release-card-narrow', role: 'Petter Nyhus', visit: card, width: 360 },
    {
      name: 'release-card-print',
      role: 'Petter Nyhus',
      visit: (page) => card(page).then(() => page.emulateMedia({ media: 'print' })),
      width: 720,
    },
    { name: 'releases', role: 'Petter Nyhus', visit: to('/loslatelser') },
    {
      name: 'my-card',
      role: 'Noor Haugli',
      visit: (page) => page.locator('details summary').first().click(),
      width: 480,
    },
    { name: 'offer', role: 'Petter Nyhus', visit: offer },
    { name: 'timeline', role: office, visit: timelineOf('Noor Haugli') },
    { name: 'register-enquiry', role: office, visit: to('/ny') },
    { name: 'register-admission', role: 'Petter Nyhus', visit: to('/ny') },
    { name: 'my-page-question', role: 'Kim Solvik' },
    { name: 'my-page', role: 'Noor Haugli' },
    { name: 'my-access', role: 'Noor Haugli', visit: to('/tilgang') },
    { name: 'my-looks', role: 'Noor Haugli', visit: to('/innsyn') },
    { name: 'my-timeline', role: 'Noor Haugli', visit: to('/historie') },
    { name: 'applications', role: 'Liv Sandnes' },
    { name: 'audit', role: 'Grete Moen', visit: to(`/?sak=${caseNumber}`) },
    { name: 'inbox-nn', role: office, language: 'nn' },
    { name: 'case-asked-nn', role: office, visit: openCase('Noor Haugli'), language: 'nn' },
    { name: 'case-asked-en', role: office, visit: openCase('Noor Haugli'), language: 'en' },
    { name: 'my-page-question-en', role: 'Kim Solvik', language: 'en' },
    { name: 'case-asked-narrow', role: office, visit: openCase('Noor Haugli'), width: 360 },
    {
      name: 'case-narrow-en',
      role: 'Petter Nyhus',
      visit: (page) => waiting(page).then(() => openCase('Noor Haugli')(page)),
      language: 'en',
      width: 400,
    },
    { name: 'my-page-narrow', role: 'Noor Haugli', width: 360 },
  ];
}

async function take(house: House, { name, role, visit, language = 'nb', width = 1100 }: Picture): Promise<void> {
  const page = await house.enter(role, language, width);
  await page.locator('h1').waitFor();
  await visit?.(page);
  await save(page, name);
}

async function takeWorkbench(house: House): Promise<void> {
  const workbench = await house.open('nb', 1100);
  await workbench.goto(`${house.url}/workbench/`);
  await workbench.getByLabel('Spør som').selectOption('municipality');
  await workbench.locator('.graphiql-execute-button').click();
  await workbench.locator('.result-window', { hasText: 'needsMe' }).waitFor();
  await save(workbench, 'workbench');
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1_500);
  const { width } = page.viewportSize() ?? { width: 1100 };
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  // As tall as the page, so that what stays at the foot of the window stands at its foot.
  await page.setViewportSize({ width, height: Math.min(height, tallest) });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const house = await openHouse();
try {
  if (isWanted('roles')) await save(await house.open('nb', 1100), 'roles');
  const { caseNumber } = await prepareCase(house.url);
  for (const picture of pictures(caseNumber)) if (isWanted(picture.name)) await take(house, picture);
  if (isWanted('workbench')) await takeWorkbench(house);
  if (isWanted('demo-day')) {
    await moveClock(house.url, dayFromNow(9));
    await take(house, { name: 'demo-day', role: 'Jonas Vik', width: 760 });
  }
} finally {
  await house.close();
}
