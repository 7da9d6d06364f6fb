import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, EventId, Instant, PersonId } from '#lib/kernel';
import type { Author, Purpose } from '#lib/case-stream';

/** One recorded act on a case, for an authority that oversees it. */
@Entity({ name: 'audit' })
export class AuditRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'case_id' })
  readonly caseId!: CaseId;

  /** Recorded order: acts of one instant stand as they were recorded. */
  @PrimaryColumn({ type: 'int' })
  readonly ordinal!: number;

  @Column({ type: 'text', name: 'case_number' })
  readonly caseNumber!: string;

  @Column({ type: 'text', name: 'person_id' })
  readonly personId!: PersonId;

  @Column({ type: 'text', name: 'event_id' })
  readonly eventId!: EventId;

  @Column({ type: 'text' })
  readonly type!: string;

  @Column({ type: 'text', name: 'occurred_at' })
  readonly occurredAt!: Instant;

  @Column({ type: 'jsonb' })
  readonly author!: Author;

  @Column({ type: 'text' })
  readonly purpose!: Purpose;

  /** The basis and its version by which the author could act on the case then; null for the platform. */
  @Column({ type: 'text', nullable: true })
  readonly basis!: string | null;

  /** The words for the event are about its author. */
  @Column({ type: 'boolean', name: 'of_author' })
  readonly ofAuthor!: boolean;
}
