import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readPdf } from '#lib/testing';
import { violationsOn } from './axe.js';
import { openHouse, type House, type Language } from './house.js';
import { moveClock } from '../support/demo-clock.js';
import { tabTo } from './keyboard.js';
import { dayFromNow, prepareCase } from './prepared-case.js';
import { tenant } from './prepared-home.js';

interface Screen {
  readonly name: string;
  readonly visit: (page: Page) => Promise<unknown>;
}

const languages: readonly Language[] = ['nb', 'nn', 'en'];
const to = (path: string) => (page: Page) => page.goto(new URL(path, page.url()).href);
const nothing = async () => undefined;
const home: Screen = { name: 'the first screen', visit: nothing };
const register: Screen = { name: 'registering, with every field lacking', visit: lackEverything };
const openCase: Screen = { name: 'the case', visit: (page) => page.locator('.inbox-row').first().click() };
const forms: Screen = { name: 'the case with its forms open', visit: unfoldAll };
const timeline: Screen = { name: 'the timeline', visit: (page) => page.locator('.sections a').nth(1).click() };
const waiting: Screen = { name: 'what waits for others', visit: to('/?vis=WAITING_FOR_OTHERS') };
const card: Screen = { name: 'the release card', visit: toCard };
const board: Screen = { name: 'releases as a board', visit: to('/loslatelser') };
const table: Screen = { name: 'releases as a table', visit: to('/loslatelser?vis=tabell') };
const records: Screen = { name: 'own records with their forms open', visit: unfoldAll };
const decide: Screen = { name: 'an application with its form open', visit: unfoldAll };
const tell: Screen = { name: 'what is held, before it is told on', visit: askToTell };
const looks: Screen = { name: 'who has looked', visit: to('/innsyn') };
const homeThatStands: Screen = { name: 'a home that stands', visit: openHome };
const entryForms: Screen = { name: 'the timeline with its forms open', visit: openEntries };
const paperPack: Screen = { name: 'guidance on paper', visit: to('/papirpakke') };
const missing: Screen = { name: 'a page that is not there', visit: to('/sak/finnes-ikke') };

/** Each role card, and the screens that one comes to with it, in order. */
const rounds: readonly (readonly [string, readonly Screen[]])[] = [
  ['Petter Nyhus', [home, register, records, waiting, openCase, forms, timeline, card, board, table, missing]],
  ['Jonas Vik', [home, openCase, forms, timeline, { name: 'registering', visit: to('/ny') }, register]],
  ['Jonas Vik', [homeThatStands, forms, entryForms, paperPack]],
  ['Ole Brekke', [home, { name: 'registering', visit: to('/ny') }, register]],
  ['Hanna Dalen', [home, { name: 'registering', visit: to('/ny') }, register, records]],
  ['Omar Haddad', [home, waiting]],
  ['Liv Sandnes', [home, decide, { name: 'registering', visit: to('/ny') }, register]],
  ['Grete Moen', [home, { name: 'the trail', visit: searchTrail }]],
  ['Kim Solvik', [home, looks]],
  ['Jo Tangvik', [home]],
  [
    'Noor Haugli',
    [
      home,
      tell,
      { name: 'who may see, and the way to end it', visit: endIt },
      looks,
      { name: 'what has happened, and what is wrong', visit: sayWrong },
    ],
  ],
];

/** Other languages change the words and their lengths: shown on the fullest screens; on every screen in the long run. */
const fullest: typeof rounds = [
  ['Petter Nyhus', [waiting, openCase, forms]],
  ['Kim Solvik', [home]],
  ['Noor Haugli', [home, { name: 'who may see', visit: to('/tilgang') }]],
];
const full = process.env['SAMHOLD_FULL'] === '1';
let caseNumber = '';

