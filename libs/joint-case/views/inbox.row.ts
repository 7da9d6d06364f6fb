import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, Instant, Sealed } from '#lib/kernel';
import type { Bucket, InboxItem } from '../case/inbox.fold.js';

/** One thing that a unit has to do, waits for, or has done. */
@Entity({ name: 'inbox' })
export class InboxRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'case_id' })
  readonly caseId!: CaseId;

  @PrimaryColumn({ type: 'text', name: 'item_id' })
  readonly itemId!: string;

  @Column({ type: 'text' })
  readonly bucket!: Bucket;

  /** 0 tonight, 1 this week or unknown, 2 later. */
  @Column({ type: 'smallint', name: 'urgency_rank' })
  readonly urgencyRank!: number;

  @Column({ type: 'text' })
  readonly since!: Instant;

  @Column({ type: 'jsonb' })
  readonly person!: Sealed;

  @Column({ type: 'jsonb' })
  readonly item!: InboxItem;
}
