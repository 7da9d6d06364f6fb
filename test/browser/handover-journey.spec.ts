import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from './house.js';
import { tabTo } from './keyboard.js';

/** Noor Haugli's (invented) need for a home on its way from a prison to a municipality, as the people at their screens do it. */
describe('a need is handed over between two windows', { timeout: 230_000 }, () => {
  let house: House;
  let prison: Page;
  let office: Page;
  let noor: Page;

  before(async () => {
    house = await openHouse();
  });
  after(async () => {
    await house?.close();
  });

  it('the prison registers an admission and asks the person', async () => {
    prison = await house.enter('Petter Nyhus');
    await prison.getByRole('link', { name: 'Meld inn' }).click();
    await prison.getByLabel('Navn').fill('Noor Haugli');
    await prison.getByLabel('Fødselsnummer').fill('029085 10065');
    await prison.getByLabel('Dom', { exact: true }).check();
    await prison.getByRole('button', { name: 'Registrer', exact: true }).click();
    await record(prison).getByRole('button', { name: 'Spør om samarbeid' }).click();
    const group = prison.getByRole('group', { name: 'Fjordvik kommune' });
    await group.getByLabel('Boligkontoret').check();
    await prison.getByRole('group', { name: 'Nesodal kommune' }).getByLabel('Boligkontoret').check();
    await prison.getByRole('button', { name: 'Spør personen' }).click();
    await record(prison).getByText('Spurt – venter på svar').waitFor();
  });

  it('the person says yes by a preset, with what happens after a no in sight', async () => {
    noor = await house.enter('Noor Haugli');
    await noor.getByRole('heading', { name: 'Hva skjer hvis jeg sier nei?' }).waitFor();
    const asked = await noor.getByRole('group', { name: 'Hvem kan være med?' }).getByRole('checkbox').all();
    assert.equal(asked.length, 3);
    for (const one of asked) {
      assert.equal(await one.isChecked(), false);
      await one.check();
    }
    await noor.getByLabel('Bolig og hverdag').check();
    await noor.getByRole('button', { name: 'Ja, de kan hjelpe meg sammen' }).click();
    await noor.getByLabel('Hva er viktigst for deg nå?').fill('En dør jeg kan låse selv.');
    await noor.getByRole('button', { name: 'Lagre' }).click();
    await noor.getByText('En dør jeg kan låse selv.').waitFor();
  });

  it('what is typed in a form survives a reload', async () => {
    await record(prison).getByRole('link', { name: 'Åpne saken' }).click({ timeout: 20_000 });
    await prison.getByRole('button', { name: 'Registrer et behov' }).click();
    await prison.getByLabel('Hva trengs, helt konkret?').fill('Et sted å bo fra løslatelsesdagen.');
    await prison.reload();
    await prison.getByRole('button', { name: 'Registrer et behov' }).click();
    const kept = await prison.getByLabel('Hva trengs, helt konkret?').inputValue();
    assert.equal(kept, 'Et sted å bo fra løslatelsesdagen.');
  });

  it('a form that lacks something says so at the field and keeps the rest', async () => {
    const form = prison.getByRole('form', { name: 'Registrer et behov' });
    await form.getByRole('button', { name: 'Registrer et behov' }).click();
    await form.getByText('Velg ett av svarene.').first().waitFor();
    await form.getByLabel('Bolig', { exact: true }).check();
    await form.getByLabel('I natt').check();
    await form.getByRole('button', { name: 'Registrer et behov' }).click();
    await prison.getByText('Behovet er registrert. Dere følger det opp.').waitFor();
  });

  it('an offer comes to the other window by itself, after a preview of what will be seen', async () => {
    office = await house.enter('Jonas Vik');
    await office.locator('.inbox-row').first().waitFor();
    assert.equal(await office.getByText('Noor Haugli').count(), 0);
    await prison.getByRole('button', { name: 'Spør noen om å ta over' }).click();
    const choice = prison.getByLabel('Hvem skal spørres?');
    await choice.selectOption(
      await prison.locator('optgroup[label="Fjordvik kommune"] option').first().getAttribute('value'),
    );
    await prison.getByLabel('Hva bør de vite for å svare?').fill('Noor kommer ut før jul.');
    await prison.getByRole('region', { name: /Slik ser Boligkontoret, Fjordvik kommune det/ }).waitFor();
    await prison.getByRole('button', { name: 'Send spørsmålet' }).click();
    await office.getByRole('link', { name: /Noor Haugli.*Svar på om dere tar over: bolig/ }).waitFor();
  });

  it('is accepted by keyboard alone, in two presses of Enter', async () => {
    await tabTo(office, 'Noor Haugli');
    await office.keyboard.press('Enter');
    await office.getByRole('button', { name: 'Jeg tar den' }).waitFor();
    await tabTo(office, 'Jeg tar den');
    await office.keyboard.press('Enter');
    await office.getByText('Dere har tatt den. Ta kontakt med personen, og bekreft det her.').waitFor();
    const focused = await office.evaluate('document.activeElement.textContent');
    assert.match(String(focused), /Dere har tatt den/);
  });

  it('and the window that asked sees it without a reload', async () => {
    await prison.getByText('Boligkontoret, Fjordvik kommune har tatt den og skal ta første kontakt').waitFor();
  });

  it('first contact moves the follow-up, and the timeline tells it', async () => {
    await office.getByRole('button', { name: 'Bekreft første kontakt' }).click();
    await office.getByRole('button', { name: 'Bekreft', exact: true }).click();
    await office.getByText('Første kontakt er bekreftet. Dere følger opp fra nå av.').waitFor();
    await office.getByRole('link', { name: 'Tidslinje' }).click();
    await office.getByText('Boligkontoret, Fjordvik kommune har hatt første kontakt og følger opp').waitFor();
  });

  it('a disposal is proposed by one who has chosen it and read what is lost; nothing is chosen beforehand', async () => {
    await office.getByRole('link', { name: 'Saken' }).click();
    await office.getByRole('button', { name: 'Foreslå sletting eller sperring' }).click();
    const form = office.getByRole('form', { name: 'Foreslå sletting eller sperring' });
    const send = form.getByRole('button', { name: 'Send forslaget' });
    for (const choice of await form.getByRole('radio').all()) assert.equal(await choice.isChecked(), false);
    await send.click();
    await form.getByText('Velg ett av svarene.').waitFor();
    await form.getByLabel('Slett alt om personen når en frist er ute').check();
    await form.getByText('Når dagen begynner, kan det ikke gjøres om').waitFor();
    await form.getByLabel('Hvilken dag skal det slettes?').fill('31.12.2031');
    await form.getByLabel('Hjemmel og referanse').fill('arkivlova § 12, ref. 2026/31');
    await send.click();
    await form.getByText('Les det som står over, og kryss av.').waitFor();
    await form.getByLabel('Jeg har lest hva som går tapt, og for hvem').check();
    await send.click();
    await office.getByText('Venter på at en annen virksomhet i saken bekrefter. Deres egen kan ikke.').waitFor();
    assert.equal(await office.getByRole('button', { name: 'Se hva som skjer, og svar' }).count(), 0);
  });

  it('the person is told, with whom to call; another body confirms by keyboard, after it has said that it has read', async () => {
    await noor.reload();
    await noor.getByText('Noen vil at alt som er skrevet om deg her, slettes på en bestemt dag.').waitFor();
    await noor.getByText('Det har ikke skjedd. Det skjer hvis en annen instans også sier ja.').waitFor();
    await prison.reload();
    await prison.getByRole('button', { name: 'Se hva som skjer, og svar' }).waitFor();
    await tabTo(prison, 'Se hva som skjer, og svar');
    await prison.keyboard.press('Enter');
    await tabTo(prison, 'Bekreft: slett den dagen');
    await prison.keyboard.press('Enter');
    await prison.getByText('Les det som står over, og kryss av.').waitFor();
    await prison.keyboard.press('Shift+Tab');
    await prison.keyboard.press('Space');
    await tabTo(prison, 'Bekreft: slett den dagen');
    await prison.keyboard.press('Enter');
    await prison.getByText('Bekreftet. Samhold gjør det nå; det tar noen sekunder.').waitFor();
    await eventually(async () => {
      await noor.reload();
      await noor.getByRole('heading', { name: 'Det som er skrevet om deg' }).waitFor();
      const told = noor.getByText('Alt som er skrevet om deg her, slettes onsdag 31. desember 2031.');
      return (await told.count()) > 0 || undefined;
    }, 'the day on the person’s page');
  });

  it('one who sends a question on is told so in the inbox, for the case is no longer theirs to see', async () => {
    await office.getByRole('link', { name: 'Saken' }).click();
    await office.getByRole('button', { name: 'Spør noen om å ta over' }).click();
    await office
      .getByLabel('Hvem skal spørres?')
      .selectOption(await office.locator('optgroup[label="Nesodal kommune"] option').first().getAttribute('value'));
    await office.getByRole('button', { name: 'Send spørsmålet' }).click();
    const other = await house.enter('Tor Eide');
    await other.getByRole('link', { name: /Noor Haugli/ }).click();
    await other.getByRole('button', { name: 'Send videre' }).click();
    await other
      .getByLabel('Hvem har ansvaret?')
      .selectOption(await other.locator('optgroup[label="Fjordvik fengsel"] option').first().getAttribute('value'));
    await other.getByLabel('En annen enhet hos oss har ansvaret').check();
    await other.getByRole('form', { name: 'Send videre' }).getByRole('button', { name: 'Send videre' }).click();
    await other.getByText(/Sendt videre til Tilbakeføringskoordinator, Fjordvik fengsel/).waitFor();
    await other.close();
  });

  it('the person sees who looked and why, and takes a consent back; then that body sees nothing', async () => {
    await noor.getByRole('link', { name: 'Hvem har sett', exact: true }).click();
    await noor.getByText('Boligkontoret, Fjordvik kommune (saksbehandler) så på saken din.').first().waitFor();
    await noor.getByRole('link', { name: 'Hvem kan se', exact: true }).click();
    await noor.getByRole('button', { name: /Trekk samtykket til Tilbakeføringskoordinator/ }).click();
    await noor.getByRole('button', { name: 'Ja, trekk samtykket' }).click();
    await noor.getByText(/Samtykket er trukket/).waitFor();
    await prison.reload();
    await prison.getByRole('heading', { name: 'Ikke funnet' }).waitFor();
  });

  it('and no window complained or asked another host for anything', () => {
    assert.deepEqual(house.complaints, []);
  });
});

/** What the prison has on Noor in its own list. */
function record(page: Page) {
  return page.getByRole('listitem').filter({ hasText: 'Noor Haugli' });
}
