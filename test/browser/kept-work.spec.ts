import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openHouse, type House } from './house.js';

describe('what one has written is kept', { timeout: 230_000 }, () => {
  let house: House;
  let page: Page;
  before(async () => {
    house = await openHouse();
    page = await house.enter('Petter Nyhus');
    await page.getByRole('link', { name: 'Meld inn' }).click();
    await page.getByLabel('Navn').fill('Noor Haugli');
    await page.getByLabel('Dom', { exact: true }).check();
  });
  after(async () => {
    await house?.close();
  });
  const register = () => page.getByRole('button', { name: 'Registrer', exact: true }).click();

  it('a field that the server does not take is shown and has the focus', async () => {
    await page.getByLabel('Fødselsnummer').fill('12345678901');
    await register();
    await page.getByText('Dette tok ikke Samhold imot.').waitFor();
    assert.equal(await page.evaluate('document.activeElement.name'), 'nationalId');
  });

  it('an order that met no server says so, and is the same order when it is sent again', async () => {
    const ids: string[] = [];
    page.on('request', (request) => {
      const id = /"commandId":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
      if (id !== undefined) ids.push(id);
    });
    await page.getByLabel('Fødselsnummer').fill('02908510065');
    await page.route('**/graphql/**', (route) => route.abort());
    await register();
    await page.getByText('Fikk ikke kontakt med Samhold.').first().waitFor();
    await page.unroute('**/graphql/**');
    await register();
    await page.getByText('Registrert.').waitFor();
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
  });

  it('a draft outlives its session, for the same person', async () => {
    await page.getByLabel('Navn').fill('Halvskrevet');
    await endSession(page);
    await page.getByText('Økten er over').waitFor();
    await page.locator('.role-card', { hasText: 'Petter Nyhus' }).click();
    await page.locator('.menu').waitFor();
    assert.equal(await page.getByLabel('Navn').inputValue(), 'Halvskrevet');
  });

  it('and is gone for the next one at the same tab', async () => {
    await endSession(page);
    await page.locator('.role-card', { hasText: 'Hanna Dalen' }).click();
    await page.locator('.menu').waitFor();
    const drafts = await page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('samhold.draft'))");
    assert.deepEqual(drafts, []);
  });

  it('the person’s quick exit leaves nothing, and going back does not lead in again', async () => {
    const person = await house.enter('Kim Solvik');
    await person.route('https://www.yr.no/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>The weather</h1>' }),
    );
    await person.getByRole('button', { name: 'Forlat siden raskt' }).click();
    await person.getByText('The weather').waitFor();
    await person.goto(`${house.url}/`);
    await person.locator('.role-card').first().waitFor();
  });
});

/** As when the time of the login is out. */
async function endSession(page: Page): Promise<void> {
  await page.evaluate(`sessionStorage.setItem('samhold.session',
    JSON.stringify({ ...JSON.parse(sessionStorage.getItem('samhold.session')), accessToken: 'out-of-date' }))`);
  await page.reload();
}
