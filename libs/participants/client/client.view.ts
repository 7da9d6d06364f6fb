import { isIdOf, streamKindOf, type CaseId, type PersonId } from '#lib/kernel';
import type { Policy } from '#lib/disclosure';
import { caseTables, keptFoldings, standingRows, writeCase } from '#lib/joint-case';
import { factsOf, placed, table, type ViewDefinition, type ViewTable, type Writing } from '#lib/projections';
import { heldFactOf, isHeldFact } from './telling/held-fact.js';
import { evolvePersonView, strangerView } from './person.fold.js';

const personTable: ViewTable = {
  name: 'person_view',
  columns: 'person_id text NOT NULL, view jsonb NOT NULL',
  key: null,
  indexes: [],
};

/** What bodies hold about the person and owe the person to know of. */
const heldFactTable: ViewTable = {
  name: 'held_fact',
  columns: 'event_id text NOT NULL, ordinal bigint NOT NULL, fact jsonb NOT NULL',
  key: 'event_id',
  indexes: ['holder, ordinal'],
};

/** The person's own views: the page beside the cases, and each case with everything that is on its shared stream. */
export function clientView(policy: Policy): ViewDefinition {
  const kept = keptFoldings();
  return {
    kind: 'client',
    tables: [...caseTables, personTable, heldFactTable],
    concerns: ({ stream, type }) => isIdOf('case', stream) || isIdOf('person', stream) || isHeldFact(type),
    apply: async (writing, events) => {
      const streams = new Set(events.map(({ stream }) => stream));
      const persons = [...streams].filter((stream): stream is PersonId => isIdOf('person', stream));
      const cases = [...streams].filter((stream): stream is CaseId => isIdOf('case', stream));
      for (const person of persons) await writePerson(writing, person);
      for (const event of events) await writeHeldFact(writing, placed(event));
      if (cases.length === 0) return;
      const standing = await standingRows(writing, cases);
      for (const caseId of cases) {
        const ofCase = await factsOf(writing, caseId);
        await writeCase({ ...writing, kind: 'client', policy, kept }, caseId, ofCase, standing.get(caseId));
      }
    },
  };
}

async function writeHeldFact(writing: Writing, { fact, position }: ReturnType<typeof placed>): Promise<void> {
  const held = streamKindOf(fact.meta.stream) === 'private' ? heldFactOf(fact) : undefined;
  if (held === undefined) return;
  const { personId } = held.event.data;
  await writing.client.query(
    `INSERT INTO ${table(writing, 'held_fact')} (holder, unit, event_id, ordinal, fact) VALUES ($1, '', $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [personId, held.eventId, position, JSON.stringify(held)],
  );
  writing.changed({ holder: personId, unit: '', caseId: null, revision: 0 });
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
