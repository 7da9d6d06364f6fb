import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fastify, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { freePort } from '#lib/testing';
import { demoMachines } from '../demo/machines.js';
import { demoPeople } from '../demo/people.js';
import { installationSecrets, type InstallationSecrets } from '../installation-secrets.js';
import type { VerifyToken } from '../verify-token.js';
import { embeddedProvider } from './embedded-provider.js';
import { embeddedVerifier } from './embedded-verifier.js';
import { mountProvider } from './mount-provider.js';

let base: string;
let folder: string;
let secrets: InstallationSecrets;
let server: FastifyInstance;
let verify: VerifyToken;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samhold-identity-'));
  secrets = await installationSecrets(join(folder, 'data'));
  const port = await freePort();
  base = `http://localhost:${port}`;
  server = fastify();
  server.addHook('onRequest', async (_request, reply) => void reply.header('x-policy', 'kept'));
  await mountProvider(
    server,
    embeddedProvider({ base, people: demoPeople, machines: demoMachines, secrets }),
    demoPeople,
  );
  verify = embeddedVerifier(base, secrets);
  await server.listen({ port, host: 'localhost' });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A browser: keeps cookies by name and path, and follows redirects by hand. */
function browser() {
  const jar = new Map<string, { readonly path: string; readonly pair: string }>();
  return async (url: string) => {
    const { pathname } = new URL(url);
    const sent = [...jar.values()].filter(({ path }) => pathname.startsWith(path)).map(({ pair }) => pair);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: sent.join('; '), accept: 'text/html' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(`${pair.split('=')[0]}${path}`);
      else jar.set(`${pair.split('=')[0]}${path}`, { path, pair });
    }
    return response;
  };
}

/** Clicks a role card: to the provider and, by redirects alone, back with a code or an error. */
async function arrival(open: ReturnType<typeof browser>, card: string, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'samhold-web',
    response_type: 'code',
    redirect_uri: `${base}/callback`,
    scope: 'openid samhold',
    state: card,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: card,
    ...more,
  });
  let location = `${base}/oidc/auth?${query}`;
  for (let turn = 0; turn < 6 && !location.startsWith(`${base}/callback`); turn += 1) {
    const response = await open(location);
    assert.equal(response.status, 303, await response.text());
    location = new URL(response.headers.get('location') ?? '', base).href;
  }
  return { params: new URL(location).searchParams, verifier };
}

async function token(fields: Record<string, string>, credentials?: string) {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    ...(credentials ? { headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } } : {}),
  });
  const body = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, body, accessToken: String(body['access_token']) };
}

async function logIn(open: ReturnType<typeof browser>, card: string, more: Record<string, string> = {}) {
  const { params, verifier } = await arrival(open, card, more);
  return token({
    grant_type: 'authorization_code',
    client_id: 'samhold-web',
    redirect_uri: `${base}/callback`,
    code: params.get('code') ?? '',
    code_verifier: verifier,
  });
}

describe('a role card', () => {
  it('logs in as the person on it, without a form', async () => {
    const claims = await verify((await logIn(browser(), 'jonas')).accessToken);
    const who = claims?.who;
    assert.deepEqual(who, demoPeople.find(({ card }) => card === 'jonas')?.who);
    assert.ok((claims?.expiresAt ?? 0) > Date.now() + 3_600_000);
  });

  it('of the person who seeks a home carries a synthetic national id and no organisation', async () => {
    const claims = await verify((await logIn(browser(), 'kim')).accessToken);
    assert.deepEqual(claims?.who, { kind: 'client', pid: '14850350281' });
  });

  it('chosen in another tab is another person, and both tabs stay who they are', async () => {
    const open = browser();
    const first = await arrival(open, 'jonas');
    const second = await logIn(open, 'kim', { prompt: 'login' });
    const third = await logIn(open, 'tor');
    assert.equal((await verify(second.accessToken))?.who.kind, 'client');
    assert.deepEqual((await verify(third.accessToken))?.who, demoPeople.find(({ card }) => card === 'tor')?.who);
    assert.ok(first.params.get('code'));
  });

  it('that is being clicked twice at once, as different people, ends as each', async () => {
    const open = browser();
    const both = await Promise.all([logIn(open, 'ole'), logIn(open, 'hanna')]);
    const kinds = await Promise.all(both.map(async ({ accessToken }) => (await verify(accessToken))?.who.kind));
    assert.deepEqual(kinds, ['kirkens-bymisjon', 'child-welfare']);
  });

  it('that nobody drew logs nobody in', async () => {
    assert.equal((await arrival(browser(), 'nobody')).params.get('error'), 'access_denied');
    assert.equal((await arrival(browser(), '')).params.get('error'), 'access_denied');
  });

  it('needs the proof of who asked, and a place that is ours to return to', async () => {
    const { params } = await arrival(browser(), 'jonas');
    const stolen = { grant_type: 'authorization_code', client_id: 'samhold-web', redirect_uri: `${base}/callback` };
    const { status } = await token({ ...stolen, code: params.get('code') ?? '', code_verifier: 'x'.repeat(43) });
    assert.equal(status, 400);
    const elsewhere = new URLSearchParams({
      client_id: 'samhold-web',
      response_type: 'code',
      redirect_uri: 'https://elsewhere.example/',
    });
    const page = await browser()(`${base}/oidc/auth?${elsewhere}`);
    assert.equal(page.status, 400);
    assert.doesNotMatch(await page.text(), /elsewhere|https?:/);
    assert.equal(page.headers.get('x-policy'), 'kept');
  });
});

describe('a machine client', () => {
  it('speaks for a unit of its kind, for every name of the outside contract', async () => {
    for (const { id, who } of demoMachines) {
      const { accessToken } = await token({ grant_type: 'client_credentials', scope: 'samhold' }, `${id}:${id}-secret`);
      assert.deepEqual((await verify(accessToken))?.who, who, id);
    }
  });

  it('with a wrong secret, or for another audience, gets nothing', async () => {
    const fields = { grant_type: 'client_credentials', scope: 'samhold' };
    assert.equal((await token(fields, 'demo-husbanken:wrong')).status, 401);
    const other = { ...fields, resource: 'https://other.example/' };
    assert.equal((await token(other, 'demo-husbanken:demo-husbanken-secret')).body['error'], 'invalid_target');
  });
});

it('a token of another installation is refused, and a restart keeps our own good', async () => {
  const fields = { grant_type: 'client_credentials', scope: 'samhold' };
  const { accessToken } = await token(fields, 'demo-partner:demo-partner-secret');
  const other = await installationSecrets(join(folder, 'other'));
  assert.equal(await embeddedVerifier(base, other)(accessToken), undefined);
  const again = await installationSecrets(join(folder, 'data'));
  assert.ok(await embeddedVerifier(base, again)(accessToken));
});

it('secrets are for the owner only, and the same for all who start at once', async () => {
  const fresh = join(folder, 'fresh');
  const all = await Promise.all(Array.from({ length: 5 }, () => installationSecrets(fresh)));
  assert.equal(new Set(all.map(({ cookieSecret }) => cookieSecret)).size, 1);
  assert.equal((await stat(join(fresh, 'secrets.json'))).mode & 0o777, 0o600);
});
