import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestDatabase } from '#lib/testing';
import { CannotStart } from './cannot-start.js';
import type { Database } from './database.js';

const first = { name: 'letters', sql: "create table letter (name text primary key); insert into letter values ('a')" };
const second = { name: 'another letter', sql: "insert into letter values ('b')" };

describe('migrations', () => {
  let database: Database;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  const letters = async () => {
    const { rows } = await database.asMigrator('main', (client) =>
      client.query<{ readonly name: string }>('select name from reads.letter order by name'),
    );
    return rows.map(({ name }) => name);
  };

  it('run in order and once each, also when several processes start together', async () => {
    await Promise.all([1, 2, 3].map(() => database.migrate('reads', [first])));
    assert.deepEqual(await letters(), ['a']);
    await database.migrate('reads', [first, second]);
    await database.migrate('reads', [first, second]);
    assert.deepEqual(await letters(), ['a', 'b']);
  });

  it('are refused when one that has run was changed', async () => {
    const changed = { ...first, sql: `${first.sql} ` };
    await assert.rejects(database.migrate('reads', [changed, second]), (error) => {
      assert(error instanceof CannotStart);
      assert.match(error.message, /^The migration letters of the schema reads was changed after it ran/);
      return true;
    });
  });

  it('are refused when the database knows a later one', async () => {
    await assert.rejects(database.migrate('reads', [first]), /was migrated by a newer Samhold/);
  });

  it('leave nothing behind when one fails', async () => {
    const broken = { name: 'broken', sql: "insert into letter values ('c'); select no_such_function()" };
    await assert.rejects(
      database.migrate('reads', [first, second, broken]),
      /The migration broken of the schema reads failed/,
    );
    assert.deepEqual(await letters(), ['a', 'b']);
    await database.migrate('reads', [first, second]);
  });
});
