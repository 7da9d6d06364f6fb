import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SignedOrder } from '#lib/case-stream';
import type { EndpointActor } from '#lib/graphql';
import { instantOf, type Clock, type Instant } from '#lib/kernel';
import { housingWorker, prisonWorker } from '#lib/testing';
import { checkedBy, Gateways, vkeyOf } from '#lib/trust-log';
import { orderAdmission } from './admit-order.js';
import { openGatewayFolder, type GatewayFolder } from './gateway-folder.js';
import { headerOf, orderHeader } from './order-header.js';
import { signOrder } from './sign-order.js';

const noon: Instant = '2026-11-26T12:00:00.000Z';
const later = (minutes: number) => instantOf(new Date(Date.parse(noon) + minutes * 60_000));
const fixedClock = (at: Instant): Clock => ({ now: () => at });
const { organisation } = housingWorker;

describe('a signed order', () => {
  let folder: string;
  let own: GatewayFolder;
  let gateways: Gateways;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-gateway-'));
    own = await openGatewayFolder(join(folder, 'own'), organisation);
    gateways = new Gateways([{ key: vkeyOf(own.key), from: later(-60), until: later(60) }]);
  });
  after(() => rm(folder, { recursive: true }));

  const body = (changes: object = {}) => ({
    query: 'mutation ($input: NeedInput!) { registerNeed(input: $input) { __typename } }',
    variables: { input: { commandId: '4b825dc6-42cb-4eb9-a060-e54bf8d69288', description: 'Et hjem' } },
    ...changes,
  });
  const signed = async (sent: unknown = body(), who: typeof housingWorker = housingWorker, at = noon) => {
    const verify = async () => ({ who, issuer: 'https://issuer.example', expiresAt: Infinity });
    return signOrder({ ...own, organisation, verify, clock: fixedClock(at) }, 'a token', sent);
  };
  const admitted = (
    order: SignedOrder | undefined,
    sent: unknown = body(),
    by: EndpointActor = housingWorker,
    at = noon,
  ) =>
    orderAdmission(
      checkedBy(gateways, () => true),
      fixedClock(at),
    )(by, {
      headers: order === undefined ? {} : { [orderHeader]: headerOf(order) },
      body: sent,
    });
  const other = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  const unsigned = { code: 'UNSIGNED' };

  it('is let in as it came, however its JSON was written', async () => {
    const order = await signed();
    assert.ok(order);
    assert.deepEqual(admitted(order), order);
    assert.deepEqual(admitted(order, { variables: body().variables, query: body().query, operationName: null }), order);
  });
  it('is asked for wherever the body orders something, and nowhere else', async () => {
    assert.throws(() => admitted(undefined), unsigned);
    assert.equal(admitted(undefined, { query: '{ cases { id } }' }), undefined);
    assert.equal(admitted(undefined, body(), prisonWorker), undefined);
    assert.equal(admitted(undefined, body(), { kind: 'client', person: `person-${randomUUID()}` }), undefined);
    assert.equal(admitted(undefined, body(), housingWorker, later(-61)), undefined, 'before it signs for itself');
    assert.equal(admitted(undefined, body(), housingWorker, later(61)), undefined, 'when it no longer does');
  });

  const others: Readonly<Record<string, object>> = {
    'other words': { variables: { input: { ...body().variables.input, description: 'Ingenting' } } },
    'another command id': { variables: { input: { ...body().variables.input, commandId: randomUUID() } } },
    'another mutation': { query: body().query.replace('registerNeed', 'closeNeed') },
    'another document': { query: `${body().query} ` },
    'a second order': {
      query: body().query.replace('__typename }', '__typename } closeNeed(input: $input) { __typename }'),
    },
  };
  for (const [what, changes] of Object.entries(others))
    it(`is not let in with ${what}`, async () => {
      const order = await signed();
      assert.throws(() => admitted(order, body(changes)), unsigned);
    });
  it('is not let in for another worker, nor by a key that is not the body’s, nor long before or after', async () => {
    const order = await signed();
    assert.ok(order);
    assert.throws(() => admitted(order, body(), { ...housingWorker, worker: `worker-${randomUUID()}` }), unsigned);
    assert.throws(() => admitted({ ...order, signer: 'gateway/310000001+00000000' }), unsigned);
    assert.throws(() => admitted({ ...order, signature: other(order.signature) }), unsigned);
    for (const minutes of [-6, 6])
      assert.throws(() => admitted(order, body(), housingWorker, later(minutes)), /five minutes/);
    for (const minutes of [-4, 4]) assert.ok(admitted(order, body(), housingWorker, later(minutes)));
  });
  it('by a key that is in force no longer is not let in, and the one in its place is', async () => {
    const next = await openGatewayFolder(join(folder, 'next'), organisation);
    const both = new Gateways([
      { key: vkeyOf(own.key), from: later(-60), until: noon },
      { key: vkeyOf(next.key), from: noon },
    ]);
    const admits = orderAdmission(
      checkedBy(both, () => false),
      fixedClock(noon),
    );
    const verify = async () => ({ who: housingWorker, issuer: 'https://issuer.example', expiresAt: Infinity });
    const by = async ({ key, journal }: GatewayFolder) => {
      const order = await signOrder({ key, journal, organisation, verify, clock: fixedClock(noon) }, 'a token', body());
      assert.ok(order);
      return admits(housingWorker, { headers: { [orderHeader]: headerOf(order) }, body: body() });
    };
    await assert.rejects(by(own), unsigned);
    assert.ok(await by(next));
  });

  it('is signed for the body’s own only, and for what orders one thing', async () => {
    assert.equal(await signed(body(), prisonWorker), undefined);
    assert.equal(await signed({ query: '{ cases { id } }' }), undefined);
    assert.equal(await signed(body({ query: 'mutation { registerNeed(input: {}) { __typename } }' })), undefined);
    assert.equal(await signed(body({ query: 'mutation {' })), undefined);
    assert.equal(await signed('no request'), undefined);
  });
  it('is written down before it leaves, one line each, and does not leave where that cannot be', async () => {
    const journal = await openGatewayFolder(join(folder, 'written'), organisation);
    const verify = async () => ({ who: housingWorker, issuer: 'https://issuer.example', expiresAt: Infinity });
    const signing = { ...journal, organisation, verify, clock: fixedClock(noon) };
    await Promise.all(Array.from({ length: 20 }, () => signOrder(signing, 'a token', body())));
    const lines = (await readFile(join(folder, 'written', 'orders.ndjson'), 'utf8')).trim().split('\n');
    assert.equal(new Set(lines.map((line) => JSON.parse(line).digest)).size, 20);
    assert.doesNotMatch(lines.join(''), /Et hjem|token/);
    await rm(join(folder, 'written'), { recursive: true });
    await assert.rejects(signOrder(signing, 'a token', body()), { code: 'ENOENT' });
  });
  it('has the key of one body, and the folder of another is refused', async () => {
    assert.deepEqual((await openGatewayFolder(join(folder, 'own'), organisation)).key.publicKey, own.key.publicKey);
    await assert.rejects(openGatewayFolder(join(folder, 'own'), prisonWorker.organisation), /is that of \d{9}, not of/);
  });
});
