import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { allDeclarations, isSealedField } from '#lib/case-stream';
import { demoPeople } from '#lib/identity';
import { Road } from '../support/road.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { syntheticNumber } from '../support/synthetic-number.js';
import { TestServer } from '../support/test-server.js';
import { copyOfEverything } from './copy-out.js';
import { foundBelow, needlesOf, searchFor, type Needle } from './needles.js';
import { madeFrom, tellCase, textsOfKim, type Texts } from './told-case.js';
import { homeMadeFrom, homeTexts, tellEnd, tellHome, tellSpoken } from './told-home.js';

/** Stands in every text: one part that every encoding keeps apart from its neighbours, one with a letter beyond ASCII. */
const mark = `kanarifugl${randomBytes(8).toString('hex')}`;
const letter = `gjøk${randomBytes(6).toString('hex')}`;
const numbers = {
  enquiryNumber: syntheticNumber(),
  outreachNumber: syntheticNumber(),
  aftercareNumber: syntheticNumber(),
  applicantNumber: syntheticNumber(),
};
const word = (place: string): string => `${place}: ${mark} og ${letter} på rømmen`;
const texts: Texts = { ...textsOfKim(word), ...numbers };
const homes = homeTexts(word);
const workers = demoPeople.filter(({ who }) => who.kind !== 'client').map(({ name }) => name);
const needles: readonly Needle[] = [mark, letter, texts.admissionNumber, ...Object.values(numbers), ...workers].flatMap(
  needlesOf,
);

/** Sealed otherwise: a worker's name is among the needles, a worker's number is the unit's own, and a link names a case. */
const otherwise = [
  'platform.WorkerEmployed.name',
  'platform.WorkerEmployed.phone',
  'joint-case.GrantGiven.caseLink',
  'joint-case.GrantWidened.caseLink',
  'joint-case.GrantEnded.caseLink',
];

let server: TestServer;
let caseId: string;
before(async () => {
  server = await TestServer.start();
  const road = new Road(server);
  ({ caseId } = await tellCase(road, texts));
  await tellHome(road, caseId, homes);
  await road.withdraw('kim', caseId, road.cast.childWelfare);
  await lookAtEverything(road);
  await tellSpoken(road, caseId, homes);
  await tellEnd(road, caseId, homes);
  await widenSecretly(road);
  await server.settled();
  await server.query('ANALYZE');
  await server.query('CHECKPOINT');
});
after(() => server.stop());

/** Who is on Noor's case in secret may know of one who comes later. */
async function widenSecretly(road: Road): Promise<void> {
  const { otherHousing, childWelfare, mission } = road.cast;
  const recordId = await road.enquiry('noor');
  for (const recipient of [childWelfare, mission]) {
    await road.proposal(otherHousing, recordId, [recipient]);
    await road.consent('noor');
  }
}

/** So that what reading leaves behind is searched too. */
async function lookAtEverything(road: Road): Promise<void> {
  const { prison, housing, mission, clinic } = road.cast;
  for (const body of [prison, housing, mission, clinic]) {
    const query = `query ($id: ID!) { case(id: $id) { person { value } timeline { edges { node { sentence(language: NB) } } } }
      inbox(bucket: NEEDS_ME) { edges { node { person { value } } } } }`;
    const { text } = await body.ask(query, { id: road.at(body, caseId) });
    assert.match(text, new RegExp(mark));
  }
}

