import type pg from 'pg';
import { z } from 'zod';
import { gathering } from '#lib/database';
import type { Kind } from '#lib/kernel';
import type { Deny, LoggedRead, ReadEntry, ReadLog, ReadPage } from './read-log.port.js';
import { columnsOf, denyRow, lookRow } from './read-log.rows.js';

/** The read log in the schema `reads` (migrated by `readsMigrations`), as the role `samhold_reads`. The pool is its owner's to end. */
export function postgresReadLog(pool: pg.Pool): ReadLog {
  // A look is a commit: those who look at the same time share one.
  const log = gathering((entries: readonly ReadEntry[]) => logReads(pool, entries));
  return {
    logReads: async (entries) => (entries.length === 0 ? [] : log(entries)),
    setDeny: (deny) => setDeny(pool, deny),
    stoppedGrants: async (caseIds) => {
      const { rows } = await pool.query({
        name: 'reads.stopped',
        text: 'select * from reads.deny where case_id = any ($1)',
        values: [caseIds],
      });
      return new Set(
        z
          .array(denyRow)
          .parse(rows)
          .map(({ grantId }) => grantId),
      );
    },
    matchDeny: async (commandId) => {
      await pool.query('update reads.deny set matched = true where command_id = $1', [commandId]);
    },
    unmatchedDenies: async (setBefore) => {
      const { rows } = await pool.query(
        'select * from reads.deny where not matched and set_at < $1 order by set_at, command_id',
        [setBefore],
      );
      return z.array(denyRow).parse(rows);
    },
    readsOfCase: (caseId, page) => reads(pool, ofCase, caseId, page),
    countReadsOfCase: (caseId, withoutKinds = []) => countReads(pool, ofCase, caseId, withoutKinds),
    readsOfRecords: (personId, page) => reads(pool, ofRecords, personId, page),
    countReadsOfRecords: (personId, withoutKinds = []) => countReads(pool, ofRecords, personId, withoutKinds),
  };
}

async function logReads(pool: pg.Pool, entries: readonly ReadEntry[]): Promise<readonly ('logged' | 'denied')[]> {
  const { rows } = await pool.query<{ outcome: 'logged' | 'denied' }>({
    name: 'reads.log',
    text: 'select outcome from reads.log_reads($1::jsonb) as outcome',
    values: [JSON.stringify(entries.map(columnsOf))],
  });
  if (rows.length !== entries.length) throw new Error('The read log did not answer every look');
  return rows.map(({ outcome }) => outcome);
}

async function setDeny(pool: pg.Pool, { commandId, caseId, grantId, recipient, setAt, said }: Deny): Promise<void> {
  const { kind, organisation, unit } = recipient;
  await pool.query('select reads.set_deny($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    commandId,
    caseId,
    grantId,
    kind,
    organisation,
    unit,
    setAt,
    said.form,
    said.scribe === null ? null : JSON.stringify({ ...said.scribe, signed: said.signed }),
    said.sent === null ? null : JSON.stringify(said.sent),
  ]);
}

const ofCase = 'from reads.read_log where case_id = $1 and kind <> all ($2::text[])';
const ofRecords = 'from reads.read_log where person_id = $1 and case_id is null and kind <> all ($2::text[])';
type Which = typeof ofCase | typeof ofRecords;

async function reads(pool: pg.Pool, which: Which, about: string, page: ReadPage): Promise<readonly LoggedRead[]> {
  const [beyond, order] = page.order === 'newest-first' ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
  const { rows } = await pool.query(
    `select * ${which} and ($3::timestamptz is null or (at, id) ${beyond} ($3, $4::bigint))
     order by at ${order}, id ${order} limit $5`,
    [about, page.withoutKinds ?? [], page.after?.at ?? null, page.after?.id ?? null, page.limit],
  );
  return z.array(lookRow).parse(rows);
}

async function countReads(pool: pg.Pool, which: Which, about: string, withoutKinds: readonly Kind[]): Promise<number> {
  const { rows } = await pool.query(`select count(*)::int as total ${which}`, [about, withoutKinds]);
  return z.object({ total: z.number() }).parse(rows[0]).total;
}
