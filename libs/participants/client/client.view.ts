import { isIdOf, type CaseId, type PersonId } from '#lib/kernel';
import type { Policy } from '#lib/disclosure';
import { caseTables, writeCase } from '#lib/joint-case';
import { factsOf, table, type ViewDefinition, type ViewTable, type Writing } from '#lib/projections';
import { evolvePersonView, strangerView } from './person.fold.js';

const personTable: ViewTable = {
  name: 'person_view',
  columns: 'person_id text NOT NULL, view jsonb NOT NULL',
  key: null,
  indexes: [],
};

/** The person's own views: the page beside the cases, and each case with everything that is on its shared stream. */
export function clientView(policy: Policy): ViewDefinition {
  return {
    kind: 'client',
    tables: [...caseTables, personTable],
    apply: async (writing, events) => {
      const streams = new Set(events.map(({ stream }) => stream));
      const persons = [...streams].filter((stream): stream is PersonId => isIdOf('person', stream));
      const cases = [...streams].filter((stream): stream is CaseId => isIdOf('case', stream));
      for (const person of persons) await writePerson(writing, person);
      for (const caseId of cases)
        await writeCase({ ...writing, kind: 'client', policy }, caseId, await factsOf(writing, caseId));
    },
  };
}

async function writePerson(writing: Writing, person: PersonId): Promise<void> {
  const facts = await factsOf(writing, person);
  const view = facts.reduce(evolvePersonView, strangerView);
  await writing.client.query(
    `INSERT INTO ${table(writing, 'person_view')} (holder, unit, person_id, view) VALUES ($1, '', $1, $2)
     ON CONFLICT (holder, unit) DO UPDATE SET view = excluded.view`,
    [person, JSON.stringify(view)],
  );
  writing.changed({ holder: person, unit: '', caseId: null, revision: facts.length });
}