describe('every screen of every role', { timeout: 240_000 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    ({ caseNumber } = await prepareCase(house.url));
  });
  after(async () => {
    await house?.close();
  });

  for (const language of languages) {
    it(`the role cards, ${language}: nothing for axe to find`, async () => {
      const page = await house.open(language);
      await page.locator('.role-card').first().waitFor();
      assert.deepEqual(await violationsOn(page), []);
      await page.close();
    });

    for (const [name, screens] of full || language === 'nb' ? rounds : fullest)
      it(`as ${name}, ${language}: nothing for axe to find, and it fits 320 pixels`, async () => {
        const page = await house.enter(name, language);
        const faults: string[] = [];
        for (const screen of screens) faults.push(...(await faultsOf(page, screen, language)));
        assert.deepEqual(faults, []);
        await page.close();
      });
  }

  it('the card is one page of A4 by the browser’s print, and as the file that one saves', async () => {
    const page = await house.enter('Petter Nyhus');
    await waiting.visit(page);
    await page.getByRole('link', { name: 'Noor Haugli' }).first().click();
    await toCard(page);
    await page.locator('.point').nth(7).waitFor();
    const printed = readPages(await page.pdf({ preferCSSPageSize: true }));
    assert.equal(printed, 1);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned som PDF' }).click();
    const saved = await saving;
    assert.equal(saved.suggestedFilename(), 'loslatelseskortet.pdf');
    const { pages, text } = readPdf(readFileSync(await saved.path()));
    assert.equal(pages, 1);
    assert.match(text, /Noor Haugli.*Petter, ved porten kl\. 09\.00/s);
    await page.close();
  });

  it('what is wrong is put right by keyboard, and what stood before is struck through', async () => {
    const page = await house.enter('Jonas Vik');
    await openHome(page);
    await timeline.visit(page);
    await page.getByRole('button', { name: 'Rett', exact: true }).first().waitFor();
    await tabTo(page, 'Rett');
    await page.keyboard.press('Enter');
    await page.getByLabel('Hva skal stå?').fill('Betalingsavtale og forsikring.');
    await page.getByLabel('Skrivefeil').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Rettet. Det som sto før, er strøket over.').waitFor();
    await page.locator('s', { hasText: 'Betalingsavtale med huseieren' }).waitFor();
    await page.close();
  });

  it('the person confirms what a body wrote down, and waits for an answer to what is wrong', async () => {
    const page = await house.enter('Noor Haugli');
    await to('/historie')(page);
    await page.getByText('Du har sagt at dette er feil. Den som skrev det, skal svare deg.').waitFor();
    const written = page.locator('li', {
      hasText: 'Tilbakeføringskoordinator, Fjordvik fengsel skrev ned at du sa dette.',
    });
    await written.getByRole('button', { name: 'Det stemmer' }).click();
    await page.getByText('Takk. Du har sagt at det stemmer.').waitFor();
    const among = page.locator('li', { hasText: 'Boligkontoret, Fjordvik kommune kan se det du sa ja til' });
    assert.equal(await among.getByRole('button', { name: 'Dette er feil' }).count(), 0);
    await page.close();
  });

  it('the person says of a no that was written down whether it is right', async () => {
    const page = await house.enter('Jo Tangvik');
    await page.getByText('Boligkontoret, Fjordvik kommune skrev ned at du takket nei til samarbeid.').waitFor();
    await page.getByRole('button', { name: 'Det stemmer' }).click();
    await page.getByText('Takk. Du har sagt at det stemmer.').waitFor();
    await page.close();
  });

  it('the band says the demo’s day when its clock is moved on', async () => {
    const page = await house.enter('Petter Nyhus');
    const shown = page.getByText(/I demoen er det/);
    assert.equal(await shown.count(), 0);
    await moveClock(house.url, dayFromNow(1));
    await page.reload();
    await shown.waitFor();
    await page.close();
  });

  it('no window complained or asked another host for anything', () => {
    assert.deepEqual(house.complaints, []);
  });
});

async function toCard(page: Page): Promise<void> {
  await page.waitForURL(/\/sak\//);
  await page.goto(`${page.url().replace(/\/(tidslinje|kort)$/, '')}/kort`);
  await page.locator('.points').waitFor();
}

/** How many pages a PDF of Chromium’s has. */
function readPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

async function faultsOf(page: Page, { name, visit }: Screen, language: Language): Promise<readonly string[]> {
  await visit(page);
  await settled(page);
  const violations = await violationsOn(page);
  const spoken = await page.evaluate('document.documentElement.lang');
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  await page.setViewportSize({ width: 1280, height: 800 });
  return [
    ...violations,
    ...(spoken === language ? [] : [`speaks ${spoken}`]),
    ...(overflow === 0 ? [] : [`is ${overflow} pixels wider than the window`]),
  ].map((fault) => `${name}: ${fault}`);
}

/** There is a heading and nothing that loads, and it stays so. */
async function settled(page: Page): Promise<void> {
  const calm = 'document.querySelector("h1") !== null && document.querySelector(".aksel-skeleton") === null';
  await page.waitForTimeout(50);
  for (let calmFor = 0; calmFor < 2; calmFor = (await page.evaluate(calm)) === true ? calmFor + 1 : 0)
    await page.waitForTimeout(50);
}

async function lackEverything(page: Page): Promise<void> {
  if (!page.url().endsWith('/ny')) await to('/ny')(page);
  await page.locator('form button[type=submit]').first().click();
  await page.locator('.aksel-error-message').first().waitFor();
}

/** All at once: one after another takes longer than what is looked for. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = "[...document.querySelectorAll('main button[aria-expanded=false]')].slice(0, 24)";
  await page.evaluate(`for (const button of ${folded}) button.click()`);
}

async function openHome(page: Page): Promise<void> {
  await to('/ny')(page);
  await page.getByRole('listitem').filter({ hasText: tenant }).getByRole('link').first().click();
  await page.locator('.home').first().waitFor();
}

async function openEntries(page: Page): Promise<void> {
  await timeline.visit(page);
  await page.locator('.proof summary').first().click();
  await unfoldAll(page);
}

async function endIt(page: Page): Promise<void> {
  await to('/tilgang')(page);
  await page.locator('main button[aria-expanded=false]').last().click();
}

async function sayWrong(page: Page): Promise<void> {
  await to('/historie')(page);
  await page.locator('main button[aria-expanded=false]').first().click();
}

async function askToTell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fortell det til dem som hjelper meg' }).click();
}

async function searchTrail(page: Page): Promise<void> {
  await page.locator('form input').first().fill(caseNumber);
  await page.keyboard.press('Enter');
  await page.locator('table').waitFor();
}
