import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { leafHash, parseNote, parseReceipt, provesInclusion } from '#lib/trust-log';
import { eventually } from '../support/eventually.js';
import { Road } from '../support/road.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import type { Speaker } from '../support/speaker.js';
import type { TestServer } from '../support/test-server.js';
import { tellCase, textsOfKim } from '../trust-and-erasure/told-case.js';
import { bodies, WitnessedServer } from './witnessed-server.js';

const receiptSchema = z.object({
  index: z.number(),
  includedAt: z.string(),
  witnesses: z.array(z.object({ name: z.string(), since: z.string() })),
  witnessedByEnough: z.boolean(),
  proof: z.string(),
});
const entriesSchema = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), receipt: receiptSchema.nullable() }) })),
});
const receiptFields = 'id receipt { index includedAt witnesses { name since } witnessedByEnough proof }';

describe('a log that four bodies witness', { timeout: 240_000 }, () => {
  let witnessed: WitnessedServer;
  let server: TestServer;
  let road: Road;
  let caseId: string;
  before(async () => {
    witnessed = await WitnessedServer.start();
    ({ server } = witnessed);
    road = new Road(server);
    ({ caseId } = await tellCase(
      road,
      textsOfKim((where) => `${where}: ord om Kim`),
    ));
  });
  after(() => witnessed.stop());

  const command = (...said: readonly string[]) => witnessed.command(...said);
  const file = (name: string, content: string) => witnessed.file(name, content);

  /** The entries that a participant finds on the timeline of the case, once every one of them is witnessed by enough. */
  const enough = (who: Speaker, query: string, dig: (data: Readonly<Record<string, unknown>>) => unknown) =>
    eventually(async () => {
      const { data, text } = await who.ask(query, { id: road.at(who, caseId) });
      const { edges } = entriesSchema.parse(dig(data), { error: () => text });
      const entries = edges.flatMap(({ node: { id, receipt } }) => (receipt === null ? [] : [{ id, receipt }]));
      return entries.length === edges.length && entries.every(({ receipt }) => receipt.witnessedByEnough)
        ? entries
        : undefined;
    }, 'every entry witnessed');
  const workerQuery = `query ($id: ID!) { case(id: $id) { timeline(first: 50) { edges { node { ${receiptFields} } } } } }`;
  const timelineOf = z.object({ case: z.object({ timeline: z.unknown() }) });
  const ofWorker = (who: Speaker) => enough(who, workerQuery, (data) => timelineOf.parse(data).case.timeline);

  it('tells a worker of each entry where it is, and since when who witnesses that, with a proof that holds by itself', async () => {
    const { mission } = road.cast;
    const entries = await ofWorker(mission);
    assert.ok(entries.length > 5);
    for (const { id, receipt } of entries) {
      const [row] = await server.query('select leaf from log.events where event_id = $1', [
        server.seals(mission.kind).openId(id),
      ]);
      const { leaf } = z.object({ leaf: z.string() }).parse(row);
      const parsed = parseReceipt(receipt.proof);
      const [, size, root] = parsed?.checkpoint.text.split('\n') ?? [];
      assert.ok(parsed && size && root);
      assert.equal(parsed.index, receipt.index);
      assert.ok(
        provesInclusion({ ...parsed, size: Number(size), root: Buffer.from(root, 'base64'), leaf: leafHash(leaf) }),
      );
      for (const { since } of receipt.witnesses) assert.ok(since <= new Date().toISOString());
    }
  });

  it('tells the person the same, and supervision of every act, and nobody of a look', async () => {
    const { kim, supervision } = road.cast;
    const entries = await ofWorker(kim);
    assert.ok(entries.length > 5);
    const { data } = await road.cast.prison.ask('query ($id: ID!) { case(id: $id) { number } }', {
      id: road.at(road.cast.prison, caseId),
    });
    const { number } = z.object({ case: z.object({ number: z.string() }) }).parse(data).case;
    const asked = await supervision.ask(
      `query ($number: String!) { audit(caseNumber: $number) { edges { node { kind receipt { index } } } } }`,
      { number },
    );
    const trail = z
      .object({
        audit: z.object({ edges: z.array(z.object({ node: z.object({ kind: z.string(), receipt: z.unknown() }) })) }),
      })
      .parse(asked.data);
    for (const { node } of trail.audit.edges) assert.equal(node.receipt === null, node.kind !== 'DID', node.kind);
  });

  it('gives the proof of an event on the command line, which anybody can check over HTTP alone', async () => {
    const [entry] = await ofWorker(road.cast.mission);
    assert.ok(entry);
    const event = server.seals('kirkens-bymisjon').openId(entry.id) ?? '';
    const out = await file('entry.tlog-proof', '');
    const given = await command('receipt', event, '--out', out);
    assert.equal(given.code, 0, given.err);
    assert.match(
      given.out,
      new RegExp(
        `^Recorded, at ${entry.receipt.index}\\. .*\n(Witnessed by \\S+ since \\S+Z, by its clock\\.\n){3,4}These are enough by the policy\\.\nThe proof is in`,
      ),
    );
    const from = ['verify', '--from-tiles', `${server.url}/log`, '--policy', witnessed.policy];
    await eventually(async () => {
      const note = parseNote(await (await fetch(`${server.url}/log/checkpoint`)).text());
      return (note?.signatures.length ?? 0) > 3 || undefined;
    }, 'a newest checkpoint with enough witnesses');
    const proved = await samhold({}, ...from, '--receipt', out);
    assert.equal(proved.code, 0, proved.out + proved.err);
    assert.match(
      proved.out,
      /^ok {5}The newest checkpoint is over \d+ leaves.*\nok .*\nok .* make the root that was signed\.\nok {5}entry\.tlog-proof proves the leaf at \d+\.\n$/,
    );
    const unknown = await command('receipt', '00000000-0000-4000-8000-000000000000');
    assert.deepEqual([unknown.code, unknown.out], [1, '']);
  });

  it('is found whole by verify, with what each body has witnessed', async () => {
    const bothTrees = (told: string) =>
      bodies.every((body) => told.match(new RegExp(`^ok {5}${body} has witnessed \\d+, at`, 'gm'))?.length === 2);
    await eventually(async () => bothTrees((await command('verify')).out) || undefined, 'all four witnesses');
    const { code, out, err } = await command('verify');
    assert.equal(code, 0, `${out}${err}`);
    assert.match(out, /^ok {5}\d+ events of \d+ streams are what was recorded; \d+ are newer than the tree\.$/m);
    assert.match(out, /^ok {5}\d+ looks are what was recorded/m);
    assert.ok(bothTrees(out), out);
    assert.match(out, /^note {3}The keys that sign intents lie with this server/m);
  });

  it('goes on while a body is down, says so, and has it catch up', async () => {
    const [down] = bodies;
    await witnessed.stopWitness(down);
    await road.need(caseId, road.cast.prison, 'WORK', 'while Nav is down');
    await server.settled();
    const entries = await ofWorker(road.cast.prison);
    assert.ok(entries.at(-1)?.receipt.witnesses.every(({ name }) => name !== down));
    await eventually(
      async () => (await server.query(`select from trust.witness where name = $1 and outcome = 'down'`, [down]))[0],
      'its being down on record',
    );
    assert.match((await command('verify')).out, /^note {3}nav\.example does not sign now: down, since \S+Z\.$/m);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    assert.match(metrics, /^samhold_witness_signs\{witness="nav\.example",tree="events"\} 0$/m);
    assert.match(metrics, /^samhold_witness_trouble_seconds\{witness="nav\.example",tree="events"\} \d/m);
    await witnessed.startWitness(down);
    await eventually(async () => {
      const all = await ofWorker(road.cast.prison);
      return all.at(-1)?.receipt.witnesses.length === 4 || undefined;
    }, 'all four again');
  });

  it('stays as it is when a person is erased: the root, and every proof from before', async () => {
    const before = await (await fetch(`${server.url}/log/witnessed`)).text();
    const [entry] = await ofWorker(road.cast.mission);
    const proof = await file('before.tlog-proof', entry?.receipt.proof ?? '');
    const [row] = await server.query(`select stream from log.events where type = 'joint-case.PersonIdentified'`);
    const person = z.object({ stream: z.string() }).parse(row).stream;
    assert.equal((await command('erase', '--person', person, '--authority', 'GDPR art. 17, ref. 9')).code, 0);
    const { code, out, err } = await command(
      'verify',
      '--checkpoint',
      await file('before.checkpoint', before),
      '--receipt',
      proof,
    );
    assert.equal(code, 0, `${out}${err}`);
    const [, size, root] = parseNote(before)?.text.split('\n') ?? [];
    const [kept] = await server.query('select note from trust.checkpoint where tree = $1 and size = $2', [
      'events',
      size,
    ]);
    assert.ok(
      z
        .object({ note: z.string() })
        .parse(kept)
        .note.includes(root ?? 'nothing'),
    );
  });

  it('signs by a new key beside the old one after a rotation, and every witness goes on', async () => {
    const { code, out } = await command('log-key', '--rotate');
    assert.equal(code, 0);
    assert.equal(out.match(/^# valid from \S+ until \S+$/gm)?.length, 2);
    assert.equal(out.match(/^log samhold\.example\/log(\/reads)?\+/gm)?.length, 4);
    await road.need(caseId, road.cast.prison, 'ECONOMY', 'after the rotation').catch(() => undefined);
    await road.cast.husbanken.does('receiveHousingAllowanceApplication', {
      applicationNumber: 'BO-2026-000077',
      receivedOn: '2026-11-01',
      applicantName: 'Noor',
      nationalId: '02908510065',
    });
    await eventually(async () => {
      const note = parseNote(await (await fetch(`${server.url}/log/witnessed`)).text());
      return note?.signatures.filter(({ name }) => name === 'samhold.example/log').length === 2 || undefined;
    }, 'a witnessed checkpoint with both signatures');
  });

  it('names the event whose time of recording was moved by an hour in every copy, and ends with 1', async () => {
    const [row] = await server.query(
      `select event_id, position from log.events where type = 'joint-case.NeedRegistered'`,
    );
    const { event_id: event, position } = z.object({ event_id: z.string(), position: z.string() }).parse(row);
    const move = async (by: string) => {
      for (const table of ['log.events', 'trust.entry']) {
        await server.query(`alter table ${table} disable trigger append_only`);
        await server.query(`update ${table} set recorded_at = recorded_at + $2::interval where position = $1`, [
          position,
          by,
        ]);
        await server.query(`alter table ${table} enable always trigger append_only`);
      }
    };
    await move('-1 hour');
    const { code, out } = await command('verify');
    await move('1 hour');
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(`^wrong {2}${event}, at ${Number(position) - 1}: Its time of recording is not what`, 'm'),
    );
    assert.equal((await command('verify')).code, 0);
  });

  it('names the event that an administrator has changed, and ends with 1', async () => {
    const [row] = await server.query(
      `select event_id, position from log.events where type = 'joint-case.NeedRegistered' limit 1`,
    );
    const { event_id: event, position } = z.object({ event_id: z.string(), position: z.string() }).parse(row);
    await server.query('alter table log.events disable trigger append_only');
    await server.query(`update log.events set leaf = overlay(leaf placing 'z' from 60) where position = $1`, [
      position,
    ]);
    const { code, out } = await command('verify');
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(
        `^wrong {2}The tree of events: \\d+ faults\\. The first:\nwrong {2}${event}, at ${Number(position) - 1}: `,
      ),
    );
  });
});
