import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { derivedUuid, type Instant } from '#lib/kernel';
import { intentText, orderText } from '#lib/case-stream';
import { caseId, housingWorker, tuesday, uuidOf } from '#lib/testing';
import { signatureTypes, signerKey, signWith, vkeyOf, type SignerKey } from '../notes/keys.js';
import { checkIntent } from './check-intent.js';
import { gatewayKeyName, Gateways, gatewaysSchema, signerOf } from './gateways.js';
import { intentKeysOf } from './intent-keys.js';
import { NamedSigners } from './named-signers.js';

const { organisation, worker: actor } = housingWorker;
const [early, late]: readonly [Instant, Instant] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
const request = uuidOf('the request');
const stated = { request, ordered: 'registerNeed', issuedAt: tuesday, digest: 'digest' };

const keyOf = (seed: number): SignerKey =>
  signerKey(gatewayKeyName(organisation), signatureTypes.log, Buffer.alloc(32, seed));
const own = keyOf(1);
const signedBy = (key: SignerKey, part: string | null = null) => ({
  ...{ ...stated, part, sealedKey: 'sealed', signer: signerOf(key) },
  signature: signWith(key, orderText({ ...stated, organisation, actor })).toString('base64url'),
});
const leafWith = (intent: unknown, changes: object = {}) => ({
  commandId: request,
  stream: caseId,
  author: { kind: 'municipality', organisation, actor },
  occurredAt: tuesday,
  ...(intent === undefined ? {} : { intent }),
  ...changes,
});

const gateways = new Gateways([{ key: vkeyOf(own), from: early, until: late }]);
const keys = intentKeysOf(Buffer.alloc(32, 7), gateways);
const text = intentText({
  ...{ commandId: request, stream: caseId, organisation, actor },
  ...stated,
  type: 'RegisterNeed',
});
const byServer = {
  ...{ type: 'RegisterNeed', issuedAt: tuesday, digest: 'digest', sealedKey: 'sealed', signer: organisation },
  signature: keys.sign(organisation, text),
};

describe('an intent that a gateway has signed', () => {
  test('is found so, also where it led to several commands', () => {
    assert.equal(checkIntent(leafWith(signedBy(own)), keys), 'by-gateway');
    const part = leafWith(signedBy(own, 'grant 1'), { commandId: derivedUuid(request, 'grant 1') });
    assert.equal(checkIntent(part, keys), 'by-gateway');
  });

  const other = keyOf(2);
  const changes: Readonly<Record<string, object>> = {
    'another mutation': leafWith({ ...signedBy(own), ordered: 'closeNeed' }),
    'another request': leafWith({ ...signedBy(own), request: uuidOf('another') }),
    'another time': leafWith({ ...signedBy(own), issuedAt: early }),
    'another digest': leafWith({ ...signedBy(own), digest: 'other' }),
    'another worker': leafWith(signedBy(own), { author: { kind: 'municipality', organisation, actor: 'worker-2' } }),
    'another body': leafWith(signedBy(own), { author: { kind: 'municipality', organisation: '310000001', actor } }),
    'a command that does not follow from it': leafWith(signedBy(own), { commandId: uuidOf('another') }),
    'a part that it is not': leafWith(signedBy(own, 'grant 2'), { commandId: derivedUuid(request, 'grant 1') }),
    'a key that is not the body’s': leafWith(signedBy(other)),
    'both a mutation and a type': leafWith({ ...signedBy(own), type: 'RegisterNeed' }),
  };
  for (const [what, leaf] of Object.entries(changes))
    test(`is found false with ${what}`, () => assert.equal(checkIntent(leaf, keys), 'false'));

  test('is the only one that counts while the body signs for itself', () => {
    for (const intent of [byServer, undefined]) {
      assert.equal(checkIntent(leafWith(intent), keys), 'not-by-gateway');
      const soon = new Gateways([{ key: vkeyOf(own), from: late }]);
      const found = intent === undefined ? 'unsigned' : 'signed';
      assert.equal(checkIntent(leafWith(intent), intentKeysOf(Buffer.alloc(32, 7), soon)), found);
    }
  });
  test('is judged by the key that was in force then', () => {
    const next = new Gateways([
      { key: vkeyOf(own), from: early, until: tuesday },
      { key: vkeyOf(other), from: tuesday },
    ]);
    const both = intentKeysOf(Buffer.alloc(32, 7), next);
    assert.equal(checkIntent(leafWith(signedBy(own)), both), 'false');
    assert.equal(checkIntent(leafWith(signedBy(other)), both), 'by-gateway');
    assert.equal(both.vkeyOf(signerOf(own)), vkeyOf(own));
    assert.equal(both.vkeyOf(signerOf(keyOf(3))), undefined);
  });
});

describe('the keys that a file names', () => {
  const named = (known?: Gateways) => {
    const signers = new NamedSigners(known);
    for (const key of [vkeyOf(own), keys.vkeyOf(organisation) ?? '']) assert.ok(signers.take(key));
    return signers;
  };
  test('are those of gateways too, two of one body beside each other', () => {
    const signers = named();
    assert.ok(signers.take(vkeyOf(keyOf(2))));
    assert.ok(signers.knows(signerOf(keyOf(2))) && !signers.knows(signerOf(keyOf(3))));
    assert.equal(checkIntent(leafWith(signedBy(own)), signers), 'by-gateway');
    assert.equal(checkIntent(leafWith(signedBy(keyOf(2))), signers), 'by-gateway');
    assert.equal(checkIntent(leafWith(byServer), signers), 'signed');
  });
  test('count for nothing beside the gateways that the reader knows', () => {
    assert.equal(checkIntent(leafWith(signedBy(own)), named(gateways)), 'by-gateway');
    assert.equal(checkIntent(leafWith(byServer), named(gateways)), 'not-by-gateway');
    const others = new Gateways([{ key: vkeyOf(keyOf(2)), from: early }]);
    assert.equal(checkIntent(leafWith(signedBy(own)), named(others)), 'false');
  });
});

test('a file of gateways takes keys of gateways, from an instant on, and nothing else', () => {
  const fits = (entry: object) => gatewaysSchema.safeParse([entry]).success;
  assert.ok(fits({ key: vkeyOf(own), from: early }) && fits({ key: vkeyOf(own), from: early, until: late }));
  assert.ok(!fits({ key: keys.vkeyOf(organisation), from: early }), 'a key of the server');
  assert.ok(!fits({ key: vkeyOf(own).slice(0, -4), from: early }));
  assert.ok(!fits({ key: vkeyOf(own), from: '1 January' }) && !fits({ key: vkeyOf(own) }));
  assert.ok(!fits({ key: vkeyOf(own), from: early, to: late }));
});
