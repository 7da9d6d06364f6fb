import type { ViewTable } from '#lib/projections';

export const caseTable: ViewTable = {
  name: 'case_view',
  columns: `case_id text NOT NULL, person_id text NOT NULL, revision integer NOT NULL, standing jsonb NOT NULL, view jsonb NOT NULL`,
  key: 'case_id',
  indexes: ['case_id'],
};

export const caseTables: readonly ViewTable[] = [
  caseTable,
  {
    name: 'timeline',
    columns: `case_id text NOT NULL, ordinal integer NOT NULL, event_id text NOT NULL, field_class text NOT NULL, entry jsonb NOT NULL`,
    key: 'case_id, ordinal',
    indexes: [],
  },
];

export const inboxTable: ViewTable = {
  name: 'inbox',
  columns: `case_id text NOT NULL, item_id text NOT NULL, bucket text NOT NULL, urgency_rank smallint NOT NULL,
    since text NOT NULL, person jsonb NOT NULL, item jsonb NOT NULL`,
  key: 'case_id, item_id',
  indexes: ['holder, unit, bucket, urgency_rank, since, item_id'],
};

export const recordTable: ViewTable = {
  name: 'record',
  columns: `record_id text NOT NULL, person_id text NOT NULL, type text NOT NULL, recorded_at text NOT NULL, reference text,
    record jsonb NOT NULL`,
  key: 'record_id',
  indexes: ['holder, unit, recorded_at, record_id', 'person_id', 'holder, reference'],
};

/** From a case to the private streams that are read along with it, where presence is secret. */
export const secretLinkTable: ViewTable = {
  name: 'secret_link',
  columns: `case_id text NOT NULL, stream text NOT NULL`,
  key: 'case_id, stream',
  indexes: ['case_id'],
};
