import { isIdOf, streamKindOf, type Kind } from '#lib/kernel';
import { HousingAllowanceApplicationReceived, is, type Fact } from '#lib/case-stream';
import { addRows, factsOf, placed, table, type NewRow, type ViewDefinition, type Writing } from '#lib/projections';
import { mayConcernRecords } from './concern.js';
import { recordTable } from './case-tables.js';
import { evolveRecord, recordOf, withLater, type RecordView } from './record.fold.js';

/** The views of a body that keeps its own records and joins no case. */
export function recordView(kind: Kind): ViewDefinition {
  return {
    kind,
    tables: [recordTable],
    concerns: (event) => mayConcernRecords(kind, event),
    apply: (writing, events) =>
      writeRecords(
        writing,
        kind,
        events.map((event) => placed(event).fact),
      ),
  };
}

/** What facts mean to the records of one compartment: new ones, or news of a question that was asked from one. */
export async function writeRecords(writing: Writing, kind: Kind, facts: readonly Fact[]): Promise<void> {
  const persons = await personsWithRecord(writing, facts);
  const own = new Set(facts.filter(({ meta }) => streamKindOf(meta.stream) === 'private' && meta.compartment === kind));
  const made = new Map([...own].flatMap(recordIn));
  // The body may have asked the person before, from an earlier record. All are read at once, and each is at hand below.
  await Promise.all([...made.values()].map(({ personId }) => factsOf(writing, personId)));
  const fresh = freshRecords(writing);
  for (const fact of facts) {
    const record = made.get(fact);
    if (isIdOf('person', fact.meta.stream) && persons.has(fact.meta.stream)) {
      await fresh.write();
      await writeRecordsOfPerson(writing, fact);
    } else if (record !== undefined) {
      persons.add(record.personId);
      const ofPerson = await factsOf(writing, record.personId);
      fresh.add(ofPerson.reduce(evolveRecord, record), fact);
    } else if (own.has(fact)) {
      await fresh.write();
      await writeLater(writing, fact);
    }
  }
  await fresh.write();
}

function recordIn(fact: Fact): readonly (readonly [Fact, RecordView])[] {
  const record = recordOf(fact);
  return record === undefined ? [] : [[fact, record]];
}

/** Of whom, among those that the facts are about, there is a record here: of most compartments most persons are none. */
async function personsWithRecord(writing: Writing, facts: readonly Fact[]): Promise<Set<string>> {
  const streams = new Set(facts.map(({ meta }) => meta.stream).filter((stream) => isIdOf('person', stream)));
  if (streams.size === 0) return new Set();
  const { rows } = await writing.client.query<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM ${table(writing, 'record')} WHERE person_id = ANY ($1)`,
    [[...streams]],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Something more about a record that is there; of streams that hold no record nothing is written. */
async function writeLater(writing: Writing, fact: Fact): Promise<void> {
  const name = table(writing, 'record');
  const { rows } = await writing.client.query<{ holder: string; unit: string; record: RecordView }>(
    `SELECT holder, unit, record FROM ${name} WHERE record_id = $1`,
    [fact.meta.stream],
  );
  for (const { holder, unit, record } of rows)
    await rewrite(writing, { holder, unit }, record, withLater(record, fact));
}

async function rewrite(
  writing: Writing,
  { holder, unit }: { readonly holder: string; readonly unit: string },
  record: RecordView,
  evolved: RecordView,
): Promise<void> {
  if (evolved === record) return;
  await writing.client.query(
    `UPDATE ${table(writing, 'record')} SET record = $4 WHERE holder = $1 AND unit = $2 AND record_id = $3`,
    [holder, unit, record.recordId, JSON.stringify(evolved)],
  );
  writing.changed({ holder, unit, caseId: null, revision: 0 });
}

const columnsOfRecord = {
  holder: 'text',
  unit: 'text',
  record_id: 'text',
  person_id: 'text',
  type: 'text',
  recorded_at: 'text',
  reference: 'text',
  record: 'jsonb',
} as const;

/** New records are written together: those that came one after the other, before anything that asks for them. */
function freshRecords(writing: Writing) {
  let rows: NewRow<keyof typeof columnsOfRecord>[] = [];
  return {
    add: (record: RecordView, fact: Fact): void => {
      const { participant, recordId, personId, type, recordedAt } = record;
      const { organisation, unit } = participant;
      rows.push({
        holder: organisation,
        unit,
        record_id: recordId,
        person_id: personId,
        type,
        recorded_at: recordedAt,
        reference: is(HousingAllowanceApplicationReceived, fact) ? fact.data.applicationNumber : null,
        record: JSON.stringify(record),
      });
      writing.changed({ holder: organisation, unit, caseId: null, revision: 0 });
    },
    write: async (): Promise<void> => {
      const together = rows;
      rows = [];
      await addRows(writing, 'record', columnsOfRecord, together);
    },
  };
}

/** Tells each record of the person what the person's stream says about its own body's question. */
async function writeRecordsOfPerson(writing: Writing, fact: Fact): Promise<void> {
  const name = table(writing, 'record');
  const records = await writing.client.query<{ holder: string; unit: string; record: RecordView }>(
    `SELECT holder, unit, record FROM ${name} WHERE person_id = $1`,
    [fact.meta.stream],
  );
  for (const { holder, unit, record } of records.rows)
    await rewrite(writing, { holder, unit }, record, evolveRecord(record, fact));
}
