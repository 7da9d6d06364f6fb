import type pg from 'pg';
import { z } from 'zod';
import { inPages, pageOfRows, readInPages } from '#lib/database';

/* The key database as it leaves one installation and comes into another. Its keys stay wrapped: without the ring they open nothing. */

const keySchema = z.object({ subject: z.string(), use: z.string(), kek: z.string(), wrapped: z.base64() });
const personSchema = z.object({ index: z.base64(), person: z.string() });
const restrictedSchema = z.object({ subject: z.string(), shownTo: z.array(z.string()) });

export type CarriedKey = z.infer<typeof keySchema>;
export type CarriedPerson = z.infer<typeof personSchema>;
export type CarriedRestriction = z.infer<typeof restrictedSchema>;

export interface CarriedKeys {
  /** The key-encryption key that new keys are wrapped under; undefined while there are none. */
  readonly kek: string | undefined;
  readonly keys: readonly CarriedKey[];
  readonly people: readonly CarriedPerson[];
  readonly restricted: readonly CarriedRestriction[];
  /** Subjects of whom only a tombstone is left. */
  readonly erased: readonly string[];
}

/** What stands in the key database, page by page: a city's keys are too many for one answer, and for one machine's memory. */
export interface KeptKeys {
  readonly kek: string | undefined;
  keys(): AsyncGenerator<readonly CarriedKey[]>;
  people(): AsyncGenerator<readonly CarriedPerson[]>;
  restricted(): AsyncGenerator<readonly CarriedRestriction[]>;
  erased(): AsyncGenerator<readonly string[]>;
}

/** Everything, as it stood at one moment, for as long as the work takes; one kind of rows is read at a time, to its end. */
export async function withKeptKeys<T>(
  pool: Pick<pg.Pool, 'connect'>,
  work: (kept: KeptKeys) => Promise<T>,
  page = pageOfRows,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query('select current_kek as kek from keys.encryption');
    const done = await work({
      kek: z.object({ kek: z.string() }).optional().parse(rows[0])?.kek,
      keys: () => pagesOf(keySchema, readInPages(client, everyKey, page)),
      people: () => pagesOf(personSchema, readInPages(client, everyPerson, page)),
      restricted: () => pagesOf(restrictedSchema, readInPages(client, everyRestriction, page)),
      erased: () => pagesOf(erasedSchema, readInPages(client, everyTombstone, page)),
    });
    await client.query('commit');
    client.release();
    return done;
  } catch (cause) {
    client.release(true);
    throw cause;
  }
}

async function* pagesOf<T>(
  schema: z.ZodType<T>,
  pages: AsyncGenerator<readonly Record<string, unknown>[]>,
): AsyncGenerator<readonly T[]> {
  for await (const rows of pages) yield z.array(schema).parse(rows);
}

const erasedSchema = z.object({ subject: z.string() }).transform(({ subject }) => subject);
const everyKey = `select subject, use, kek, ${inBase64('wrapped')} from keys.data_key order by subject, use`;
const everyPerson = `select ${inBase64('blind_index', 'index')}, person from keys.person_at order by person`;
const everyRestriction = 'select subject, shown_to as "shownTo" from keys.restricted order by subject';
const everyTombstone = 'select subject from keys.erased order by subject';

function inBase64(column: string, name = column): string {
  return `replace(encode(${column}, 'base64'), E'\\n', '') as ${name}`;
}

const notErased = 'not exists (select from keys.erased e where e.subject = t.subject)';

const putKeys = `
with t as (select * from jsonb_to_recordset($1::jsonb) as t (subject text, use text, kek text, wrapped text)),
put as (insert into keys.data_key (subject, use, kek, wrapped)
  select subject, use, kek, decode(wrapped, 'base64') from t where ${notErased} on conflict do nothing)
select count(*) filter (where not (${notErased})) as held from t`;

const putPeople = `
insert into keys.person_at (blind_index, person)
select decode(t.index, 'base64'), t.subject
from (select index, person as subject from jsonb_to_recordset($1::jsonb) as t (index text, person text)) t
where ${notErased} on conflict do nothing`;

const putRestrictions = `
insert into keys.restricted (subject, shown_to)
select t.subject, t."shownTo" from jsonb_to_recordset($1::jsonb) as t (subject text, "shownTo" text[])
where ${notErased} on conflict do nothing`;

/**
 * Puts keys in beside those that stand, but for the subjects that are erased here or in what comes: of them only a tombstone comes.
 * All in one transaction, so that no erased subject has a key at any moment. Gives the number of keys that were held back.
 */
export async function takeInKeys(
  pool: Pick<pg.Pool, 'connect'>,
  carried: CarriedKeys,
  page = pageOfRows,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const erased of inPages(carried.erased, page))
      await client.query('insert into keys.erased (subject) select unnest($1::text[]) on conflict do nothing', [
        erased,
      ]);
    await client.query(
      'insert into keys.encryption (current_kek) select $1::text where $1 is not null on conflict do nothing',
      [carried.kek ?? null],
    );
    let held = 0;
    for (const keys of inPages(carried.keys, page)) {
      const { rows } = await client.query<{ readonly held: string }>(putKeys, [JSON.stringify(keys)]);
      held += Number(rows[0]?.held ?? 0);
    }
    for (const people of inPages(carried.people, page)) await client.query(putPeople, [JSON.stringify(people)]);
    for (const some of inPages(carried.restricted, page)) await client.query(putRestrictions, [JSON.stringify(some)]);
    await client.query('commit');
    return held;
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw cause;
  } finally {
    client.release();
  }
}
