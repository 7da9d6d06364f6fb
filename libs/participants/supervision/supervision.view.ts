import { isIdOf, type CaseId, type PersonId } from '#lib/kernel';
import { CaseOpened, is, type Fact } from '#lib/case-stream';
import type { Policy } from '#lib/disclosure';
import { caseNumber } from '#lib/joint-case';
import { factsOf, statement, table, type ViewDefinition, type ViewTable, type Writing } from '#lib/projections';
import { auditActs } from './audit-acts.js';

const auditTable: ViewTable = {
  name: 'audit',
  columns: `case_id text NOT NULL, case_number text NOT NULL, person_id text NOT NULL, ordinal integer NOT NULL,
    event_id text NOT NULL, type text NOT NULL, occurred_at text NOT NULL, author jsonb NOT NULL, purpose text NOT NULL,
    basis text, of_author boolean NOT NULL`,
  key: 'case_id, ordinal',
  indexes: ['holder, case_number, ordinal', 'person_id'],
};

/** A unit that holds a mandate to oversee. */
export interface Overseer {
  readonly organisation: string;
  readonly unit: string;
}

/** The trail of each case for each authority that oversees: who did what, when, for what purpose, on which basis. No content. */
export function supervisionView(overseers: readonly Overseer[], policy: Policy): ViewDefinition {
  return {
    kind: 'supervision',
    tables: [auditTable],
    concerns: ({ stream }) => isIdOf('case', stream) || isIdOf('person', stream),
    apply: async (writing, events) => {
      const streams = new Set(events.map(({ stream }) => stream));
      const cases = new Set([...streams].filter((stream): stream is CaseId => isIdOf('case', stream)));
      const persons = [...streams].filter((stream): stream is PersonId => isIdOf('person', stream));
      for (const caseId of await casesOf(writing, persons)) cases.add(caseId);
      for (const caseId of cases) await writeTrail(writing, caseId, overseers, policy);
    },
  };
}

async function casesOf(writing: Writing, persons: readonly PersonId[]): Promise<readonly CaseId[]> {
  if (persons.length === 0) return [];
  const { rows } = await writing.client.query<{ case_id: CaseId }>(
    `SELECT DISTINCT case_id FROM ${table(writing, 'audit')} WHERE person_id = ANY ($1)`,
    [persons],
  );
  return rows.map(({ case_id }) => case_id);
}

async function writeTrail(
  writing: Writing,
  caseId: CaseId,
  overseers: readonly Overseer[],
  policy: Policy,
): Promise<void> {
  const personId = (await factsOf(writing, caseId)).flatMap(personIn)[0];
  if (personId === undefined) return;
  const acts = auditActs(await factsOf(writing, caseId, personId), policy);
  const rows = acts.map(({ eventId, occurredAt, ofAuthor, ...act }, ordinal) => ({
    ordinal,
    event_id: eventId,
    occurred_at: occurredAt,
    of_author: ofAuthor,
    ...act,
  }));
  for (const overseer of overseers) {
    // What stands never changes, so only what is new is written.
    const fresh = rows.slice(await standingActs(writing, overseer, caseId));
    if (fresh.length > 0) await writeActs(writing, overseer, { caseId, personId, rows: fresh });
  }
}

async function standingActs(writing: Writing, { organisation, unit }: Overseer, caseId: CaseId): Promise<number> {
  const { rows } = await writing.client.query<{ acts: number }>(
    statement(
      writing,
      'acts that stand',
      `SELECT count(*)::int AS acts FROM ${table(writing, 'audit')} WHERE holder = $1 AND unit = $2 AND case_id = $3`,
      [organisation, unit, caseId],
    ),
  );
  return rows[0]?.acts ?? 0;
}

interface Acts {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly rows: readonly object[];
}

async function writeActs(
  writing: Writing,
  { organisation, unit }: Overseer,
  { caseId, personId, rows }: Acts,
): Promise<void> {
  await writing.client.query(
    statement(
      writing,
      'acts',
      `INSERT INTO ${table(writing, 'audit')}
         (holder, unit, case_id, case_number, person_id, ordinal, event_id, type, occurred_at, author, purpose, basis, of_author)
       SELECT $1, $2, $3, $4, $5, ordinal, event_id, type, occurred_at, author, purpose, basis, of_author
       FROM jsonb_to_recordset($6::jsonb)
         AS r (ordinal integer, event_id text, type text, occurred_at text, author jsonb, purpose text, basis text, of_author boolean)
       ON CONFLICT DO NOTHING`,
      [organisation, unit, caseId, caseNumber(caseId), personId, JSON.stringify(rows)],
    ),
  );
}

function personIn(fact: Fact): readonly PersonId[] {
  return is(CaseOpened, fact) ? [fact.data.personId] : [];
}
