import { isIdOf, streamKindOf, type Kind } from '#lib/kernel';
import { HousingAllowanceApplicationReceived, is, type Fact } from '#lib/case-stream';
import { factsOf, placed, statement, table, type ViewDefinition, type Writing } from '#lib/projections';
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
  const written: Promise<void>[] = [];
  try {
    for (const fact of facts) {
      const record = made.get(fact);
      if (isIdOf('person', fact.meta.stream) && persons.has(fact.meta.stream))
        await writeRecordsOfPerson(writing, fact);
      else if (record !== undefined) {
        persons.add(record.personId);
        const ofPerson = await factsOf(writing, record.personId);
        // What is asked after it finds it, though nobody waits here: nor would anybody hear it fail before the end, which would end the process.
        const writes = writeRecord(writing, ofPerson.reduce(evolveRecord, record), fact);
        writes.catch(() => undefined);
        written.push(writes);
      } else if (own.has(fact)) await writeLater(writing, fact);
    }
  } finally {
    await Promise.allSettled(written);
  }
  await Promise.all(written);
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

async function writeRecord(writing: Writing, record: RecordView, fact: Fact): Promise<void> {
  const reference = is(HousingAllowanceApplicationReceived, fact) ? fact.data.applicationNumber : null;
  const { participant, recordId, personId, type, recordedAt } = record;
  const { organisation, unit } = participant;
  await writing.client.query(
    statement(
      writing,
      'record',
      `INSERT INTO ${table(writing, 'record')} (holder, unit, record_id, person_id, type, recorded_at, reference, record)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [organisation, unit, recordId, personId, type, recordedAt, reference, JSON.stringify(record)],
    ),
  );
  writing.changed({ holder: organisation, unit, caseId: null, revision: 0 });
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
