import { isIdOf, isStreamName, type CaseId, type StreamName } from '#lib/kernel';
import type { Grant } from '#lib/case-stream';
import { statement, table, type Writing } from '#lib/projections';

/** Remembers that a private stream of this compartment belongs to a case. */
export async function linkStream(
  writing: Writing,
  { organisation, unit }: Grant['recipient'],
  caseId: CaseId,
  stream: StreamName,
): Promise<void> {
  await writing.client.query(
    `INSERT INTO ${table(writing, 'secret_link')} (holder, unit, case_id, stream) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [organisation, unit ?? '', caseId, stream],
  );
}

export async function linkedStreams(
  writing: Writing,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly StreamName[]>> {
  const { rows } = await writing.client.query<{ case_id: CaseId; streams: readonly string[] }>(
    statement(
      writing,
      'links',
      `SELECT case_id, array_agg(stream) AS streams FROM ${table(writing, 'secret_link')} WHERE case_id = ANY ($1) GROUP BY 1`,
      [cases],
    ),
  );
  return new Map(rows.map(({ case_id, streams }) => [case_id, streams.filter(isStreamName)]));
}

/** Forgets the links of some cases. Gives the cases that had any. */
export async function unlinkCases(writing: Writing, cases: readonly CaseId[]): Promise<readonly CaseId[]> {
  const gone = await writing.client.query<{ case_id: string }>(
    `DELETE FROM ${table(writing, 'secret_link')} WHERE case_id = ANY ($1) RETURNING case_id`,
    [cases],
  );
  const ids = gone.rows.map(({ case_id }) => case_id).filter((id): id is CaseId => isIdOf('case', id));
  return [...new Set(ids)];
}
