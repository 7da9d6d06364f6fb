import type pg from 'pg';
import { z } from 'zod';
import { inPages, pageOfRows, readInPages } from '#lib/database';
import { instantOf, type Instant, type Json } from '#lib/kernel';
import { readLeavesBetween, type ReadLeaf } from './read-leaves.js';

/* The read log as it leaves one installation and comes into another. */

/** A stop as its row has it. */
export interface KeptStop {
  readonly commandId: string;
  readonly caseId: string;
  readonly grantId: string;
  readonly kind: string;
  readonly organisation: string;
  readonly unit: string | null;
  readonly setAt: Instant;
  readonly matched: boolean;
  readonly form: string;
  readonly scribe: Json | null;
  readonly sent: Json | null;
}

const stopRow = z
  .object({
    ...{ command_id: z.string(), case_id: z.string(), grant_id: z.string(), kind: z.string() },
    ...{ organisation: z.string(), unit: z.string().nullable(), set_at: z.date(), matched: z.boolean() },
    ...{ form: z.string(), scribe: z.json().nullable(), sent: z.json().nullable() },
  })
  .transform(({ command_id, case_id, grant_id, set_at, ...rest }): KeptStop => ({
    ...{ commandId: command_id, caseId: case_id, grantId: grant_id, setAt: instantOf(set_at) },
    ...rest,
  }));

/** Every stop that was set, in their order, as they stood at one moment. Read in pages. */
export async function* keptStops(pool: Pick<pg.Pool, 'connect'>, page = pageOfRows): AsyncGenerator<KeptStop> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    for await (const rows of readInPages(client, 'select * from reads.deny order by set_at, command_id', page))
      yield* z.array(stopRow).parse(rows);
    await client.query('commit');
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}

/** Puts stops in; one that stands already stays as it is. */
export async function takeInStops(
  db: Pick<pg.Pool, 'query'>,
  stops: readonly KeptStop[],
  page = pageOfRows,
): Promise<void> {
  for (const some of inPages(stops, page)) await takeInSome(db, some);
}

async function takeInSome(db: Pick<pg.Pool, 'query'>, stops: readonly KeptStop[]): Promise<void> {
  await db.query(
    `insert into reads.deny (command_id, case_id, grant_id, kind, organisation, unit, set_at, matched, form, scribe, sent)
     select * from jsonb_to_recordset($1::jsonb) as s ("commandId" text, "caseId" text, "grantId" text, kind text,
       organisation text, unit text, "setAt" timestamptz, matched boolean, form text, scribe jsonb, sent jsonb)
     on conflict do nothing`,
    [JSON.stringify(stops)],
  );
}

/** Another look stands at the id. */
export class LookTaken extends Error {
  override readonly name = 'LookTaken';
  constructor(readonly id: number) {
    super(`The read log here has another look at ${id}`);
  }
}

/**
 * Puts looks in under the ids that they had, as the owner of the table, and has new ones go on behind them. Those that stand
 * already must be the same to the byte. Throws `LookTaken`.
 */
export async function takeInLooks(client: pg.ClientBase, looks: readonly ReadLeaf[]): Promise<void> {
  const [first] = looks;
  const last = looks.at(-1);
  if (first === undefined || last === undefined) return;
  const standing = new Map(
    (await readLeavesBetween(client, first.id - 1, last.id, looks.length + 1)).map(({ id, leaf }) => [id, leaf]),
  );
  const coming = new Map(looks.map(({ id, leaf }) => [id, leaf]));
  const other = [...standing].find(([id, leaf]) => coming.get(id) !== leaf);
  if (other !== undefined) throw new LookTaken(other[0]);
  await client.query(
    `insert into reads.read_log (id, at, case_id, person_id, kind, organisation, unit, actor, role, purpose, action, classes,
       basis_code, basis_version, grants, outcome, correlation, salt) overriding system value
     select * from jsonb_to_recordset($1::jsonb) as l (id bigint, at timestamptz, case_id text, person_id text, kind text,
       organisation text, unit text, actor text, role text, purpose text, action text, classes text[], basis_code text,
       basis_version text, grants text[], outcome text, correlation text, salt uuid)`,
    [`[${looks.flatMap(({ id, leaf }) => (standing.has(id) ? [] : [leaf])).join(',')}]`],
  );
  await client.query(`select setval(pg_get_serial_sequence('reads.read_log', 'id'), max(id)) from reads.read_log`);
}
