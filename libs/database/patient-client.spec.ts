import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { z } from 'zod';
import { startTestDatabase } from '#lib/testing';
import { giveUpTogether, PatientClient } from './patient-client.js';

/** Long enough for a sound answer of a busy machine, in milliseconds. */
const patience = 1_000;

describe('a connection whose answers are swallowed', { timeout: 110_000 }, () => {
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
    pool = new pg.Pool({ connectionString: through.href, max: 3, query_timeout: patience, Client: PatientClient });
    giveUpTogether(pool);
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

  for (const way of ['by a session', 'by the pool'] as const)
    it(`is given up with those that stand by, when it is found out ${way}`, async () => {
      const sessions = async () => {
        const all = await Promise.all(
          [1, 2, 3].map(() => pool.query('SELECT pg_backend_pid() AS pid, pg_sleep(0.05)')),
        );
        return all.map(({ rows }) => z.array(z.object({ pid: z.number() })).parse(rows)[0]?.pid);
      };
      const before = await sessions();
      assert.equal(new Set(before).size, 3);
      isDeaf = true;
      const client = await pool.connect();
      client.on('error', () => undefined);
      const asked = way === 'by the pool' ? (client.release(), pool.query('SELECT 1')) : client.query('SELECT 1');
      await assert.rejects(asked, /Query read timeout/);
      isDeaf = false;
      if (way === 'by a session') client.release();
      const after = await sessions();
      assert.deepEqual(
        after.filter((pid) => before.includes(pid)),
        [],
      );
    });
});
