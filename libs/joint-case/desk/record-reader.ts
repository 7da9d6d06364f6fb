import { participantOf, type BodyActor } from '#lib/kernel';
import { decideOnRecord } from '#lib/disclosure';
import type { EdgeContext, Page } from '#lib/graphql';
import { RecordRow } from '../views/record.row.js';
import type { Desk } from './desk.js';

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
