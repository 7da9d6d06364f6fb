import { LRUCache } from 'lru-cache';
import type { CaseId, Kind } from '#lib/kernel';
import type { Fact } from '#lib/case-stream';
import { evolveStanding, nobodyStands, type Policy, type Standing } from '#lib/disclosure';
import { statement, table, together, type Writing } from '#lib/projections';
import type { InboxItem } from '../case/inbox.fold.js';
import type { TimelineEntry } from '../case/timeline.fold.js';
import { foldCase, rowsOf, type CaseRows, type Folding } from './case-rows.js';
import { bodiesOf, holderColumn, unitColumn, type Holder } from './holder.js';

export interface CaseWriting extends Writing {
  readonly kind: Kind;
  readonly policy: Policy;
  readonly kept: KeptFoldings;
}

/** The cases folded last by one kind's views, by holder and case: what is new is folded, and nothing twice. Still sealed. */
export type KeptFoldings = LRUCache<string, Folding>;

/** Bounded by their facts together, for a case may have ten or a thousand. */
export function keptFoldings(mostFacts = 8_000): KeptFoldings {
  return new LRUCache({ maxSize: mostFacts, sizeCalculation: ({ facts }) => facts.length + 1 });
}

/** What stands in the rows of one holder about a case. */
export interface StandingRows {
  readonly holder: string;
  readonly unit: string;
  readonly revision: number;
  /** The events of the timeline, in its order. */
  readonly entries: readonly string[];
}

