import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { demoMachines } from '#lib/identity';
import { isUuid, type Kind } from '#lib/kernel';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { eventually } from '../support/eventually.js';
import { Listener } from '../support/listener.js';
import { Road } from '../support/road.js';
import { answerAt, outcomeOf, Speaker, type Answer, type Input } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { VerbProcess } from '../support/verb-process.js';

const fjordvik = demoMachines
  .flatMap(({ id, who }) =>
    id === 'demo-municipality--fjordvik-boligkontor' && 'organisation' in who ? [who.organisation] : [],
  )
  .join('');

/** Logs in at Samhold, as a body's own provider would have it, and orders through a gateway. */
class BehindGateway extends Speaker {
  constructor(
    { url, kind, client }: Speaker,
    readonly gateway: string,
  ) {
    super(url, kind, client);
  }

  override async ask(query: string, variables: Input = {}, at: Kind = this.kind): Promise<Answer> {
    return answerAt(this.gateway, at, JSON.stringify({ query, variables }), await this.token());
  }
}

describe('a municipality with a gateway of its own', { timeout: 120_000 }, () => {
  let server: TestServer;
  let road: Road;
  let folder: string;
  let gateway: VerbProcess;
  let behind: BehindGateway;
  let gateways: string;
  let caseId: string;
  const home = () => ({ SAMHOLD_DATA: server.folder, SAMHOLD_DEMO: 'nobody' });
  const own = (...words: readonly string[]) => ['--organisation', fjordvik, '--folder', join(folder, 'own'), ...words];
  const journal = async () => (await readFile(join(folder, 'own', 'orders.ndjson'), 'utf8')).trim().split('\n');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-gateway-'));
    server = await TestServer.start();
    road = new Road(server);
    caseId = await caseOfKim();
    await turnOn();
  });
  after(async () => {
    await gateway?.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Before there was a gateway: the housing office is on a case, and what it did is signed by the server. */
  async function caseOfKim(): Promise<string> {
    const { prison, housing } = road.cast;
    await road.proposal(prison, await road.admission('kim'), [housing]);
    const made = await road.consent('kim', 'all-areas');
    await road.join(made, prison, housing);
    return made;
  }

  /** As an operator does: the gateway names its key, the host writes it down, and the gateway is started. */
  async function turnOn(): Promise<void> {
    const { out, err } = await samhold({}, 'gateway', ...own('--line'));
    assert.equal(err, '');
    const { key } = z.object({ key: z.string() }).parse(JSON.parse(out));
    gateways = join(folder, 'gateways.json');
    await writeFile(gateways, JSON.stringify([{ key, from: new Date().toISOString() }]));
    await server.restart({ SAMHOLD_GATEWAYS: gateways });
    const issuers = join(folder, 'issuers.json');
    const [issuer, audience] = [`${server.url}/oidc`, `${server.url}/graphql`];
    const trusted = { issuer, audience, jwks: `${issuer}/jwks`, algorithms: ['ES256'], mapping: { style: 'own' } };
    await writeFile(issuers, JSON.stringify([{ ...trusted, maxAge: 86_400 }]));
    gateway = await VerbProcess.start('listens on port', [
      'gateway',
      ...own('--to', server.url, '--issuers', issuers, '--port', '0'),
    ]);
    const port = /listens on port (\d+)/.exec(gateway.said)?.[1];
    behind = new BehindGateway(road.cast.housing, `http://127.0.0.1:${port}`);
  }

  const need = (description: string) => ({
    commandId: randomUUID(),
    caseId: road.at(behind, caseId),
    area: 'HOUSING',
    urgency: 'THIS_WEEK',
    description,
  });

  it('orders nothing past it', async () => {
    const answer = await road.cast.housing.send('registerNeed', need('Utenom'));
    assert.deepEqual([answer.status, outcomeOf(answer)], [403, 'UNSIGNED']);
    assert.match(
      answer.errors[0]?.message ?? '',
      /^Your organisation signs what it orders\. Send this through its gateway/,
    );
  });
  it('orders through it, sees through it, and the other bodies as before', async () => {
    assert.equal(outcomeOf(await behind.send('registerNeed', need('Et hjem'))), 'Accepted');
    const { prison } = road.cast;
    await road.need(caseId, prison, 'HEALTH');
    await server.settled();
    const { data } = await behind.ask('query ($id: ID!) { case(id: $id) { needs { area } } }', {
      id: road.at(behind, caseId),
    });
    const { needs } = z.object({ case: z.object({ needs: z.array(z.object({ area: z.string() })) }) }).parse(data).case;
    assert.deepEqual(needs.map(({ area }) => area).toSorted(), ['HEALTH', 'HOUSING']);
  });
  it('hears live through it what others do', async () => {
    const { kind, client } = behind;
    const speaker = new Speaker(behind.gateway, kind, client);
    speaker.token = () => behind.token();
    const listener = await Listener.at(
      speaker,
      'subscription ($id: ID!) { caseChanged(caseId: $id) { viewRevision } }',
      {
        id: road.at(behind, caseId),
      },
    );
    await road.need(caseId, road.cast.prison, 'WORK');
    assert.equal((await listener.hears(1)).length, 1);
    await listener.stop();
  });
  it('has each order on its own disk, without a word of what was sent', async () => {
    const lines = await journal();
    assert.equal(lines.length, 1, 'what reads is not written down');
    const entry = z.record(z.string(), z.string()).parse(JSON.parse(lines[0] ?? ''));
    assert.deepEqual(
      [entry['ordered'], entry['organisation'], isUuid(entry['request'] ?? '')],
      ['registerNeed', fjordvik, true],
    );
    assert.doesNotMatch(lines.join(''), /hjem/);
  });
  it('is asked for the same again, signs again, and it is done once', async () => {
    const input = need('En gang');
    const answers = await Promise.all([behind.send('registerNeed', input), behind.send('registerNeed', input)]);
    assert.deepEqual(answers.map(outcomeOf), ['Accepted', 'Accepted']);
    const needs = await server.query(`select from log.events where command_id = $1`, [input.commandId]);
    assert.equal(needs.length, 1);
    const changed = await behind.send('registerNeed', { ...input, description: 'Noe annet' });
    assert.equal(outcomeOf(changed), 'COMMAND_ID_REUSED');
  });
  it('signs no two orders in one, and none whose command it cannot name', async () => {
    const twice = `mutation ($input: RegisterNeedInput!) {
      answer: registerNeed(input: $input) { __typename } again: registerNeed(input: $input) { __typename } }`;
    const unnamed = `mutation ($id: ID! = "${randomUUID()}", $caseId: ID!) { answer: registerNeed(
      input: { commandId: $id, caseId: $caseId, area: HOUSING, urgency: THIS_WEEK, description: "Skjult" }) { __typename } }`;
    const before = (await journal()).length;
    for (const [query, variables] of [
      [twice, { input: need('To ganger') }],
      [unnamed, { caseId: road.at(behind, caseId) }],
    ] as const)
      assert.equal(outcomeOf(await behind.ask(query, variables)), 'UNSIGNED', query);
    assert.equal((await journal()).length, before);
  });
  it('signs nothing for the worker of another body', async () => {
    const foreign = new BehindGateway(road.cast.prison, behind.gateway);
    const before = (await journal()).length;
    const input = { ...need('Fra fengselet'), caseId: road.at(foreign, caseId) };
    assert.equal(outcomeOf(await foreign.send('registerNeed', input)), 'Accepted', 'it passes as it came');
    assert.equal((await journal()).length, before);
  });
  it('has all commands of one request signed: a spoken word that ends every access', async () => {
    const spoken = { commandId: randomUUID(), caseId: road.at(behind, caseId), form: 'ORAL', readBack: true };
    assert.equal(outcomeOf(await behind.send('registerConsentWithdrawal', spoken)), 'Accepted');
    await server.settled();
  });

  const verified = async (...more: readonly string[]) => {
    const said = await samhold({ ...home(), SAMHOLD_GATEWAYS: gateways }, 'verify', ...more);
    return { ...said, byGateway: Number(/^ok {5}(\d+) of these a gateway/m.exec(said.out)?.[1] ?? 0) };
  };
  it('and `verify` tells what its gateway has signed from what the server has', async () => {
    await eventually(async () => ((await verified()).out.includes(' 0 are newer') ? true : undefined), 'the tree');
    const { code, out, byGateway } = await verified();
    assert.equal(code, 0, out);
    const orders = await server.query(
      `select count(*)::int as n from log.events where leaf like '%"ordered":%' and leaf like '%"${fjordvik}"%'`,
    );
    assert.equal(byGateway, orders[0]?.['n']);
    assert.ok(byGateway >= 3, out);
    assert.match(out, /^note {3}The other keys that sign intents lie with this server/m);
  });
  it('and holds the journal against the log: what was refused is told, and nothing is there that it has not written', async () => {
    const file = join(folder, 'own', 'orders.ndjson');
    const { code, out } = await verified('--journal', file);
    assert.equal(code, 0, out);
    const orders = new Set(
      (await journal()).map((line) => z.object({ request: z.string() }).parse(JSON.parse(line)).request),
    );
    assert.match(
      out,
      new RegExp(`^ok {5}${orders.size} of ${orders.size} orders in the journal are on the log\\.$`, 'm'),
    );
    const refused = { ...need('Til ingen'), caseId: 'finnes ikke' };
    assert.equal(outcomeOf(await behind.send('registerNeed', refused)), 'NOT_THERE');
    assert.match(
      (await verified('--journal', file)).out,
      new RegExp(`^note {3}1 order in the journal is not on the log: .* ${refused.commandId}\\.$`, 'm'),
    );
    const [first = '', ...rest] = await journal();
    const torn = join(folder, 'torn.ndjson');
    await writeFile(torn, [...rest, ''].join('\n'));
    const found = await verified('--journal', torn);
    assert.equal(found.code, 1);
    assert.match(
      found.out,
      new RegExp(
        `^wrong {2}1 order on the log is signed by the gateway’s key and not in its journal.* ${z.object({ request: z.string() }).parse(JSON.parse(first)).request}\\.$`,
        'm',
      ),
    );
    await writeFile(torn, ['{"request":', ...rest].join('\n'));
    assert.match((await verified('--journal', torn)).err, /^Line 1 of .* is no order that a gateway has written/);
  });
  it('and an export bears the key, and whoever has the list of gateways need not believe it', async () => {
    const file = join(folder, 'log.ndjson');
    const { code, err } = await samhold({ ...home(), SAMHOLD_GATEWAYS: gateways }, 'export', file);
    assert.equal(code, 0, err);
    assert.equal((await verified('--from-export', file)).code, 0);
    assert.equal((await verified('--from-export', file, '--gateways', gateways)).code, 0);
    const other = await samhold({}, 'gateway', '--organisation', fjordvik, '--folder', join(folder, 'other'), '--line');
    const forged = join(folder, 'forged.json');
    const { key } = z.object({ key: z.string() }).parse(JSON.parse(other.out));
    await writeFile(forged, JSON.stringify([{ key, from: '2026-01-01T00:00:00.000Z' }]));
    const doubted = await verified('--from-export', file, '--gateways', forged);
    assert.equal(doubted.code, 1);
    assert.match(doubted.out, /^wrong .*Its intent was not signed in the name of its author\.$/m);
  });
  it('and what the host orders in its name is found, and named', async () => {
    await server.restart();
    const { kind, client } = behind;
    const unsigned = new Speaker(server.url, kind, client);
    const night = { channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false };
    await unsigned.does('registerEnquiry', { ...night, name: 'Noor', reach: 'Sovner her' });
    const { code, out } = await verified();
    assert.equal(code, 1);
    assert.match(out, /^wrong .*Its author’s body signs by a gateway of its own, which has not signed it\.$/m);
  });
});
