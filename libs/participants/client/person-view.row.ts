import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonId } from '#lib/kernel';
import type { PersonView } from './person.fold.js';

/** The person's own page beside the cases. */
@Entity({ name: 'person_view' })
export class PersonViewRow {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly unit!: string;

  @Column({ type: 'text', name: 'person_id' })
  readonly personId!: PersonId;

  @Column({ type: 'jsonb' })
  readonly view!: PersonView;
}
