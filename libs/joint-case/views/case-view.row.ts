import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, PersonId } from '#lib/kernel';
import type { Standing } from '#lib/disclosure';
import type { CaseView } from '../case/case-view.fold.js';

/** A joint case as one holder may know of it. */
@Entity({ name: 'case_view' })
export class CaseViewRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'case_id' })
  readonly caseId!: CaseId;

  @Column({ type: 'text', name: 'person_id' })
  readonly personId!: PersonId;

  @Column({ type: 'int' })
  readonly revision!: number;

  @Column({ type: 'jsonb' })
  readonly standing!: Standing;

  @Column({ type: 'jsonb' })
  readonly view!: CaseView;
}