/** The rows that stand about some cases, asked for together. */
export async function standingRows(
  writing: Writing,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly StandingRows[]>> {
  const { rows } = await writing.client.query<StandingRows & { case_id: CaseId }>(
    statement(
      writing,
      'cases that stand',
      `SELECT case_id, holder, unit, revision, ARRAY (
         SELECT event_id FROM ${table(writing, 'timeline')} t
         WHERE t.holder = c.holder AND t.unit = c.unit AND t.case_id = c.case_id ORDER BY ordinal
       ) AS entries FROM ${table(writing, 'case_view')} c WHERE case_id = ANY ($1)`,
      [cases],
    ),
  );
  return Map.groupBy(rows, ({ case_id }) => case_id);
}

/**
 * Brings every row about one case up to the batch: a fold of its facts for each holder, compared with what stands there.
 * `facts` are the case's, with those of the compartment's own private streams that are linked to it.
 */
export async function writeCase(
  writing: CaseWriting,
  caseId: CaseId,
  facts: readonly Fact[],
  standing: readonly StandingRows[] = [],
): Promise<void> {
  const holders = holdersOf(facts.reduce(evolveStanding, nobodyStands), writing.kind);
  const rows = new Map(holders.map((holder) => [nameOf(keyOf(holder)), rowsFor(writing, caseId, facts, holder)]));
  const gone = standing.filter((row) => rows.get(nameOf([row.holder, row.unit])) === undefined);
  const written = holders.map((holder) => {
    const [key, now] = [keyOf(holder), rows.get(nameOf(keyOf(holder)))];
    const before = standing.find((row) => nameOf([row.holder, row.unit]) === nameOf(key));
    return now === undefined || now.revision === before?.revision ? [] : write(writing, holder, now, before);
  });
  await together(...gone.flatMap((row) => forget(writing, caseId, row)), ...written.flat());
}

const keyOf = (holder: Holder): readonly [holder: string, unit: string] => [holderColumn(holder), unitColumn(holder)];
const nameOf = (key: ReturnType<typeof keyOf>) => key.join('/');

function rowsFor({ kept, policy }: CaseWriting, caseId: CaseId, facts: readonly Fact[], holder: Holder) {
  const key = `${holderColumn(holder)}/${unitColumn(holder)}/${caseId}`;
  const folding = foldCase(facts, holder, policy, kept.get(key));
  kept.set(key, folding);
  return rowsOf(folding, holder);
}

function holdersOf(standing: Standing, kind: Kind): readonly Holder[] {
  if (kind !== 'client') return bodiesOf(standing, kind);
  return standing.personId === null ? [] : [{ kind, person: standing.personId }];
}

/** Rows of a unit that has no place on the case any more. */
function forget(
  writing: CaseWriting,
  caseId: CaseId,
  { holder, unit, revision }: StandingRows,
): readonly Promise<unknown>[] {
  const parts = writing.kind === 'client' ? ['case_view', 'timeline'] : ['case_view', 'timeline', 'inbox'];
  writing.changed({ holder, unit, caseId, revision: revision + 1 });
  return parts.map((part) =>
    writing.client.query(`DELETE FROM ${table(writing, part)} WHERE holder = $1 AND unit = $2 AND case_id = $3`, [
      holder,
      unit,
      caseId,
    ]),
  );
}

/** All of it in one turn, so that it is one write to the server. */
function write(writing: CaseWriting, holder: Holder, rows: CaseRows, before: StandingRows | undefined) {
  const key = [...keyOf(holder), rows.caseId] as const;
  writing.changed({ holder: key[0], unit: key[1], caseId: rows.caseId, revision: rows.revision });
  return [
    writeView(writing, key, rows),
    ...writeTimeline(writing, key, rows.timeline, before?.entries ?? []),
    ...(holder.kind === 'client' ? [] : writeInbox(writing, key, rows)),
  ];
}

type Key = readonly [holder: string, unit: string, caseId: string];

function writeView(writing: CaseWriting, key: Key, { personId, revision, standing, view }: CaseRows) {
  return writing.client.query(
    statement(
      writing,
      'case view',
      `INSERT INTO ${table(writing, 'case_view')} (holder, unit, case_id, person_id, revision, standing, view)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (holder, unit, case_id) DO UPDATE SET person_id = excluded.person_id, revision = excluded.revision,
         standing = excluded.standing, view = excluded.view`,
      [...key, personId, revision, JSON.stringify(standing), JSON.stringify(view)],
    ),
  );
}

/** Keeps the entries that stand and replaces the rest from the first difference on. */
function writeTimeline(
  writing: CaseWriting,
  key: Key,
  entries: readonly TimelineEntry[],
  standing: readonly string[],
): readonly Promise<unknown>[] {
  const different = entries.findIndex((entry, index) => standing[index] !== entry.eventId);
  const from = different < 0 ? entries.length : different;
  return [
    ...(from < standing.length ? [cutTimeline(writing, key, from)] : []),
    ...(from < entries.length ? [addToTimeline(writing, key, entries, from)] : []),
  ];
}

function cutTimeline(writing: CaseWriting, key: Key, from: number) {
  return writing.client.query(
    `DELETE FROM ${table(writing, 'timeline')} WHERE holder = $1 AND unit = $2 AND case_id = $3 AND ordinal >= $4`,
    [...key, from],
  );
}

function addToTimeline(writing: CaseWriting, key: Key, entries: readonly TimelineEntry[], from: number) {
  const rows = entries.slice(from).map((entry, index) => ({
    ordinal: from + index,
    event_id: entry.eventId,
    field_class: entry.fieldClass,
    entry,
  }));
  return writing.client.query(
    statement(
      writing,
      'timeline',
      `INSERT INTO ${table(writing, 'timeline')} (holder, unit, case_id, ordinal, event_id, field_class, entry)
       SELECT $1, $2, $3, ordinal, event_id, field_class, entry
       FROM jsonb_to_recordset($4::jsonb) AS r (ordinal integer, event_id text, field_class text, entry jsonb)`,
      [...key, JSON.stringify(rows)],
    ),
  );
}

const urgencyRank = { tonight: 0, 'this-week': 1, later: 2 } as const;

function writeInbox(writing: CaseWriting, key: Key, { inbox, view }: CaseRows): readonly Promise<unknown>[] {
  const name = table(writing, 'inbox');
  const cleared = writing.client.query(
    statement(writing, 'inbox before', `DELETE FROM ${name} WHERE holder = $1 AND unit = $2 AND case_id = $3`, key),
  );
  if (inbox.length === 0) return [cleared];
  const rows = inbox.map((item) => ({ ...sortColumns(item), item }));
  const filled = writing.client.query(
    statement(
      writing,
      'inbox',
      `INSERT INTO ${name} (holder, unit, case_id, item_id, bucket, urgency_rank, since, person, item)
       SELECT $1, $2, $3, item_id, bucket, urgency_rank, since, $5::jsonb, item
       FROM jsonb_to_recordset($4::jsonb)
         AS r (item_id text, bucket text, urgency_rank smallint, since text, item jsonb)`,
      [...key, JSON.stringify(rows), JSON.stringify(view.person)],
    ),
  );
  return [cleared, filled];
}

function sortColumns({ itemId, bucket, urgency, since }: InboxItem) {
  return { item_id: itemId, bucket, urgency_rank: urgency === null ? 1 : urgencyRank[urgency], since };
}
