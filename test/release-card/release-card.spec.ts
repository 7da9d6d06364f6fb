import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { readPdf } from '#lib/testing';
import { outcomeOf, type Speaker } from '../support/speaker.js';
import { Road } from '../support/road.js';
import { TestServer } from '../support/test-server.js';

const text = z.object({ state: z.string(), value: z.string().nullable() }).nullable();
const cardSchema = z
  .object({
    settled: z.number(),
    total: z.number(),
    untaken: z.number(),
    ready: z.boolean(),
    items: z.array(
      z.object({
        item: z.string(),
        status: z.string(),
        takenBy: z.object({ unitName: z.string(), phone: z.string() }).nullable(),
        workerName: text,
        workerPhone: text,
        answer: z.string().nullable(),
        note: text,
        can: z.array(z.string()).optional(),
      }),
    ),
  })
  .nullable();
const paperSchema = z.object({
  pdf: z.base64(),
  needs: z.array(
    z.object({
      area: z.string(),
      lead: z.object({ unitName: z.string(), phone: z.string() }).nullable(),
      workerName: z.object({ value: z.string().nullable() }).nullable(),
      workerPhone: z.object({ value: z.string().nullable() }).nullable(),
    }),
  ),
});
type Card = NonNullable<z.infer<typeof cardSchema>>;

const fields = `settled total untaken ready items { item status takenBy { unitName phone }
  workerName { state value } workerPhone { state value } answer note { state value }`;

let server: TestServer;
let road: Road;
let caseId: string;

/* Kim says yes to the home for all, and to everything for Kirkens Bymisjon and the prison. */
before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, clinic } = road.cast;
  const recordId = await road.admission('kim', 'Kim Solvik');
  await road.proposal(prison, recordId, [housing, mission, clinic]);
  await road.consent('kim', 'home-only');
  await road.proposal(prison, recordId, [mission]);
  caseId = await road.consent('kim', 'all-areas');
  await road.join(caseId, prison, housing, mission, clinic);
});
after(() => server.stop());

function point(by: Speaker, item: string, more: Record<string, unknown> = {}) {
  return { caseId: road.at(by, caseId), item, ...more };
}

async function cardOf(speaker: Speaker): Promise<Card | null> {
  await server.settled();
  const verbs = speaker.kind === 'client' ? '' : 'can';
  const query = `query ($id: ID!) { case(id: $id) { releaseCard { ${fields} ${verbs} } } } }`;
  const { data, errors } = await speaker.ask(query, { id: road.at(speaker, caseId) });
  assert.deepEqual(errors, []);
  return z.object({ releaseCard: cardSchema }).parse(data['case']).releaseCard;
}

async function paperOf(speaker: Speaker, language = 'NB') {
  await server.settled();
  const query = `query ($id: ID!) { case(id: $id) { releaseCard { pdf(language: ${language}) needs { area
    lead { unitName phone } workerName { value } workerPhone { value } } } } }`;
  const { data, errors } = await speaker.ask(query, { id: road.at(speaker, caseId) });
  assert.deepEqual(errors, []);
  const { releaseCard } = z.object({ releaseCard: paperSchema.nullable() }).parse(data['case']);
  return releaseCard === null ? null : { ...releaseCard, paper: readPdf(Buffer.from(releaseCard.pdf, 'base64')) };
}

async function pointOf(speaker: Speaker, item: string) {
  const found = (await cardOf(speaker))?.items.find((candidate) => candidate.item === item);
  return found ?? assert.fail(`${speaker.client} has no ${item}`);
}

test('there is no card while no release date is known', async () => {
  assert.equal(await cardOf(road.cast.prison), null);
});

test('with a release date the card stands with eight points that nobody has', async () => {
  const { prison, kim } = road.cast;
  await prison.does('setReleaseDate', { caseId: road.at(prison, caseId), on: '2099-01-16' });
  for (const speaker of [prison, kim]) {
    const card = await cardOf(speaker);
    assert.deepEqual([card?.settled, card?.total, card?.untaken, card?.ready], [0, 8, 8, false]);
    assert.equal(card?.items.length, 8);
  }
});

test('“Jeg tar den” puts a unit with a direct number on the point, for all who may know', async () => {
  const { mission, housing, kim } = road.cast;
  await mission.does('takeCardItem', point(mission, 'WHO_MEETS'));
  for (const speaker of [housing, kim]) {
    const taken = await pointOf(speaker, 'WHO_MEETS');
    assert.equal(taken.status, 'TAKEN');
    assert.match(taken.takenBy?.unitName ?? '', /Kirkens Bymisjon/);
    assert.match(taken.takenBy?.phone ?? '', /^\+47\d{8}$/);
  }
  assert.deepEqual((await pointOf(mission, 'WHO_MEETS')).can, ['SETTLE', 'REOPEN']);
  assert.deepEqual((await pointOf(housing, 'WHO_MEETS')).can, []);
});

