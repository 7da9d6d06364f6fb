import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SamholdServer } from './server.js';
import { SpecHouse } from './spec-endpoint/spec-house.fixture.js';

describe('the trees over HTTP', () => {
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
  const get = async (path: string) => {
    const response = await fetch(`${server.base}${path}`);
    const { status, headers } = response;
    return {
      status,
      type: headers.get('content-type'),
      cache: headers.get('cache-control'),
      body: await response.text(),
    };
  };

  it('have a checkpoint each, which is fresh, and the newest of each witness', async () => {
    const text = { status: 200, type: 'text/plain; charset=utf-8', cache: 'no-cache' };
    assert.deepEqual(await get('/log/checkpoint'), { ...text, body: 'events.example\n3\n' });
    assert.deepEqual(await get('/log/reads/checkpoint'), { ...text, body: 'reads.example\n3\n' });
    assert.deepEqual(await get('/log/witnessed/nav.example/witness'), { ...text, body: 'events.example\n2\n' });
    assert.equal((await get('/log/witnessed')).status, 404);
    assert.equal((await get('/log/witnessed/nobody.example')).status, 404);
  });

  it('have tiles that stay, as far as they are there', async () => {
    for (const prefix of ['/log', '/log/reads']) {
      const { status, type, cache, body } = await get(`${prefix}/tile/0/000.p/3`);
      assert.deepEqual([status, type, body.length], [200, 'application/octet-stream', 96]);
      assert.equal(cache, 'public, max-age=31536000, immutable');
      for (const path of ['0/000', '0/000.p/4', '0/001.p/1', '1/000.p/1', '0/0', '', '0/000.p/0'])
        assert.equal((await get(`${prefix}/tile/${path}`)).status, 404, path);
    }
  });

  it('give out no entry', async () => {
    for (const path of ['/log/tile/entries/000', '/log/tile/entries/000.p/3', '/log/entries/0', '/log/events', '/log'])
      assert.equal((await get(path)).status, 404, path);
  });
});
