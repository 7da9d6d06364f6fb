import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { freePort } from '#lib/testing';
import { CannotStart } from './cannot-start.js';
import { urlFor, withClient } from './connect.js';
import { startCluster, type Cluster } from './embedded/cluster.js';
import { closedFolder } from './embedded/cluster.fixture.js';
import { openDatabase, type OpenOptions } from './open-database.js';

describe('opening the database', { timeout: 110_000 }, () => {
  const folder = closedFolder();
  after(() => folder.remove());

  it('makes all of it in the data folder, and finds it there again', async () => {
    const first = await openDatabase({ dataFolder: folder.data });
    await first.migrate('log', [{ name: 'one', sql: 'create table fact (n int)' }]);
    await first
      .pool('samhold_log')
      .query('insert into fact values (1)')
      .catch(() => undefined);
    await first.pool('samhold_log').query('insert into log.fact values (1)');
    await first.stop();
    const again = await openDatabase({ dataFolder: folder.data });
    const { rowCount } = await again.pool('husbanken_writer').query('select from log.fact');
    assert.equal(rowCount, 1);
    await again.stop();
  });

  it('is shared by processes that open it at the same time', async () => {
    const fresh = closedFolder();
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ dataFolder: fresh.data })));
    await Promise.all(databases.map((database) => database.pool('samhold_keys').query('select 1')));
    for (const database of databases) await database.stop();
    fresh.remove();
  });

  it('stops although a connection was never given back', async () => {
    const database = await openDatabase({ dataFolder: folder.data });
    await database.pool('samhold_reads').connect();
    await database.stop();
  });
});

describe("a PostgreSQL of one's own", { timeout: 110_000 }, () => {
  const folder = closedFolder();
  const own = closedFolder();
  let server: Cluster;
  let url: string;
  before(async () => {
    server = await startCluster(own.data);
    await withClient(server.url, async (client) => {
      await client.query("create role administrator login createrole createdb password 'of the operator'");
      await client.query('create database samhold_live owner administrator');
    });
    url = urlFor(server.url, { user: 'administrator', password: 'of the operator', database: 'samhold_live' });
  });
  after(async () => {
    await server.stop();
    own.remove();
    folder.remove();
  });

  it('is set up by an administrator who is no superuser, with the keys beside it', async () => {
    const database = await openDatabase({
      dataFolder: folder.data,
      databaseUrl: url,
      roleSecret: 'of the installation',
    });
    await database.migrate('view_client', [{ name: 'one', sql: 'create table fact (n int)' }]);
    await database.pool('client_writer').query('insert into view_client.fact values (1)');
    assert.equal((await database.pool('client_reader').query('select from view_client.fact')).rowCount, 1);
    await assert.rejects(database.pool('partner_reader').query('select from view_client.fact'), /permission denied/);
    const keys = await database.pool('samhold_keys').query<{ name: string }>('select current_database() as name');
    assert.deepEqual(keys.rows, [{ name: 'samhold_live_keys' }]);
    await database.stop();
    await assert.rejects(withClient(urlFor(url, { user: 'samhold_keys' }), async () => undefined));
  });

  it('is opened without the administrator once it is set up, by whoever knows the secret', async () => {
    const databaseUrl = urlFor(url, { password: 'changed since' });
    const database = await openDatabase({ dataFolder: folder.data, databaseUrl, roleSecret: 'of the installation' });
    assert.equal((await database.pool('client_reader').query('select from view_client.fact')).rowCount, 1);
    await database.stop();
    await cannotOpen(
      { databaseUrl, roleSecret: 'a wrong one' },
      /^DATABASE_URL is refused at 127\.0\.0\.1:\d+: the user administrator or its password is wrong there\.$/,
    );
  });

  it('keeps running when Samhold stops', async () => {
    assert.equal(await withClient(server.url, async (client) => (await client.query('select 1')).rowCount), 1);
  });

  const cannotOpen = (options: Partial<OpenOptions>, message: RegExp) =>
    assert.rejects(openDatabase({ dataFolder: folder.data, ...options }), (error) => {
      assert(error instanceof CannotStart);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /of the operator|\n/);
      return true;
    });

  it('is named in one sentence when it cannot be used', async () => {
    const dead = `postgres://a:b@127.0.0.1:${await freePort()}/samhold`;
    await cannotOpen(
      { databaseUrl: dead },
      /^DATABASE_URL points to 127\.0\.0\.1:\d+, which does not answer \(ECONNREFUSED\); start that PostgreSQL, or correct DATABASE_URL\.$/,
    );
    await cannotOpen({ databaseUrl: url, keysUrl: dead }, /^SAMHOLD_KEYS_URL points to 127\.0\.0\.1/);
    await cannotOpen(
      { databaseUrl: 'mysql://localhost' },
      /^DATABASE_URL is not a PostgreSQL address; it looks like postgres:/,
    );
    await cannotOpen(
      { databaseUrl: urlFor(url, { database: 'missing' }) },
      /^DATABASE_URL names the database missing, which 127\.0\.0\.1:\d+ does not have; create it there\.$/,
    );
  });

  it('is named too when its user may not set it up', async () => {
    await withClient(server.url, async (client) => {
      await client.query("create role visitor login password 'of the operator'");
      await client.query('create database other owner administrator');
    });
    const visitor = urlFor(url, { user: 'visitor', database: 'other' });
    await cannotOpen(
      { databaseUrl: visitor },
      /^DATABASE_URL names the user visitor, who may not create roles and schemas in other; let it/,
    );
  });
});
