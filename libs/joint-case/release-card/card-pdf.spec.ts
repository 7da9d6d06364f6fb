import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseWith,
  facts,
  firstContact,
  housingOffice,
  mission,
  missionWorker,
  needRegistered,
  offered,
  platform,
  prison,
  prisonWorker,
  readPdf,
  told,
  type Told,
} from '#lib/testing';
import { evolveCaseView, type CaseView } from '../case/case-view.fold.js';
import type { Language } from '../desk/words.js';
import { cardPdf } from './card-pdf.js';
import { cardSheet, type ShownCard, type ShownPoint } from './card-sheet.js';
import { releaseCard } from './release-card.rules.decide.js';

const text = (value: string) => async () => ({ state: 'OPEN', value }) as const;
const office = { unitName: 'Boligkontoret', organisationName: 'Solvik kommune', phone: '+4799900000' } as const;

function shown(note: string, name = 'Áile Čáppá-Ødegård'): ShownCard {
  const items = releaseCard.rules.map(({ words }, at): ShownPoint => ({
    words: ({ language }) => words[({ NB: 'nb', NN: 'nn', EN: 'en' } as const)[language]],
    status: at === 7 ? 'OPEN' : 'SETTLED',
    takenBy: at === 7 ? null : office,
    workerName: at === 7 ? null : text(name),
    workerPhone: at === 7 ? null : text('+4741234567'),
    answer: at === 4 ? 'YES' : null,
    note: note === '' || at === 4 ? null : text(note),
  }));
  const followed = { area: 'HOUSING', state: 'LEADS', lead: office, workerName: text('Jonas Vik') } as const;
  const gap = { area: 'ECONOMY', state: 'GAP', lead: null, workerName: null } as const;
  const needs = [followed, gap].map((need) => ({ ...need, workerPhone: null }));
  return { items, needs, settled: 7, total: 8, person: text('Kim Solvik')(), releaseOn: '2027-01-29' };
}

const read = async (card: ShownCard, language: Language = 'NB') =>
  readPdf(await cardPdf(await cardSheet(card, language)));

describe('the card on paper', () => {
  test('is one page, with the same words as the screen, and a name and a number for each point and need', async () => {
    const { pages, text: words, fonts } = await read(shown('Hybelhuset, rom 4, kl. 14'));
    assert.equal(pages, 1);
    assert.ok(fonts >= 2, 'the fonts are in the file');
    for (const piece of [
      'Løslatelseskortet',
      'Kim Solvik',
      'Ut fredag 29. januar 2027',
      '7 av 8 er ordnet',
      'Seng i natt',
    ])
      assert.ok(words.includes(piece), `${piece} in ${words}`);
    for (const piece of [
      'Ordnet: ja',
      'Ingen har tatt den',
      'Ingen følger opp dette nå',
      'Hybelhuset, rom 4, kl. 14',
      '41 23 45 67',
    ])
      assert.ok(words.includes(piece), `${piece} in ${words}`);
    for (const piece of ['Bolig', 'Jonas Vik, Boligkontoret, Solvik kommune', '99 90 00 00'])
      assert.ok(words.includes(piece), `${piece} in ${words}`);
  });
  test('has every letter of Norwegian and of the Sami languages', async () => {
    const letters = 'æøåÆØÅ éèêôòüö áčđŋšŧžÁČĐŊŠŦŽ ïâñ «–»';
    const { text: words } = await read(shown(letters));
    assert.ok(words.includes('Áile Čáppá-Ødegård'));
    assert.ok(words.replaceAll(' ', '').includes(letters.replaceAll(' ', '')), words);
  });
  test('is in the language of whoever asks', async () => {
    assert.match((await read(shown(''), 'NN')).text, /Lauslatingskortet/);
    assert.match((await read(shown(''), 'EN')).text, /The release card.*Out on Friday 29 January 2027/s);
  });
  test('stays one page with the longest notes that there can be, and a dozen needs', async () => {
    const card = shown(`${'Møt opp i resepsjonen og spør etter Ådne. '.repeat(12)}`.slice(0, 500));
    const needs = Array.from({ length: 12 }, () => card.needs).flat();
    assert.equal((await read({ ...card, needs })).pages, 1);
  });
  test('says nothing of what may not be opened', async () => {
    const card = shown('hemmelig');
    const closed = card.items.map((item): ShownPoint => ({
      ...item,
      ...{ status: 'WITHHELD', takenBy: null, workerName: null, workerPhone: null, note: null, answer: null },
    }));
    const { text: words } = await read({ ...card, items: closed, person: null });
    assert.doesNotMatch(words, /hemmelig|Kim Solvik|Áile/);
    assert.match(words, /Ikke delt med dere/);
  });
});

describe('whom one calls about a need', () => {
  const opening: readonly Told[] = caseWith(mission, housingOffice).map((event) => told(platform, event));
  const contactsOf = (...more: readonly Told[]) =>
    facts(...opening, ...more).reduce<CaseView | undefined>(evolveCaseView, undefined)?.needContacts;
  const need = told(prisonWorker, needRegistered);

  test('is whoever registered it', () => {
    assert.deepEqual(contactsOf(need), [
      { needId: needRegistered.data.needId, of: prison, worker: prisonWorker.worker },
    ]);
  });
  test('and from the first contact on, whoever met the person', () => {
    const met = [
      told(prisonWorker, offered(mission)),
      told(missionWorker, acceptedBy(missionWorker)),
      told(missionWorker, firstContact(mission)),
    ];
    assert.deepEqual(contactsOf(need, ...met), [
      { needId: needRegistered.data.needId, of: mission, worker: missionWorker.worker },
    ]);
    assert.deepEqual(
      contactsOf(need, ...met.slice(0, 2))?.map(({ of }) => of),
      [prison],
    );
  });
});
