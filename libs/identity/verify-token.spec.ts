import assert from 'node:assert/strict';
import type { webcrypto } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import {
  KeysOutOfReach,
  tokenVerifier,
  trustedIssuerSchema,
  trustedIssuersSchema,
  type TrustedIssuer,
} from './verify-token.js';
import { actorOf } from './claims.js';

const audience = 'https://samhold.example/graphql';
const own = {
  issuer: 'https://issuer.example',
  jwks: 'https://issuer.example/jwks',
  audience,
  algorithms: ['ES256'],
  mapping: { style: 'own' },
};
const worker = 'worker-00000000-0000-4000-8000-000000000001';
const body = { kind: 'municipality', organisation: '311000101', unit: 'boligkontor', worker, role: 'case-worker' };

type Key = webcrypto.CryptoKey;
let signer: Key;
let stranger: Key;
let keys: ReturnType<typeof createLocalJWKSet>;

before(async () => {
  const pair = await generateKeyPair('ES256');
  signer = pair.privateKey;
  stranger = (await generateKeyPair('ES256')).privateKey;
  keys = createLocalJWKSet({ keys: [await exportJWK(pair.publicKey)] });
});

/** Claims over good ones; undefined takes one away. */
type Changed = Readonly<Record<string, unknown>>;

const now = () => Math.floor(Date.now() / 1_000);

function signed(claims: Changed, header: { alg?: string; typ?: string } = {}, key: Key | Uint8Array = signer) {
  const payload = { iss: own.issuer, aud: audience, iat: now(), exp: now() + 600, sub: 'someone', ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header }).sign(key);
}

function verifying(...issuers: readonly object[]) {
  return tokenVerifier(
    issuers.map((issuer) => trustedIssuerSchema.parse(issuer)),
    () => keys,
  );
}

describe('a token', () => {
  it('that is good says who, and until when', async () => {
    const claims = await verifying(own)(await signed(body));
    assert.deepEqual(claims?.who, body);
    assert.ok(Math.abs((claims?.expiresAt ?? 0) - Date.now() - 600_000) < 5_000);
    const single = await verifying(own)(await signed({ ...body, aud: [audience] }));
    assert.deepEqual(single?.who, body);
  });

  const refusals: Record<string, () => Promise<string> | string> = {
    'is no token': () => 'canary',
    'is signed by a stranger': () => signed(body, {}, stranger),
    'is not signed at all': () =>
      new UnsecuredJWT({ ...body, iss: own.issuer, aud: audience }).setIssuedAt().setExpirationTime('1h').encode(),
    'is signed by a shared secret': () => signed(body, { alg: 'HS256' }, new Uint8Array(32)),
    'has expired': () => signed({ ...body, exp: now() - 60 }),
    'never expires': () => signed({ ...body, exp: undefined }),
    'was issued too long ago': () => signed({ ...body, iat: now() - 4_000, exp: now() + 4_000 }),
    'does not say when it was issued': () => signed({ ...body, iat: undefined }),
    'is from the future': () => signed({ ...body, iat: now() + 600 }),
    'is of an unknown issuer': () => signed({ ...body, iss: 'https://other.example' }),
    'is for another audience': () => signed({ ...body, aud: 'https://other.example/graphql' }),
    'is for us and for others': () => signed({ ...body, aud: [audience, 'https://other.example/graphql'] }),
    'is for nobody': () => signed({ ...body, aud: undefined }),
    'is an identity token': () => signed(body, { typ: 'JWT' }),
    'names no organisation': () => signed({ ...body, organisation: undefined }),
    'names an organisation that cannot be': () => signed({ ...body, organisation: '311000102' }),
    'names no unit': () => signed({ ...body, unit: undefined }),
    'names a kind that is none': () => signed({ ...body, kind: 'platform' }),
    'names no worker': () => signed({ ...body, worker: 'Jonas' }),
    'names a role that is none': () => signed({ ...body, role: 'administrator' }),
    'has only a client id to go by': () => signed({ client_id: 'demo-municipality' }),
    'speaks for a person without saying which': () => signed({ kind: 'client' }),
  };
  for (const [why, token] of Object.entries(refusals))
    it(`that ${why} is refused`, async () => assert.equal(await verifying(own)(await token()), undefined));

  it('whose payload was changed after signing is refused', async () => {
    const [header, , signature] = (await signed(body)).split('.');
    const forged = Buffer.from(JSON.stringify({ iss: own.issuer, aud: audience, ...body })).toString('base64url');
    assert.equal(await verifying(own)(`${header}.${forged}.${signature}`), undefined);
  });

  it('cannot be judged while the keys are out of reach, and that is said apart', async () => {
    const down: TrustedIssuer = trustedIssuerSchema.parse({ ...own, jwks: 'http://127.0.0.1:9/jwks' });
    await assert.rejects(tokenVerifier([down])(await signed(body)), KeysOutOfReach);
  });
});

