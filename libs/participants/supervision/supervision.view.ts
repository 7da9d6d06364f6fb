import { isIdOf, type CaseId } from '#lib/kernel';
import { caseNumber } from '#lib/joint-case';
import { factsOf, table, type ViewDefinition, type ViewTable, type Writing } from '#lib/projections';

const auditTable: ViewTable = {
  name: 'audit',
  columns: `case_id text NOT NULL, case_number text NOT NULL, ordinal integer NOT NULL, event_id text NOT NULL,
    type text NOT NULL, occurred_at text NOT NULL, author jsonb NOT NULL, purpose text NOT NULL`,
  key: 'case_id, ordinal',
  indexes: ['holder, case_number, ordinal'],
};

/** A unit that holds a mandate to oversee. */
export interface Overseer {
  readonly organisation: string;
  readonly unit: string;
}

/** The trail of each case for each authority that oversees: who did what, when, for what purpose. No content. */
export function supervisionView(overseers: readonly Overseer[]): ViewDefinition {
  return {
    kind: 'supervision',
    tables: [auditTable],
    apply: async (writing, events) => {
      const cases = new Set(
        events.map(({ stream }) => stream).filter((stream): stream is CaseId => isIdOf('case', stream)),
      );
      for (const caseId of cases) await writeTrail(writing, caseId, overseers);
    },
  };
}

async function writeTrail(writing: Writing, caseId: CaseId, overseers: readonly Overseer[]): Promise<void> {
  const facts = await factsOf(writing, caseId);
  const rows = facts.map(({ type, meta }, ordinal) => ({
    ordinal,
    event_id: meta.id,
    type,
    occurred_at: meta.occurredAt,
    author: meta.author,
    purpose: meta.purpose,
  }));
  for (const { organisation, unit } of overseers) {
    await writing.client.query(
      `INSERT INTO ${table(writing, 'audit')}
         (holder, unit, case_id, case_number, ordinal, event_id, type, occurred_at, author, purpose)
       SELECT $1, $2, $3, $4, ordinal, event_id, type, occurred_at, author, purpose
       FROM jsonb_to_recordset($5::jsonb)
         AS r (ordinal integer, event_id text, type text, occurred_at text, author jsonb, purpose text)
       ON CONFLICT DO NOTHING`,
      [organisation, unit, caseId, caseNumber(caseId), JSON.stringify(rows)],
    );
  }
}
