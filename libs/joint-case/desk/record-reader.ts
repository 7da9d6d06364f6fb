import { participantOf, type BodyActor, type RecordId } from '#lib/kernel';
import { decideOnRecord } from '#lib/disclosure';
import type { EdgeContext, Page } from '#lib/graphql';
import type { RecordView } from '../views/record.fold.js';
import { RecordRow } from '../views/record.row.js';
import type { Desk } from './desk.js';
import { workerOf } from './worker-of.js';

/** A page of the unit's own records, newest first, each decided on and logged before anything is opened. */
export async function readRecords(
  desk: Desk,
  context: EdgeContext,
  actor: BodyActor,
  page: Page,
): Promise<readonly RecordRow[]> {
  const rows = await rowsOf(desk, context, actor, page);
  const { clock, policy, readLog } = desk.parts;
  const now = clock.now();
  const keeper = participantOf(actor);
  const ruled = rows.map((row) => {
    const record = { keeper, personId: row.personId };
    return { row, ruling: decideOnRecord({ actor, record, fieldClass: 'own-record', now, policy }) };
  });
  const logged = await readLog.logReads(
    ruled.map(({ row, ruling }) => ({
      at: now,
      caseId: null,
      personId: row.personId,
      actor,
      purpose: 'own-duty',
      action: 'look',
      classes: ['own-record'],
      basis: ruling.ruling === 'allow' ? ruling.basis : null,
      grants: [],
      correlation: context.correlation,
    })),
  );
  return ruled.flatMap(({ row, ruling }, at) => (ruling.ruling === 'allow' && logged[at] === 'logged' ? [row] : []));
}

async function rowsOf(desk: Desk, { kind }: EdgeContext, { organisation, unit }: BodyActor, page: Page) {
  const [recordedAt, recordId] = page.after ?? [];
  return desk.parts.views(kind).as(organisation, (manager) => {
    const query = manager
      .createQueryBuilder(RecordRow, 'row')
      .where('row.unit = :unit', { unit })
      .orderBy('row.recordedAt', 'DESC')
      .addOrderBy('row.recordId', 'DESC')
      .take(page.take);
    if (page.after !== undefined)
      query.andWhere('(row.recordedAt, row.recordId) < (:recordedAt, :recordId)', { recordedAt, recordId });
    return query.getMany();
  });
}

/** The unit's own record that a command is about; undefined for what is not there and what is not the unit's alike. */
export async function ownRecord(
  { parts }: Desk,
  context: EdgeContext,
  recordId: RecordId,
): Promise<RecordView | undefined> {
  const actor = workerOf(context);
  const { organisation, unit } = actor;
  const row = await parts.views(context.kind).as(organisation, (rows) => rows.findOneBy(RecordRow, { recordId, unit }));
  if (row === null) return undefined;
  const record = { keeper: row.record.participant, personId: row.personId };
  const question = { actor, record, fieldClass: 'own-record', now: parts.clock.now(), policy: parts.policy } as const;
  return decideOnRecord(question).ruling === 'allow' ? row.record : undefined;
}
