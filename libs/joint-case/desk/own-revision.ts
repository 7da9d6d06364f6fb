import type { CaseId } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import { CaseViewRow } from '../views/case-view.row.js';
import { holderOf } from './case-reader.js';
import type { Desk } from './desk.js';

/** Of the reader's own view of a case; 0 where there is none. */
export async function revisionOf(desk: Desk, { kind, actor }: EdgeContext, caseId: CaseId): Promise<number> {
  const unit = actor.kind === 'client' ? '' : actor.unit;
  const row = await desk.parts.views(kind).as(holderOf(actor), (rows) => rows.findOneBy(CaseViewRow, { caseId, unit }));
  return row?.revision ?? 0;
}
