import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { configOf, openInstallation } from '#lib/installation';
import { freePort } from '#lib/testing';
import { castOf, nationalIds } from '../support/cast.js';
import { eventually } from '../support/eventually.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { outcomeOf, type Input, type Speaker } from '../support/speaker.js';

const patient = { timeout: 180_000 };
let folder: string;
let server: ServerProcess;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samhold-restart-'));
  await chmod(folder, 0o711);
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  return startServerProcess({ PORT: String(await freePort()), SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' });
}

/** The server, and where asked its database at the same time. */
async function killBoth(withDatabase: boolean): Promise<void> {
  const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const killed = server.kill();
  if (withDatabase) process.kill(Number(pid), 'SIGKILL');
  await killed;
}

interface Sent {
  readonly client: string;
  readonly name: string;
  readonly input: Input;
}

/** Sends commands one after the other until the server is gone; tells which were acknowledged and which were not. */
async function write(by: Speaker, round: string, acknowledged: Sent[], unanswered: Sent[]): Promise<void> {
  const rest = { channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false, reach: 'sover ute' };
  for (let n = 0; ; n += 1) {
    const name = `${round} ${by.client} ${n} ${randomUUID()}`;
    const sent = { client: by.client, name, input: { commandId: randomUUID(), name, ...rest } };
    try {
      assert.equal(outcomeOf(await by.send('registerEnquiry', sent.input)), 'Accepted');
      acknowledged.push(sent);
    } catch (cause) {
      if (cause instanceof assert.AssertionError) throw cause;
      unanswered.push(sent);
      return;
    }
  }
}

const recordsSchema = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  edges: z.array(z.object({ node: z.object({ name: z.object({ value: z.string().nullable() }) }) })),
});

/** The names on a unit's records, as its own view shows them. */
async function namesSeenBy(speaker: Speaker): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { records(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { name { value } } } } }`;
    const { data } = await speaker.ask(query, { after });
    const page: z.infer<typeof recordsSchema> = recordsSchema.parse(data['records']);
    names.push(...page.edges.map(({ node }) => node.name.value ?? ''));
    if (!page.pageInfo.hasNextPage) return names;
    after = page.pageInfo.endCursor;
  }
}

const writersOf = (url: string) => {
  const { housing, boTeam, nav, otherHousing, otherNav } = castOf(url);
  return [housing, boTeam, nav, otherHousing, otherNav];
};

describe('a server that is killed in the middle of writing', patient, () => {
  const acknowledged: Sent[] = [];

  for (const [what, withDatabase] of [
    ['the server', false],
    ['the server and its database', true],
    ['the server once more', false],
  ] as const)
    it(`loses no command that it acknowledged, and doubles none: ${what} is killed`, async () => {
      server = await start();
      const unanswered: Sent[] = [];
      const earlier = acknowledged.length;
      const writing = writersOf(server.url).map((by) => write(by, what, acknowledged, unanswered));
      while (acknowledged.length < earlier + 40) await pause(5);
      await killBoth(withDatabase);
      await Promise.all(writing);
      assert.ok(unanswered.length > 0);

      server = await start();
      const writers = new Map(writersOf(server.url).map((by) => [by.client, by]));
      const seen = (await Promise.all([...writers.values()].map(namesSeenBy))).flat();
      for (const { name } of acknowledged)
        assert.equal(seen.filter((each) => each === name).length, 1, `${name} is seen once`);

      for (const { client, input } of unanswered)
        assert.equal(
          outcomeOf((await writers.get(client)?.send('registerEnquiry', input)) ?? assert.fail()),
          'Accepted',
          'what had no answer can be sent again',
        );
      acknowledged.push(...unanswered);
      await eventually(async () => {
        const all = (await Promise.all([...writers.values()].map(namesSeenBy))).flat();
        assert.equal(new Set(all).size, all.length, 'nothing is recorded twice');
        return acknowledged.every(({ name }) => all.includes(name)) || undefined;
      }, 'everything in the views');
      await server.stop();
    });

  it('does after the start what follows from a yes that was acknowledged just before the kill', async () => {
    server = await start();
    const { prison, kim } = castOf(server.url);
    const admission = { admittedOn: '2026-10-01', ground: 'SENTENCE', name: 'Kim', nationalId: nationalIds.kim };
    const recordId = await prison.does('registerAdmission', admission);
    await prison.does('proposeCooperation', { recordId, recipientUnitIds: [] });
    const proposalId = await eventually(async () => {
      const { data } = await kim.ask('{ proposals { id } }');
      return z.array(z.object({ id: z.string() })).parse(data['proposals'])[0]?.id;
    }, 'the question to Kim');
    await kim.does('giveConsent', { proposalId, presetCode: 'all-areas' });
    await server.kill();

    server = await start();
    const again = castOf(server.url).kim;
    const opened = await eventually(async () => {
      const { data } = await again.ask('{ cases { id } }');
      return z.array(z.object({ id: z.string() })).parse(data['cases'])[0]?.id;
    }, 'the case');
    assert.ok(opened.length > 0);
    await server.stop();
  });

  it('leaves a log without a gap', async () => {
    const installation = await openInstallation(configOf({ SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' }));
    try {
      const events = await installation.store.readAll(0, 100_000);
      assert.deepEqual(
        events.map(({ position }) => position),
        events.map((_event, at) => at + 1),
      );
      assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
      assert.ok(events.filter(({ type }) => type === 'municipality.EnquiryReceived').length >= acknowledged.length);
    } finally {
      await installation.close();
    }
  });
});
