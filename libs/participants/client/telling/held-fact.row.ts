import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventId } from '#lib/kernel';
import type { HeldFact } from './held-fact.js';

/** Something that a body holds about the person in its own record. */
@Entity({ name: 'held_fact' })
export class HeldFactRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @PrimaryColumn({ type: 'text', name: 'event_id' })
  readonly eventId!: EventId;

  /** Grows with recorded order. */
  @Column({ type: 'bigint' })
  readonly ordinal!: string;

  @Column({ type: 'jsonb' })
  readonly fact!: HeldFact;
}