describe('the canaries', () => {
  it('were written into every sealed field that there is', async () => {
    const declared = allDeclarations.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, kind]) => (isSealedField(kind) ? [`${name}.${field}`] : [])),
    );
    assert.deepEqual([...declared].sort(), [...Object.keys({ ...madeFrom, ...homeMadeFrom }), ...otherwise].sort());
    const rows = await server.query('SELECT type, leaf FROM log.events');
    const written = new Set(
      rows.flatMap((row) => {
        const { type, leaf } = z.object({ type: z.string(), leaf: z.string() }).parse(row);
        return sealedIn(leaf).map((field) => `${type}.${field}`);
      }),
    );
    assert.deepEqual([...written].sort(), [...declared].sort());
  });

  it('are in no table of the two databases', async () => {
    const copies = await copyOfEverything(server.folder);
    assert.ok(copies.has('samhold log.events') && copies.has('samhold_keys keys.data_key'));
    assert.ok((copies.get('samhold log.events')?.length ?? 0) > 10_000);
    const search = searchFor(needles);
    for (const [table, bytes] of copies) assert.deepEqual([table, search(bytes)], [table, []]);
  });

  it('are in no byte of the data folder, its write-ahead log and its logs', async () => {
    assert.deepEqual(await foundBelow(server.folder, needles), []);
  });

  it('are in no line that the server or its database logged', async () => {
    const log = Buffer.from(await server.log());
    assert.ok(log.length > 1_000);
    assert.deepEqual(searchFor(needles)(log), []);
  });

  it('are in no byte of an export, nor of the backups of the log and of the keys', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samhold-copies-'));
    const home = { SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' };
    const [log, keys] = [join(folder, 'log'), join(folder, 'keys')];
    const exported = await samhold(home, 'export', join(folder, 'log.ndjson'), '--json');
    const backedUp = await samhold(home, 'backup', '--log', log, '--keys', keys, '--json');
    assert.deepEqual([exported.code, backedUp.code], [0, 0], exported.err + backedUp.err);
    const { size } = await stat(join(folder, 'log.ndjson'));
    assert.ok(size > 50_000, `${size} bytes`);
    assert.deepEqual(await foundBelow(folder, needles), []);
    assert.deepEqual(searchFor(needles)(Buffer.from(JSON.stringify([exported, backedUp]))), []);
    await rm(folder, { recursive: true });
  });

  it('stay apart from the case where a body is on it in secret: no private stream names the case', async () => {
    const leaves = await server.query(`SELECT leaf FROM log.events WHERE stream LIKE 'private-%'`);
    assert.ok(leaves.length >= 7);
    assert.doesNotMatch(JSON.stringify(leaves), new RegExp(caseId.replace('case-', '')));
  });
});

describe('the search', () => {
  const planted = needlesOf(mark).concat(needlesOf(letter));

  it('finds a canary in a file, in each encoding', async () => {
    const folder = join(server.folder, 'planted');
    await mkdir(folder);
    for (const [n, { bytes }] of planted.entries())
      await writeFile(join(folder, String(n)), Buffer.concat([randomBytes(5_000), bytes, randomBytes(100)]));
    const hits = await foundBelow(folder, planted);
    for (const [n, { name }] of planted.entries()) assert.ok(hits.includes(`${n}: ${name}`), name);
    await rm(folder, { recursive: true });
  });

  it('finds a canary inside base64 of a longer text, wherever it begins', () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${before}${mark} and more`).toString('base64');
      assert.ok(searchFor(planted)(Buffer.from(encoded)).length > 0);
    }
  });

  it('finds a row that was planted, in its table, in the folder and in the write-ahead log', async () => {
    await server.query('CREATE TABLE drafts.planted (words text)');
    await server.query('INSERT INTO drafts.planted VALUES ($1)', [`a row with ${mark} in it`]);
    await server.query('CHECKPOINT');
    const copy = (await copyOfEverything(server.folder)).get('samhold drafts.planted');
    assert.deepEqual(searchFor(planted)(copy ?? Buffer.alloc(0)), [`${mark} as utf8`]);
    const files = (await foundBelow(server.folder, planted)).map((hit) => hit.split('/').slice(0, 2).join('/'));
    assert.deepEqual([...new Set(files)].sort(), ['postgres/base', 'postgres/pg_wal']);
  });
});

/** The names of the fields that stand sealed in a leaf. */
function sealedIn(leaf: string): readonly string[] {
  const { data } = z.object({ data: z.record(z.string(), z.unknown()) }).parse(JSON.parse(leaf));
  const isSeal = z.strictObject({ sealed: z.string() });
  return Object.entries(data).flatMap(([name, value]) => (isSeal.safeParse(value).success ? [name] : []));
}