describe('an issuer of production', () => {
  const places = { '311000500': { kind: 'correctional-service', unit: 'tilbakeforing' } };

  it('of one organisation has its claims translated', async () => {
    const mapping = {
      style: 'claims',
      kind: { value: 'municipality' },
      organisation: { value: '311000101' },
      unit: { claim: 'department', values: { 'Bolig og eiendom': 'boligkontor' } },
      role: { claim: 'samhold_role', values: { 'Samhold.Saksbehandler': 'case-worker' } },
      worker: 'oid',
    };
    const verify = verifying({ ...own, type: 'JWT', mapping });
    const claims = { oid: 'a1', department: 'Bolig og eiendom', samhold_role: 'Samhold.Saksbehandler' };
    const [first, again, other] = await Promise.all(
      [claims, claims, { ...claims, oid: 'a2' }].map(
        async (payload) => (await verify(await signed(payload, { typ: 'JWT' })))?.who,
      ),
    );
    assert.equal(first?.kind === 'municipality' && first.unit, 'boligkontor');
    assert.deepEqual(first, again);
    assert.notDeepEqual(first, other);
    assert.equal(await verify(await signed({ ...claims, department: 'Vann og avlop' }, { typ: 'JWT' })), undefined);
    assert.equal(await verify(await signed({ ...claims, department: 'constructor' }, { typ: 'JWT' })), undefined);
  });

  it('Maskinporten: the body is the system user, not the supplier; without one the token is refused', async () => {
    const verify = verifying({ ...own, type: 'absent', mapping: { style: 'maskinporten', places } });
    const detail = (org: object) => ({ type: 'urn:altinn:systemuser', systemuser_org: org, systemuser_id: ['u-1'] });
    const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:311000101' };
    for (const org of [{ ID: '0192:311000500' }, { id: '0192:311000500' }]) {
      const token = await bare({ consumer, authorization_details: [detail(org)] });
      const who = (await verify(token))?.who;
      assert.deepEqual(who?.kind === 'correctional-service' && [who.organisation, who.unit, who.role], [
        '311000500',
        'tilbakeforing',
        'machine',
      ]);
    }
    for (const details of [
      undefined,
      [],
      [detail({ ID: '0192:311000101' })],
      [detail({ ID: '0192:311000500' }), detail({ ID: '0192:311000500' })],
    ])
      assert.equal(await verify(await bare({ consumer, authorization_details: details })), undefined);
  });

  it('Ansattporten: exactly one organisation is represented, for our resource', async () => {
    const mapping = { style: 'ansattporten', resource: 'samhold', places, role: 'case-worker' };
    const verify = verifying({ ...own, type: 'absent', mapping });
    const party = (number: string) => ({ orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${number}` } });
    const detail = (resource: string, ...numbers: string[]) => ({
      type: 'ansattporten:altinn:resource',
      resource,
      authorized_parties: numbers.map(party),
    });
    const good = await verify(
      await bare({ authorization_details: [detail('samhold', '311000500'), detail('other', '311000101')] }),
    );
    assert.equal(good?.who.kind, 'correctional-service');
    for (const details of [undefined, [detail('other', '311000500')], [detail('samhold', '311000500', '311000101')]])
      assert.equal(await verify(await bare({ authorization_details: details })), undefined);
  });

  it('ID-porten: the person, by national identity number', async () => {
    const verify = verifying({ ...own, type: 'absent', mapping: { style: 'person' } });
    assert.deepEqual((await verify(await bare({ pid: '14850350281' })))?.who, { kind: 'client', pid: '14850350281' });
    assert.equal(await verify(await signed({ pid: '14850350281' })), undefined);
  });

  it('is chosen by issuer: one does not speak with the mapping of another', async () => {
    const person = { ...own, issuer: 'https://person.example', mapping: { style: 'person' } };
    const verify = verifying(own, person);
    assert.equal(await verify(await signed({ pid: '14850350281' })), undefined);
    assert.equal((await verify(await signed({ pid: '14850350281', iss: person.issuer })))?.who.kind, 'client');
  });

  it('is refused at the start when its configuration is wrong', () => {
    for (const wrong of [
      { algorithms: ['HS256'] },
      { algorithms: [] },
      { audience: '' },
      { maxAge: 10 },
      { mapping: { style: 'client-id' } },
      { extra: 1 },
    ])
      assert.equal(trustedIssuersSchema.safeParse([{ ...own, ...wrong }]).success, false);
    assert.equal(trustedIssuersSchema.safeParse([]).success, false);
  });
});

/** As Maskinporten and ID-porten write them: no `typ`. */
function bare(claims: Changed): Promise<string> {
  const payload = { iss: own.issuer, aud: audience, iat: now(), exp: now() + 600, sub: 'someone', ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256' }).sign(signer);
}

it('the actor of a person is looked up, and one nobody knows is nobody', async () => {
  const claims = { who: { kind: 'client', pid: '14850350281' } as const, issuer: own.issuer, expiresAt: 0 };
  const person = 'person-00000000-0000-4000-8000-000000000001';
  assert.deepEqual(await actorOf(claims, async () => person), { kind: 'client', person });
  assert.equal(await actorOf(claims, async () => undefined), undefined);
});
