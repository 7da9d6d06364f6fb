/** One who appends events, as the others do, and answers for what it said it had recorded. */
export interface Contender {
  readonly name: string;
  /** One event of 500 bytes by one of so many writers; resolves when it is acknowledged. */
  append(writer: number): Promise<void>;
  /** How many appends were acknowledged. */
  acknowledged(): number;
  /** The table that the events are in, and its database. */
  readonly table: string;
  readonly database: 'samhold' | 'other';
  close(): Promise<void>;
}

/** The same for orders that are decided one on the other, all on one stream. */
export interface Deciding extends Contender {
  /** The numbers that the decisions were made on, in the order of the stream: without lost updates 0, 1, 2 and so on. */
  numbers(): Promise<readonly number[]>;
}
