import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { demoPeople } from '#lib/identity';
import { PortTaken } from './port-taken.js';
import type { SamholdServer } from './server.js';
import { ask, machineToken, SpecHouse } from './spec-endpoint/spec-house.fixture.js';

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

const get = (path: string, accept = 'text/html', at = server) => fetch(`${at.base}${path}`, { headers: { accept } });

describe('the rest of the house', () => {
  it('an address that is nothing says so and no more', async () => {
    for (const path of ['/graphql/canary', '/log/canary', '/oidc/canary', '/assets/canary.js', '/canary?canary=1']) {
      const response = await get(path, 'application/json');
      assert.equal(response.status, 404, path);
      assert.doesNotMatch(await response.text(), /canary/);
    }
  });

  it('gives the first page for a page address, files as they are, and the workbench', async () => {
    for (const path of ['/', '/sak/abc', '/callback?code=1'])
      assert.match(await (await get(path)).text(), /first page/);
    assert.match((await get('/assets/app.js')).headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await get('/')).headers.get('cache-control'), 'no-cache');
    assert.match(await (await get('/workbench/')).text(), /workbench/);
    for (const path of ['/../data/secrets.json', '/..%2fdata/secrets.json', '/%2e%2e%2fdata%2fsecrets.json'])
      assert.doesNotMatch(await (await get(path)).text(), /cookieSecret/, path);
  });

  it('sends a content policy with every page, the login included', async () => {
    for (const path of ['/', '/oidc/.well-known/openid-configuration', '/demo/cards', '/health/live']) {
      const { headers } = await get(path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/, path);
      assert.match(headers.get('x-correlation-id') ?? '', /^[0-9a-f-]{36}$/, path);
    }
  });

  it('shows role cards without a national identity number', async () => {
    const text = await (await get('/demo/cards')).text();
    assert.equal(JSON.parse(text).cards.length, demoPeople.length);
    assert.doesNotMatch(text, /\d{9}/);
  });

  it('is live, ready when its parts are, and counts requests by route', async () => {
    assert.equal((await get('/health/live')).status, 200);
    assert.equal((await get('/health/ready')).status, 200);
    house.ready = false;
    const answer = await get('/health/ready');
    assert.deepEqual(
      [answer.status, await answer.json()],
      [503, { status: 'not-ready', parts: { store: 'failing', keys: 'ok' } }],
    );
    house.ready = true;
    const numbers = await (await get('/metrics')).text();
    assert.match(numbers, /^samhold_live_subscriptions 0$/m);
    assert.match(
      numbers,
      /samhold_http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\}/,
    );
  });

  it('logs routes and codes: no token, query string, body or national identity number', async () => {
    const token = await machineToken(server.base, 'demo-client');
    await ask(server.base, 'client', token, JSON.stringify({ query: 'query canaryName { whoAmI }' }));
    await get('/sak/canary?query=canary');
    const all = house.lines.join('');
    assert.match(all, /"route":"\/graphql\/client"/);
    assert.doesNotMatch(all, /canary|14850350281|secret/);
    assert.ok(!all.includes(token.slice(0, 40)));
  });

  it('says in one sentence that the port is taken', async () => {
    const port = Number(new URL(server.base).port);
    await assert.rejects(
      house.start('embedded', port),
      (error) => error instanceof PortTaken && /^Port \d+ is taken by .*PORT=\d+\.$/.test(error.message),
    );
  });
});

it('production has no embedded login, no role cards and no workbench', async () => {
  const production = await house.start('production');
  try {
    for (const path of [
      '/oidc/.well-known/openid-configuration',
      '/demo/cards',
      '/demo/clock',
      '/workbench/',
      '/workbench/index.html',
    ])
      assert.equal((await get(path, 'text/html', production)).status, 404, path);
    assert.match((await get('/', 'text/html', production)).headers.get('strict-transport-security') ?? '', /max-age/);
  } finally {
    await production.close();
  }
});

it('closing lets nobody hang', async () => {
  const other = await house.start();
  const socket = new WebSocket(`${other.base.replace('http', 'ws')}/graphql/municipality`, 'graphql-transport-ws');
  await once(socket, 'open');
  const closed = once(socket, 'close');
  const begun = performance.now();
  await other.close();
  assert.equal((await closed)[0], 1001);
  assert.ok(performance.now() - begun < 3_000);
});
