import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openHouse, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});
after(async () => {
  await house?.close();
});

it(
  'the workbench runs a ready query as a record system and as a person, with no other host',
  { timeout: 230_000 },
  async () => {
    const page = await house.open('nb');
    await page.goto(`${house.url}/workbench/`);
    await page.getByLabel('Spør som').selectOption('municipality');
    await page.locator('.graphiql-query-editor', { hasText: 'needsMe' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'needsMe' }).waitFor();
    await page.getByLabel('Ferdige spørringer').selectOption({ index: 4 });
    await page.locator('.graphiql-query-editor', { hasText: 'Records' }).waitFor();
    await page.getByLabel('Open settings dialog').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Spør som').selectOption('kim');
    await page.locator('.graphiql-query-editor', { hasText: 'MyPage' }).waitFor({ timeout: 30_000 });
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'presets' }).waitFor();
    assert.deepEqual(house.complaints, []);
  },
);
