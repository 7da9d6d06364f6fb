import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startTestDatabase } from '#lib/testing';
import { PatientClient } from './patient-client.js';

describe('a connection whose answers are swallowed', { timeout: 30_000 }, () => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  let pool: pg.Pool;
  let isDeaf = false;
  const way = createServer((client) => {
    const target = new URL(database.url('samhold_reads'));
    const upstream = connect(Number(target.port), target.hostname);
    const ends: readonly Socket[] = [client, upstream];
    for (const socket of ends)
      socket.on('error', () => undefined).on('close', () => ends.forEach((end) => end.destroy()));
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => isDeaf || client.write(bytes));
  });

  before(async () => {
    database = await startTestDatabase();
    way.listen(0, '127.0.0.1');
    await once(way, 'listening');
    const address = way.address();
    const through = new URL(database.url('samhold_reads'));
    through.port = String(typeof address === 'object' ? address?.port : 0);
    pool = new pg.Pool({ connectionString: through.href, max: 1, query_timeout: 200, Client: PatientClient });
    pool.on('error', () => undefined);
  });
  after(async () => {
    await pool.end();
    way.close();
    await database.stop();
  });

  it('is given up in the middle of a transaction, and the next who asks gets a sound one', async () => {
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('BEGIN');
    isDeaf = true;
    await assert.rejects(client.query('SELECT 1'), /Query read timeout/);
    isDeaf = false;
    // It does not wait for an answer a second time.
    await assert.rejects(client.query('ROLLBACK'), /not queryable|terminated/);
    client.release();
    assert.equal((await pool.query('SELECT 1')).rowCount, 1);
  });

  it('is given up by whoever asked the pool, too', async () => {
    isDeaf = true;
    await assert.rejects(pool.query('SELECT 1'), /Query read timeout/);
    isDeaf = false;
    assert.equal((await pool.query('SELECT 1')).rowCount, 1);
  });
});
