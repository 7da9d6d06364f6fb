import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { importJWK, SignJWT, type JWTPayload } from 'jose';
import { WebSocket } from 'ws';
import { demoPeople } from '#lib/identity';
import type { SamholdServer } from './server.js';
import { ask as askAt, machineToken as tokenAt, person, SpecHouse } from './spec-endpoint/spec-house.fixture.js';

let house: SpecHouse;
let server: SamholdServer;
before(async () => {
  house = await SpecHouse.open();
  server = await house.start();
});
after(async () => {
  await server.close();
  await house.close();
});

const ask = (kind: string, token: string, body?: string) => askAt(server.base, kind, token, body);
const machineToken = (id: string) => tokenAt(server.base, id);

async function forged(claims: JWTPayload, header: { typ?: string } = {}): Promise<string> {
  const who = demoPeople.find(({ card }) => card === 'jonas')?.who;
  const times = { iat: Math.floor(Date.now() / 1_000), exp: Math.floor(Date.now() / 1_000) + 600 };
  const good = { iss: `${server.base}/oidc`, aud: `${server.base}/graphql`, sub: 'jonas', ...times, ...who };
  const token = new SignJWT({ ...good, ...claims });
  token.setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: house.secrets.signingKey.kid, ...header });
  return token.sign(await importJWK(house.secrets.signingKey, 'ES256'));
}

async function closeCode(kind: string, token: string): Promise<number> {
  const socket = new WebSocket(`${server.base.replace('http', 'ws')}/graphql/${kind}`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  const code = await Promise.race([
    once(socket, 'close').then(([code]) => Number(code)),
    once(socket, 'message').then(() => 0),
  ]);
  socket.close();
  return code;
}

describe('an endpoint behind the real login', () => {
  it('knows a machine client as a worker of its unit, and the person as a person', async () => {
    assert.deepEqual(await (await ask('municipality', await machineToken('demo-municipality'))).json(), {
      data: { whoAmI: 'municipality 311000101 boligkontor machine' },
    });
    assert.deepEqual(await (await ask('client', await machineToken('demo-client'))).json(), {
      data: { whoAmI: person },
    });
    assert.equal(await closeCode('municipality', await forged({})), 0);
  });

  const bad: Record<string, () => Promise<string>> = {
    missing: async () => '',
    'of another kind': () => machineToken('demo-husbanken'),
    'for another audience': () => forged({ aud: 'https://other.example/graphql' }),
    'for two audiences': () => forged({ aud: [`${server.base}/graphql`, 'https://other.example'] }),
    'of another issuer': () => forged({ iss: 'https://other.example' }),
    expired: () => forged({ exp: Math.floor(Date.now() / 1_000) - 60 }),
    'an identity token': () => forged({}, { typ: 'JWT' }),
    'without organisation': () => forged({ organisation: undefined }),
    'of a person whose number could be real': () => forged({ kind: 'client', pid: '11083550033' }),
    'with a changed signature': async () => `${(await forged({})).slice(0, -12)}AAAAAAAAAAAA`,
  };
  for (const [why, token] of Object.entries(bad))
    it(`refuses a token that is ${why}, by HTTP and on a socket`, async () => {
      for (const kind of ['municipality', 'client']) {
        const text = await token();
        const response = await ask(kind, text);
        assert.equal(response.status, 401);
        assert.match(await response.text(), /"UNAUTHENTICATED"/);
        assert.equal(await closeCode(kind, text), 4401);
      }
    });
});

describe('what is no operation', () => {
  for (const [why, body, status, code] of [
    ['a body that is no JSON', '{"query": "canary', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['a body that is too large', `"${'x'.repeat(1_048_576)}"`, 413, 'LIMIT_EXCEEDED'],
  ] as const)
    it(`${why} is answered by a closed code`, async () => {
      const response = await ask('municipality', await forged({}), body);
      const text = await response.text();
      assert.equal(response.status, status);
      assert.deepEqual(JSON.parse(text).errors[0].extensions, { code });
      assert.doesNotMatch(text, /canary|FST_|stack/);
    });

  it('a GET of an endpoint is refused, for its query would stand in every log on the way', async () => {
    const response = await fetch(`${server.base}/graphql/municipality?query=canary`);
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST']);
  });
});
