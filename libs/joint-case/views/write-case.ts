import { LRUCache } from 'lru-cache';
import type { Kind, StreamName } from '#lib/kernel';
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

/**
 * Brings every row about one case up to the batch: a fold of its facts for each holder, compared with what stands there.
 * `facts` are the case's, with those of the compartment's own private streams that are linked to it.
 */
export async function writeCase(writing: CaseWriting, caseId: StreamName, facts: readonly Fact[]): Promise<void> {
  const standing = facts.reduce(evolveStanding, nobodyStands);
  const holders = holdersOf(standing, writing.kind);
  await forgetOthers(writing, caseId, holders);
  for (const holder of holders) {
    const rows = rowsFor(writing, caseId, facts, holder);
    if (rows === undefined) await forget(writing, caseId, holder);
    else await write(writing, holder, rows);
  }
}

function rowsFor({ kept, policy }: CaseWriting, caseId: StreamName, facts: readonly Fact[], holder: Holder) {
  const key = `${holderColumn(holder)}/${unitColumn(holder)}/${caseId}`;
  const folding = foldCase(facts, holder, policy, kept.get(key));
  kept.set(key, folding);
  return rowsOf(folding, holder);
}

function holdersOf(standing: Standing, kind: Kind): readonly Holder[] {
  if (kind !== 'client') return bodiesOf(standing, kind);
  return standing.personId === null ? [] : [{ kind, person: standing.personId }];
}

/** Rows of units that have no place on the case any more. */
async function forgetOthers(writing: CaseWriting, caseId: StreamName, holders: readonly Holder[]): Promise<void> {
  const { client, changed } = writing;
  const kept = holders.map((holder) => `${holderColumn(holder)}/${unitColumn(holder)}`);
  const gone = await client.query<{ holder: string; unit: string; revision: number }>(
    statement(
      writing,
      'others of case',
      `DELETE FROM ${table(writing, 'case_view')} WHERE case_id = $1 AND NOT (holder || '/' || unit = ANY ($2))
       RETURNING holder, unit, revision`,
      [caseId, kept],
    ),
  );
  for (const row of gone.rows) {
    await forgetParts(writing, caseId, row.holder, row.unit);
    changed({ holder: row.holder, unit: row.unit, caseId, revision: row.revision + 1 });
  }
}

async function forget(writing: CaseWriting, caseId: StreamName, holder: Holder): Promise<void> {
  const keys = [holderColumn(holder), unitColumn(holder)] as const;
  const gone = await writing.client.query<{ revision: number }>(
    `DELETE FROM ${table(writing, 'case_view')} WHERE holder = $1 AND unit = $2 AND case_id = $3 RETURNING revision`,
    [...keys, caseId],
  );
  await forgetParts(writing, caseId, ...keys);
  for (const { revision } of gone.rows)
    writing.changed({ holder: keys[0], unit: keys[1], caseId, revision: revision + 1 });
}

async function forgetParts(writing: CaseWriting, caseId: StreamName, holder: string, unit: string): Promise<void> {
  const parts = writing.kind === 'client' ? ['timeline'] : ['timeline', 'inbox'];
  for (const part of parts)
    await writing.client.query(`DELETE FROM ${table(writing, part)} WHERE holder = $1 AND unit = $2 AND case_id = $3`, [
      holder,
      unit,
      caseId,
    ]);
}

async function write(writing: CaseWriting, holder: Holder, rows: CaseRows): Promise<void> {
  const key = [holderColumn(holder), unitColumn(holder), rows.caseId] as const;
  const [{ rowCount }, standing] = await together(writeView(writing, key, rows), standingEntries(writing, key));
  if (rowCount === 0) return;
  const isBody = holder.kind !== 'client';
  await together(
    writeTimeline(writing, key, rows.timeline, standing),
    ...(isBody ? [writeInbox(writing, key, rows)] : []),
  );
  writing.changed({ holder: key[0], unit: key[1], caseId: rows.caseId, revision: rows.revision });
}

type Key = readonly [holder: string, unit: string, caseId: string];

/** Touches no row where the revision stands already. */
function writeView(writing: CaseWriting, key: Key, { personId, revision, standing, view }: CaseRows) {
  return writing.client.query(
    statement(
      writing,
      'case view',
      `INSERT INTO ${table(writing, 'case_view')} AS row (holder, unit, case_id, person_id, revision, standing, view)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (holder, unit, case_id) DO UPDATE SET person_id = excluded.person_id, revision = excluded.revision,
         standing = excluded.standing, view = excluded.view WHERE row.revision <> excluded.revision`,
      [...key, personId, revision, JSON.stringify(standing), JSON.stringify(view)],
    ),
  );
}

/** The events of the entries that stand in the timeline, in its order. */
async function standingEntries(writing: CaseWriting, key: Key): Promise<readonly string[]> {
  const { rows } = await writing.client.query<{ event_id: string }>(
    statement(
      writing,
      'timeline that stands',
      `SELECT event_id FROM ${table(writing, 'timeline')} WHERE holder = $1 AND unit = $2 AND case_id = $3 ORDER BY ordinal`,
      key,
    ),
  );
  return rows.map(({ event_id }) => event_id);
}

/** Keeps the entries that stand and replaces the rest from the first difference on. */
async function writeTimeline(
  writing: CaseWriting,
  key: Key,
  entries: readonly TimelineEntry[],
  standing: readonly string[],
): Promise<void> {
  const name = table(writing, 'timeline');
  const different = entries.findIndex((entry, index) => standing[index] !== entry.eventId);
  const from = different < 0 ? entries.length : different;
  if (from < standing.length)
    await writing.client.query(
      `DELETE FROM ${name} WHERE holder = $1 AND unit = $2 AND case_id = $3 AND ordinal >= $4`,
      [...key, from],
    );
  if (from === entries.length) return;
  const rest = entries.slice(from).map((entry, index) => ({
    ordinal: from + index,
    event_id: entry.eventId,
    field_class: entry.fieldClass,
    entry,
  }));
  await writing.client.query(
    statement(
      writing,
      'timeline',
      `INSERT INTO ${name} (holder, unit, case_id, ordinal, event_id, field_class, entry)
       SELECT $1, $2, $3, ordinal, event_id, field_class, entry
       FROM jsonb_to_recordset($4::jsonb) AS r (ordinal integer, event_id text, field_class text, entry jsonb)`,
      [...key, JSON.stringify(rest)],
    ),
  );
}

const urgencyRank = { tonight: 0, 'this-week': 1, later: 2 } as const;

async function writeInbox(writing: CaseWriting, key: Key, { inbox, view }: CaseRows): Promise<void> {
  const name = table(writing, 'inbox');
  const cleared = writing.client.query(
    statement(writing, 'inbox before', `DELETE FROM ${name} WHERE holder = $1 AND unit = $2 AND case_id = $3`, key),
  );
  if (inbox.length === 0) return void (await cleared);
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
  await together(cleared, filled);
}

function sortColumns({ itemId, bucket, urgency, since }: InboxItem) {
  return { item_id: itemId, bucket, urgency_rank: urgency === null ? 1 : urgencyRank[urgency], since };
}
