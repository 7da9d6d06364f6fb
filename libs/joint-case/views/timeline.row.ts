import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, EventId } from '#lib/kernel';
import type { FieldClass } from '#lib/case-stream';
import type { TimelineEntry } from '../case/timeline.fold.js';

/** One fact that one holder may know of, in its place among those. */
@Entity({ name: 'timeline' })
export class TimelineRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'case_id' })
  readonly caseId!: CaseId;

  @PrimaryColumn({ type: 'int' })
  readonly ordinal!: number;

  @Column({ type: 'text', name: 'event_id' })
  readonly eventId!: EventId;

  @Column({ type: 'text', name: 'field_class' })
  readonly fieldClass!: FieldClass;

  @Column({ type: 'jsonb' })
  readonly entry!: TimelineEntry;
}
