import type pg from 'pg';

/** A row of the log with every column as it is stored, whatever it holds: for whoever checks, not for whoever folds. */
export interface StoredRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly commandId: string;
  readonly leaf: string;
  readonly leafHash: Buffer;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

/** At most `limit` rows after a position, in their order. */
export async function storedRowsAfter(
  db: Pick<pg.Pool, 'query'>,
  after: number,
  limit: number,
): Promise<readonly StoredRow[]> {
  const { rows } = await db.query<Omit<StoredRow, 'position'> & { readonly position: string }>({
    name: 'stored rows',
    text: `select position, stream, revision, event_id as id, type, command_id as "commandId", leaf, leaf_hash as "leafHash",
      (extract(epoch from recorded_at) * 1000)::float8 as "recordedAt"
      from log.events where position > $1 order by position limit $2`,
    values: [after, limit],
  });
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}