test('what one body has is refused to another, and its words are read by who may', async () => {
  const { mission, housing, kim } = road.cast;
  assert.equal(outcomeOf(await housing.send('takeCardItem', command(housing, 'WHO_MEETS'))), 'ALREADY_TAKEN');
  assert.equal(outcomeOf(await housing.send('settleCardItem', command(housing, 'WHO_MEETS'))), 'NOT_TAKEN_BY_YOU');
  await mission.does('settleCardItem', point(mission, 'WHO_MEETS', { note: 'Omar, ved porten kl. 09.00' }));
  for (const speaker of [housing, kim]) {
    const settled = await pointOf(speaker, 'WHO_MEETS');
    assert.deepEqual([settled.status, settled.note?.value], ['SETTLED', 'Omar, ved porten kl. 09.00']);
  }
});

test('the other participant cannot see the point on health without consent, nor count it', async () => {
  const { mission, housing, prison, kim } = road.cast;
  await mission.does('takeCardItem', point(mission, 'MEDICINE'));
  await mission.does('settleCardItem', point(mission, 'MEDICINE', { answer: 'YES' }));
  for (const speaker of [prison, kim]) {
    const medicine = await pointOf(speaker, 'MEDICINE');
    assert.deepEqual([medicine.status, medicine.answer, medicine.note], ['SETTLED', 'YES', null]);
  }
  const { items, settled, total } = (await cardOf(housing)) ?? assert.fail();
  const hidden = { takenBy: null, workerName: null, workerPhone: null, answer: null, note: null, can: [] };
  for (const item of ['MEDICINE', 'MONEY'])
    assert.deepEqual(
      items.find((p) => p.item === item),
      { item, status: 'WITHHELD', ...hidden },
    );
  assert.deepEqual([settled, total], [1, 6]);
  assert.equal(outcomeOf(await housing.send('takeCardItem', command(housing, 'MEDICINE'))), 'NOT_THERE');
  const { data } = await housing.ask(
    'query ($id: ID!) { case(id: $id) { timeline(first: 100) { edges { node { sentence(language: NB) } } } } }',
    { id: road.at(housing, caseId) },
  );
  assert.match(JSON.stringify(data), /Hvem møter/);
  assert.doesNotMatch(JSON.stringify(data), /nalokson/);
});

test('words about medicine are not taken in', async () => {
  const { mission } = road.cast;
  await mission.does('reopenCardItem', point(mission, 'MEDICINE'));
  await mission.does('takeCardItem', point(mission, 'MEDICINE'));
  const wordy = { ...command(mission, 'MEDICINE'), note: 'Metadon 90 mg' };
  assert.equal(outcomeOf(await mission.send('settleCardItem', wordy)), 'ANSWER_DOES_NOT_FIT');
  assert.equal((await pointOf(mission, 'MEDICINE')).status, 'TAKEN');
});

test('the paper says what the screen says, to each what it may know, and each look for it is on record', async () => {
  const { mission, housing, kim } = road.cast;
  await road.need(caseId, housing, 'HOUSING');
  await road.need(caseId, mission, 'HEALTH', 'Noe om helse');
  const logged = 'SELECT count(*)::int AS n FROM reads.read_log WHERE case_id = $1 AND kind = $2';
  const reads = async () => Number((await server.query(logged, [caseId, 'client']))[0]?.['n']);
  const earlier = await reads();
  const mine = (await paperOf(kim)) ?? assert.fail();
  assert.equal(await reads(), earlier + 1);
  assert.equal(mine.paper.pages, 1);
  for (const piece of ['Kim Solvik', 'Omar, ved porten kl. 09.00', 'Hvem møter', 'Bolig', 'Helse og rus'])
    assert.ok(mine.paper.text.includes(piece), `${piece} in ${mine.paper.text}`);
  assert.deepEqual(mine.needs.map(({ area }) => area).toSorted(), ['HEALTH', 'HOUSING']);
  for (const { lead } of mine.needs) assert.match(lead?.phone ?? '', /^\+47\d{8}$/);
  const theirs = (await paperOf(housing)) ?? assert.fail();
  assert.deepEqual(
    theirs.needs.map(({ area }) => area),
    ['HOUSING'],
  );
  assert.match(theirs.paper.text, /Ikke delt med dere/);
  assert.doesNotMatch(theirs.paper.text, /Helse og rus|Noe om helse/);
  assert.match((await paperOf(housing, 'NN'))?.paper.text ?? '', /Lauslatingskortet/);
  assert.equal(await paperOf(road.cast.clinic), null);
});

test('a body that may not know of the release sees no card at all', async () => {
  const { clinic } = road.cast;
  assert.equal(await cardOf(clinic), null);
  assert.equal(outcomeOf(await clinic.send('takeCardItem', command(clinic, 'BED_TONIGHT'))), 'NOT_THERE');
});

test('when the consent is withdrawn the card is gone from that body on the next read', async () => {
  const { mission, housing } = road.cast;
  await road.withdraw('kim', caseId, mission);
  await server.settled();
  const { data } = await mission.ask('query ($id: ID!) { case(id: $id) { id releaseCard { pdf(language: NB) } } }', {
    id: road.at(mission, caseId),
  });
  assert.equal(data['case'], null);
  await housing.does('takeCardItem', point(housing, 'WHO_MEETS'));
  assert.deepEqual((await pointOf(housing, 'WHO_MEETS')).can, ['SETTLE', 'REOPEN']);
});

function command(by: Speaker, item: string) {
  return { commandId: randomUUID(), ...point(by, item) };
}
