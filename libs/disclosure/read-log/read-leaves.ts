import pg from 'pg';
import { canonicalJson, type Json } from '#lib/kernel';
import { readTurnKey } from './reads.migrations.js';

/** A look as a leaf of the tree over all looks: every column of its row, in one form. */
export interface ReadLeaf {
  readonly id: number;
  /** What is hashed. It holds pseudonymous ids and codes and nothing that is sealed, so no erasure touches it. */
  readonly leaf: string;
}

type LeafRow = { readonly id: string } & Readonly<Record<string, Json>>;

// All are texts and lists of texts. The order below is by the number: `id` alone would be the text that is given out.
const columns = `r.id::text as id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, case_id, person_id, kind, organisation, unit, actor, role, purpose, action, classes,
  basis_code, basis_version, grants, outcome, correlation, salt`;

const lockNotAvailable = '55P03';

/** Looks after an id, in the order of their ids, up to the highest of which it is certain that none below is still to come. */
export async function readLeavesAfter(
  client: pg.ClientBase,
  after: number,
  limit: number,
): Promise<readonly ReadLeaf[]> {
  await client.query('begin');
  try {
    // Whoever looks waits behind us while we wait, so we do not wait for long.
    await client.query("set local lock_timeout = '300ms'");
    await client.query('select pg_advisory_xact_lock($1)', [readTurnKey]);
    const { rows } = await client.query<{ last: string }>(
      'select coalesce(max(id), 0)::text as last from reads.read_log',
    );
    await client.query('commit');
    const last = Number(rows[0]?.last ?? 0);
    return last <= after ? [] : await readLeavesBetween(client, after, last, limit);
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    if (cause instanceof pg.DatabaseError && cause.code === lockNotAvailable) return [];
    throw cause;
  }
}

/** Looks with ids after the one and up to the other. */
export async function readLeavesBetween(
  db: Pick<pg.ClientBase, 'query'>,
  after: number,
  last: number,
  limit: number,
): Promise<readonly ReadLeaf[]> {
  const { rows } = await db.query<LeafRow>(
    `select ${columns} from reads.read_log r where r.id > $1 and r.id <= $2 order by r.id limit $3`,
    [after, last, limit],
  );
  return rows.map((row) => ({ id: Number(row.id), leaf: canonicalJson(row) }));
}
