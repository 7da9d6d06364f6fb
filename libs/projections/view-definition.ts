import type pg from 'pg';
import type { Kind, StreamName } from '#lib/kernel';
import type { EventStore, RecordedEvent } from '#lib/event-store';

/** A table of a view, without its generation. Every row belongs to one holder and one of its units. */
export interface ViewTable {
  readonly name: string;
  /** Column definitions after `holder text, unit text`. */
  readonly columns: string;
  /** The rest of the primary key after `holder, unit`; null when those two are all of it. */
  readonly key: string | null;
  /** What further indexes are on. */
  readonly indexes: readonly string[];
}

/** What one compartment's views are, and how a batch of events moves them. */
export interface ViewDefinition {
  readonly kind: Kind;
  readonly tables: readonly ViewTable[];
  /** False for an event that can never change a row, as far as its stream and type tell; by default every event may. */
  readonly concerns?: (event: RecordedEvent) => boolean;
  /**
   * Of events that may change rows: those rows without which they change none, as the streams stand up to the last of them. Undefined where they may
   * make rows. The tables stand in the order of `tables`, in which a switch takes them away.
   */
  readonly idleWithout?: (reading: Reading, events: readonly RecordedEvent[]) => Promise<readonly NoRows[] | undefined>;
  /** Brings the rows from before a batch to after it. Run twice, or in other batches, it gives the same rows. */
  apply(writing: Writing, events: readonly RecordedEvent[]): Promise<void>;
}

/** The log up to the last position of the batch in hand. */
export type Reading = Pick<Writing, 'store' | 'upTo'>;

/** That a table holds no row with any of these values in a column. */
export interface NoRows {
  readonly table: string;
  readonly column: string;
  readonly values: readonly string[];
}

/** One generation of a compartment, inside the transaction that also moves its checkpoint. */
export interface Writing {
  readonly schema: string;
  readonly generation: number;
  readonly client: pg.ClientBase;
  readonly store: EventStore;
  /** The last position of the batch in hand: nothing after it is folded yet. */
  readonly upTo: number;
  /** Told to live listeners when the transaction commits. */
  readonly changed: (change: Change) => void;
}

/** Somebody's rows changed. `caseId` is null when it was not about a case. */
export interface Change {
  readonly holder: string;
  readonly unit: string;
  readonly caseId: StreamName | null;
  readonly revision: number;
}

/** Where a definition's rows are kept and who reads them. */
export interface ViewPlace {
  readonly definition: ViewDefinition;
  readonly schema: string;
  readonly reader: string;
  readonly store: EventStore;
  /** What becomes of an event that cannot be folded: nothing goes on before it is, or everything but its stream does. */
  readonly poison: 'halt' | 'park';
  /** Names the code that makes the rows. Rows that other code has made are made anew at the next start. */
  readonly shape: string;
}

/** A statement that is asked again and again, under a name of its own: the server plans it once for each connection and generation. */
export function statement(
  { generation }: Pick<Writing, 'generation'>,
  name: string,
  text: string,
  values: readonly unknown[],
): pg.QueryConfig {
  return { name: `${name} v${generation}`, text, values: [...values] };
}

export function table({ schema, generation }: Writing, name: string): string {
  return `${schema}.${name}_v${generation}`;
}
