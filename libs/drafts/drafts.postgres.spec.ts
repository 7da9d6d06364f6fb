import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type pg from 'pg';
import { startTestDatabase } from '#lib/testing';
import { draftsContract } from './drafts.contract.js';
import { draftsMigrations } from './drafts.migrations.js';
import { postgresDrafts } from './drafts.postgres.js';

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let pool: pg.Pool;
before(async () => {
  database = await startTestDatabase();
  await database.migrate('drafts', draftsMigrations);
  pool = database.pool('samhold_drafts');
});
after(() => database.stop());

draftsContract('in PostgreSQL', async () => postgresDrafts(pool));

it('drafts in PostgreSQL are kept by a role that sees nothing else, and by no other', async () => {
  await assert.rejects(pool.query('select * from log.events'), { code: '42501' });
  await assert.rejects(database.pool('samhold_log', { max: 1 }).query('select * from drafts.draft'), { code: '42501' });
});
