import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { z } from 'zod';
import { openDatabase, readers, roles, type Database, type ReaderRole, type Role } from '#lib/database';
import { Road } from '../support/road.js';
import { TestServer } from '../support/test-server.js';
import { tellCase, textsOfKim } from './told-case.js';

const fjordvik = '311000101';
const nesodal = '311000209';

let server: TestServer;
let database: Database;
before(async () => {
  server = await TestServer.start();
  const road = new Road(server);
  const { prison, otherHousing } = road.cast;
  const { caseId } = await tellCase(
    road,
    textsOfKim((place) => place),
  );
  await road.join(caseId, prison, otherHousing);
  await road.need(caseId, otherHousing);
  await road.enquiry('noor');
  await server.settled();
  database = await openDatabase({ dataFolder: server.folder });
});
after(async () => {
  for (const connection of connections.values()) connection.release();
  await database.stop();
  await server.stop();
});

/** One connection of each role that was asked something: to log in takes longer than to ask. */
const connections = new Map<Role, pg.PoolClient>();

async function connectionOf(role: Role): Promise<pg.PoolClient> {
  const known = connections.get(role) ?? (await database.pool(role, { max: 1 }).connect());
  connections.set(role, known);
  return known;
}

/** What the role is told: how many rows, or why not. */
async function told(role: Role, sql: string, holder = ''): Promise<string> {
  const connection = await connectionOf(role);
  try {
    await connection.query(`SELECT set_config('samhold.holder', $1, false)`, [holder]);
    const { rowCount } = await connection.query(sql);
    return `${rowCount ?? 0} rows`;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const relation = z.object({ schema: z.string(), name: z.string() });

/** Every table and view that is not PostgreSQL's own. */
async function relations() {
  const rows = await server.query(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'p', 'm') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 1, 2`,
  );
  return z.array(relation).parse(rows);
}

describe('the role that serves Husbanken', () => {
  it('reads its own view, and is denied every table of every other schema, the log and the reads among them', async () => {
    const all = await relations();
    const foreign = all.filter(({ schema }) => schema !== 'view_husbanken');
    const schemas = new Set(foreign.map(({ schema }) => schema));
    for (const schema of ['log', 'reads', 'setup', 'view_municipality', 'view_client', 'view_supervision'])
      assert.ok(schemas.has(schema), schema);
    for (const { schema, name } of foreign)
      assert.equal(
        await told('husbanken_reader', `SELECT * FROM ${schema}.${name}`),
        `permission denied for schema ${schema}`,
      );
    assert.equal(await told('husbanken_reader', 'SELECT * FROM view_husbanken.record', '311000403'), '1 rows');
  });

  it('cannot enter the database of the keys', async () => {
    const url = new URL(database.url('husbanken_reader'));
    url.pathname = new URL(database.url('samhold_keys')).pathname;
    const client = new pg.Client({ connectionString: url.href });
    await assert.rejects(client.connect(), /permission denied for database "samhold_keys"/);
  });
});

describe('each role that serves an endpoint', () => {
  it('reads no table of another schema', async () => {
    const all = await relations();
    for (const reader of readers)
      for (const { schema, name } of all.filter((each) => each.schema !== schemaOf(reader)))
        assert.match(
          await told(reader, `TABLE ${schema}.${name}`),
          /^permission denied for schema/,
          `${reader} ${name}`,
        );
  });

  it('changes nothing in its own schema', async () => {
    const all = await relations();
    for (const reader of readers)
      for (const { schema, name } of all.filter((each) => each.schema === schemaOf(reader)))
        assert.match(
          await told(reader, `DELETE FROM ${schema}.${name}`),
          /^permission denied for/,
          `${reader} ${name}`,
        );
  });

  it('cannot become another role', async () => {
    const others = [...roles, 'samhold_migrator', 'samhold_superuser'];
    for (const reader of readers)
      for (const other of others.filter((role) => role !== reader)) {
        assert.equal(await told(reader, `SET ROLE ${other}`), `permission denied to set role "${other}"`);
        assert.equal(
          await told(reader, `SET SESSION AUTHORIZATION ${other}`),
          `permission denied to set session authorization "${other}"`,
        );
      }
  });

  it('cannot read the server’s files, run its programs, or give itself rights', async () => {
    for (const sql of [
      `SELECT pg_read_file('postgresql.conf')`,
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      'CREATE ROLE another',
      'ALTER ROLE husbanken_reader SUPERUSER',
      'GRANT municipality_reader TO husbanken_reader',
      'ALTER ROLE husbanken_reader BYPASSRLS',
    ])
      assert.match(await told('husbanken_reader', sql), /^permission denied/, sql);
  });
});

describe('row-level security', () => {
  const tables = ['case_view', 'timeline', 'inbox', 'record'];

  it('shows one municipality its own rows, by a query without any condition', async () => {
    for (const name of tables) {
      const both = await holdersOf(`view_municipality.${name}`);
      assert.deepEqual(Object.keys(both).sort(), [fjordvik, nesodal], name);
      for (const holder of [fjordvik, nesodal])
        assert.equal(
          await told('municipality_reader', `SELECT * FROM view_municipality.${name}`, holder),
          `${both[holder]} rows`,
          name,
        );
    }
  });

  it('shows nothing to a session that reads for nobody, or for a holder that is not there', async () => {
    for (const name of tables)
      for (const holder of ['', '%', '311000101 or true', 'null'])
        assert.equal(await told('municipality_reader', `TABLE view_municipality.${name}`, holder), '0 rows', name);
  });

  it('holds on the tables behind the views too', async () => {
    for (const { name } of (await relations()).filter((each) => /^\w+_v\d+$/.test(each.name)))
      for (const reader of readers) {
        const answer = await told(reader, `TABLE ${schemaOf(reader)}.${name}`, fjordvik);
        assert.match(answer, /^(\d+ rows|relation ".*" does not exist)$/);
        if (reader !== 'municipality_reader') assert.doesNotMatch(answer, /^[1-9]/, `${reader} ${name}`);
      }
  });

  it('shows a person no other person’s page', async () => {
    const persons = await holdersOf('view_client.person_view');
    assert.ok(Object.keys(persons).length >= 1);
    for (const person of Object.keys(persons))
      assert.equal(await told('client_reader', 'TABLE view_client.person_view', person), '1 rows');
    assert.equal(await told('client_reader', 'TABLE view_client.person_view', 'person-of-nobody'), '0 rows');
  });

  async function holdersOf(table: string): Promise<Readonly<Record<string, number>>> {
    const rows = await server.query(`SELECT holder, count(*)::int AS rows FROM ${table} GROUP BY holder`);
    return Object.fromEntries(
      z
        .array(z.object({ holder: z.string(), rows: z.number() }))
        .parse(rows)
        .map((row) => [row.holder, row.rows]),
    );
  }
});

describe('the log', () => {
  const changes = [
    `UPDATE log.events SET leaf = '{}'`,
    'DELETE FROM log.events',
    'TRUNCATE log.events',
    'ALTER TABLE log.events DISABLE TRIGGER append_only',
    'DROP TABLE log.events',
  ];

  it('is changed by no role that serves', async () => {
    const head = await server.head();
    for (const role of roles.filter((each) => each !== 'samhold_keys'))
      for (const sql of changes)
        assert.match(await told(role, sql), /^(permission denied|must be owner of table)/, `${role}: ${sql}`);
    assert.equal(await server.head(), head);
  });

  it('is not rewritten by its owner or the superuser either, while its trigger stands', async () => {
    for (const sql of changes.slice(0, 3)) {
      await assert.rejects(server.query(sql), /The log is append-only/);
      await assert.rejects(
        database.asMigrator('main', (client) => client.query(sql)),
        /The log is append-only/,
      );
    }
  });

  it('of looks is neither changed nor thinned out by the role that writes it', async () => {
    for (const sql of [
      `UPDATE reads.read_log SET outcome = 'denied'`,
      'DELETE FROM reads.read_log',
      'TRUNCATE reads.read_log',
      'DELETE FROM reads.deny',
    ])
      assert.match(await told('samhold_reads', sql), /^permission denied|append-only/, sql);
  });
});

function schemaOf(reader: ReaderRole): string {
  return `view_${reader.replace('_reader', '')}`;
}
