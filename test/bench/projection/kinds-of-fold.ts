import { addRows, placed, table, type ViewDefinition, type Writing } from '#lib/projections';
import type { Fact } from '#lib/case-stream';

/** A kind whose fold keeps few rows: how many facts of each type there were on each day. Each is decoded, as any kind's is. */
export const fewRows: ViewDefinition = {
  kind: 'partner',
  tables: [
    {
      name: 'tally',
      columns: 'type text NOT NULL, day text NOT NULL, facts integer NOT NULL',
      key: 'type, day',
      indexes: [],
    },
  ],
  apply: async (writing, events) => {
    const counted = new Map<string, { type: string; day: string; facts: number }>();
    for (const { fact } of events.map(placed)) {
      const day = fact.meta.occurredAt.slice(0, 10);
      const key = `${fact.type}/${day}`;
      counted.set(key, { type: fact.type, day, facts: (counted.get(key)?.facts ?? 0) + 1 });
    }
    await writing.client.query(
      `INSERT INTO ${table(writing, 'tally')} AS t (holder, unit, type, day, facts)
       SELECT $1, $2, type, day, facts FROM jsonb_to_recordset($3::jsonb) AS r (type text, day text, facts integer)
       ON CONFLICT (holder, unit, type, day) DO UPDATE SET facts = t.facts + excluded.facts`,
      [...reader, JSON.stringify([...counted.values()])],
    );
    changed(writing);
  },
};

/** A kind that keeps a row of each fact: what happened, when, by whom, and its data, still sealed. */
export const rowPerEvent: ViewDefinition = {
  kind: 'partner',
  tables: [
    {
      name: 'fact',
      columns:
        'event_id text NOT NULL, type text NOT NULL, occurred_at text NOT NULL, author jsonb NOT NULL, data jsonb NOT NULL',
      key: 'event_id',
      indexes: [],
    },
  ],
  apply: async (writing, events) => {
    const rows = events.map((event) => rowOf(placed(event).fact));
    await addRows(writing, 'fact', columnsOfFact, rows);
    changed(writing);
  },
};

const columnsOfFact = {
  holder: 'text',
  unit: 'text',
  event_id: 'text',
  type: 'text',
  occurred_at: 'text',
  author: 'jsonb',
  data: 'jsonb',
} as const;

const reader = ['310000008', 'act-team'] as const;

function rowOf({ type, data, meta }: Fact) {
  const [holder, unit] = reader;
  const [author, kept] = [JSON.stringify(meta.author), JSON.stringify(data)];
  return { holder, unit, event_id: meta.id, type, occurred_at: meta.occurredAt, author, data: kept };
}

function changed({ changed: tell, upTo }: Writing): void {
  const [holder, unit] = reader;
  tell({ holder, unit, caseId: null, revision: upTo });
}
