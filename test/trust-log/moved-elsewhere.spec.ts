import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '#lib/database';
import { configOf, openInstallation } from '#lib/installation';
import type { RecordedEvent } from '#lib/event-store';
import { freePort } from '#lib/testing';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { castOf } from '../support/cast.js';
import { startEventStoreDouble, type RunningDouble } from '../support/event-store-double.js';
import { Road } from '../support/road.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { syntheticNumber } from '../support/synthetic-number.js';
import { TestServer } from '../support/test-server.js';
import { personalAnswer } from '../trust-and-erasure/personal-answers.js';
import { rootAt } from '../trust-and-erasure/root-at.js';
import { tellCase, textsOfKim } from '../trust-and-erasure/told-case.js';

const files = ['key-encryption-keys.json', 'log-keys.json', 'secrets.json', 'intent-keys.json'];

/** What an operator does to leave PostgreSQL: a backup, a restore with the other store's address, and every verb afterwards. */
describe('a log that moves from PostgreSQL to the double of EventStoreDB, over gRPC', { timeout: 180_000 }, () => {
  let double: RunningDouble;
  let serving: ServerProcess | undefined;
  let [kept, folder, caseId] = ['', '', ''];
  let [log, keys] = ['', ''];
  let home: NodeJS.ProcessEnv;
  let events: readonly RecordedEvent[];
  let road: Road;
  let earlier: ReadonlyMap<string, string>;

  const answersAt = async (url: string) => {
    const { prison, housing, mission, clinic, childWelfare, husbanken } = castOf(url);
    const answers = [prison, housing, mission, clinic, childWelfare, husbanken].map(
      async (by) => [by.client, (await personalAnswer(by, road.at(by, caseId))).answer] as const,
    );
    return new Map(await Promise.all(answers));
  };
  const done = async (...said: readonly string[]) => {
    const { code, out, err } = await samhold(home, ...said, '--json');
    assert.equal(code, 0, err + out);
    return JSON.parse(out);
  };
  const eventsOf = async (variables: NodeJS.ProcessEnv) => {
    const installation = await openInstallation(configOf(variables));
    try {
      return await installation.store.readAll(0, 10_000);
    } finally {
      await installation.close();
    }
  };
  const found = async (form: RegExp) => join(kept, (await readdir(kept)).find((name) => form.test(name)) ?? '');

  before(async () => {
    kept = await mkdtemp(join(tmpdir(), 'samhold-kept-'));
    folder = await mkdtemp(join(tmpdir(), 'samhold-moved-'));
    await chmod(folder, 0o711);
    double = await startEventStoreDouble();
    home = { SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody', EVENT_STORE_URL: double.url };
    const server = await TestServer.start();
    road = new Road(server);
    ({ caseId } = await tellCase(
      road,
      textsOfKim((place) => `${place}: ord om Kim`),
    ));
    await server.settled();
    await rootAt(server, await server.head());
    earlier = await answersAt(server.url);
    const from = { SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' };
    await samhold(from, 'backup', '--log', kept);
    const { code, err } = await samhold(from, 'backup', '--keys', join(kept, 'keys'));
    assert.equal(code, 0, err);
    for (const file of files) await copyFile(join(server.folder, file), join(folder, file));
    events = await eventsOf(from);
    await server.stop();
    [log, keys] = [await found(/^log-/), join(kept, 'keys', (await readdir(join(kept, 'keys')))[0] ?? '')];
  });
  after(async () => {
    await serving?.stop();
    await double.stop();
    for (const one of [kept, folder]) await rm(one, { recursive: true, force: true });
  });

  it('comes in by restore, event by event at its own place and time', async () => {
    const came = await done('restore', '--log', log, '--keys', keys);
    assert.deepEqual([came.events, came.falseIntents], [events.length, []]);
    assert.deepEqual(await eventsOf(home), events);
  });

  it('comes in once: an import of the same finds that it stands', async () => {
    assert.equal((await done('import', log)).events, events.length);
    assert.deepEqual(await eventsOf(home), events);
  });

  it('is verified there, with its times, its intents and its looks', async () => {
    const { code, out, err } = await samhold(home, 'verify');
    assert.equal(code, 0, out + err);
    assert.match(out, new RegExp(`^ok {5}${events.length} events of \\d+ streams are what was recorded; `, 'm'));
    assert.match(out, /^ok {5}\d+ looks? (is|are) what was recorded/m);
    assert.equal((await done('receipt', String(events[3]?.id))).index, 3);
  });

  it('has views that operators see, replay and rebuild, though PostgreSQL holds no event', async () => {
    const views = async () => (await samhold(home, 'views', '--kind', 'partner')).out;
    const atEnd = new RegExp(
      `^The views of partner are at ${events.length} of ${events.length}, up to date; no process`,
    );
    assert.match(await views(), atEnd);
    const last = events.findLast(({ stream }) => stream === caseId);
    assert.ok(last);
    await park(folder, last);
    const parked = await samhold(home, 'views', '--kind', 'partner');
    assert.deepEqual([parked.code, /1 events of 1 streams are parked/.test(parked.out)], [1, true]);
    const { replayed } = await done('replay');
    assert.deepEqual(
      replayed.map(({ kind, stream }: Readonly<Record<string, unknown>>) => [kind, stream]),
      [['partner', caseId]],
    );
    assert.match(await views(), atEnd);
    assert.equal((await done('rebuild')).rebuilt.length, 8);
    assert.match(await views(), atEnd);
  });

  it('serves the very answers that there were, goes on, and is exported again', async () => {
    serving = await startServerProcess({ ...process.env, ...home, PORT: String(await freePort()) });
    for (const [client, answer] of await answersAt(serving.url)) assert.equal(answer, earlier.get(client), client);
    const { prison } = castOf(serving.url);
    const admission = { admittedOn: '2026-10-01', ground: 'SENTENCE', nationalId: syntheticNumber() };
    await prison.does('registerAdmission', { commandId: randomUUID(), name: 'Noen Andre', ...admission });
    await serving.stop();
    const exported = join(kept, 'again.ndjson');
    assert.equal((await done('export', exported)).events, events.length + 1);
    const { code, out } = await samhold({}, 'verify', '--from-export', exported);
    assert.equal(code, 0, out);
  });
});

/** As the runner does that could not fold it: the letter names the event, wherever the log is kept. */
async function park(dataFolder: string, { position, stream, id, type }: RecordedEvent): Promise<void> {
  const database = await openDatabase({ dataFolder });
  await database.pool('partner_writer', { max: 1 }).query(
    `INSERT INTO view_partner.dead_letter (generation, position, stream, event_id, type, fault)
     SELECT live, $1, $2, $3, $4, 'TypeError' FROM view_partner.generation`,
    [position, stream, id, type],
  );
  await database.stop();
}
