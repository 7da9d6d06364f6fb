import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestDatabase } from '#lib/testing';
import type { Database } from './database.js';
import { compartments, connectionShare, mainSchemas, roles, type Role, type Schema } from './roles.js';

describe('the roles', () => {
  let database: Database;
  before(async () => {
    database = await startTestDatabase();
    for (const schema of mainSchemas)
      await database.migrate(schema, [{ name: 'a table', sql: 'create table fact (n int)' }]);
    await database.migrate('keys', [{ name: 'a table', sql: 'create table fact (n int)' }]);
  });
  after(() => database.stop());

  const attempt = async (role: Role, sql: string): Promise<string> => {
    const pool = database.pool(role, { max: 1 });
    try {
      await pool.query(sql);
      return 'done';
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    } finally {
      await pool.end();
    }
  };
  const denied = (schema: Schema) => `permission denied for schema ${schema}`;
  const outcomes = (role: Role, schemas: readonly Schema[], sql: (schema: Schema) => string) =>
    Promise.all(schemas.map(async (schema) => [schema, await attempt(role, sql(schema))] as const));
  const select = (schema: Schema) => `select * from ${schema}.fact`;

  for (const compartment of compartments) {
    const own = `view_${compartment}` as const;
    const others = mainSchemas.filter((schema) => schema !== own);

    it(`lets the reader of ${compartment} see its own view and no other schema`, async () => {
      const reader: Role = `${compartment}_reader`;
      assert.equal(await attempt(reader, select(own)), 'done');
      assert.deepEqual(
        await outcomes(reader, others, select),
        others.map((schema) => [schema, denied(schema)]),
      );
      assert.equal(await attempt(reader, `insert into ${own}.fact values (1)`), 'permission denied for table fact');
    });

    it(`lets the writer of ${compartment} fill its own view and read the log`, async () => {
      const writer: Role = `${compartment}_writer`;
      assert.equal(await attempt(writer, `insert into ${own}.fact values (1); update ${own}.fact set n = 2`), 'done');
      assert.equal(await attempt(writer, `delete from ${own}.fact; truncate ${own}.fact`), 'done');
      assert.equal(await attempt(writer, `create table ${own}.fact_v2 (n int)`), 'done');
      assert.equal(await attempt(writer, select('log')), 'done');
      assert.equal(await attempt(writer, 'insert into log.fact values (1)'), 'permission denied for table fact');
      const closed = others.filter((schema) => schema !== 'log');
      assert.deepEqual(
        await outcomes(writer, closed, select),
        closed.map((schema) => [schema, denied(schema)]),
      );
    });
  }

  it('lets the log role add to the log and see nothing else', async () => {
    assert.equal(await attempt('samhold_log', 'insert into log.fact values (1); select * from log.fact'), 'done');
    for (const sql of ['update log.fact set n = 2', 'delete from log.fact', 'truncate log.fact'])
      assert.equal(await attempt('samhold_log', sql), 'permission denied for table fact');
    const others = mainSchemas.filter((schema) => schema !== 'log');
    assert.deepEqual(
      await outcomes('samhold_log', others, select),
      others.map((schema) => [schema, denied(schema)]),
    );
  });

  it('lets the drafts role keep drafts and see nothing else', async () => {
    const change = 'insert into drafts.fact values (1); update drafts.fact set n = 2; delete from drafts.fact';
    assert.equal(await attempt('samhold_drafts', change), 'done');
    const others = mainSchemas.filter((schema) => schema !== 'drafts');
    assert.deepEqual(
      await outcomes('samhold_drafts', others, select),
      others.map((schema) => [schema, denied(schema)]),
    );
  });

  it('lets the role of the trust log add to its schema, and see nothing that it is not shown', async () => {
    assert.equal(await attempt('samhold_trust', 'insert into trust.fact values (1); select * from trust.fact'), 'done');
    for (const sql of ['update trust.fact set n = 2', 'delete from trust.fact', 'select * from reads.fact'])
      assert.equal(await attempt('samhold_trust', sql), 'permission denied for table fact');
    const others = mainSchemas.filter((schema) => schema !== 'trust' && schema !== 'reads');
    assert.deepEqual(
      await outcomes('samhold_trust', others, select),
      others.map((schema) => [schema, denied(schema)]),
    );
  });

  it('keeps the keys in a database that no other role can enter', async () => {
    const keys = new URL(database.url('samhold_keys')).pathname.slice(1);
    assert.equal(await attempt('samhold_keys', 'insert into keys.fact values (1); delete from keys.fact'), 'done');
    const doors = await database.asMigrator('keys', async (client) => {
      const { rows } = await client.query<{ readonly rolname: string }>(
        "select rolname from pg_roles where has_database_privilege(oid, $1, 'connect') and not rolsuper and rolname = any($2)",
        [keys, [...roles]],
      );
      return rows.map(({ rolname }) => rolname);
    });
    assert.deepEqual(doors, ['samhold_keys']);
  });

  it('lets no role make anything outside its own view', async () => {
    for (const role of roles)
      for (const sql of ['create schema own', 'create table public.own (n int)', 'create temporary table own (n int)'])
        assert.match(await attempt(role, sql), /^permission denied/);
  });

  it('stays within the connections that PostgreSQL allows', () => {
    const all = roles.reduce((sum, role) => sum + connectionShare(role), 0);
    assert.equal(all, 80);
    assert.throws(() => database.pool('husbanken_reader', { max: 5 }), /husbanken_reader has 4 connections, not 5/);
  });
});
