import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId, RecordId } from '#lib/kernel';
import type { RecordView } from './record.fold.js';

/** A unit's own record of a person. */
@Entity({ name: 'record' })
export class RecordRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'record_id' })
  readonly recordId!: RecordId;

  @Column({ type: 'text', name: 'person_id' })
  readonly personId!: PersonId;

  /** The published name of the event that made it. */
  @Column({ type: 'text' })
  readonly type!: string;

  @Column({ type: 'text', name: 'recorded_at' })
  readonly recordedAt!: Instant;

  /** The body's own number for it, where it has one. */
  @Column({ type: 'text', nullable: true })
  readonly reference!: string | null;

  @Column({ type: 'jsonb' })
  readonly record!: RecordView;
}
