import type { CaseId } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import { CaseViewRow } from '../views/case-view.row.js';
import { holderOf } from './case-reader.js';
import type { Desk } from './desk.js';

/** Of the reader's own view of a case; 0 where there is none. */
export async function revisionOf(desk: Desk, { kind, actor }: EdgeContext, caseId: CaseId): Promise<number> {
  const unit = actor.kind === 'client' ? '' : actor.unit;
  const rows = await desk.parts.views(kind).lookUp(CaseViewRow, holderOf(actor), 'caseId', caseId);
  return rows.find((row) => row.unit === unit)?.revision ?? 0;
}
